// A small line without axes; where values are missing it breaks.

const NS = 'http://www.w3.org/2000/svg';
const WIDTH = 300;
const HEIGHT = 100;
const GAP = 150_000;
let drawn = 0;

export function spark() {
  const element = document.createElementNS(NS, 'svg');
  element.setAttribute('class', 'spark');
  element.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  element.setAttribute('preserveAspectRatio', 'none');
  element.setAttribute('aria-hidden', 'true');
  const under = document.createElementNS(NS, 'path');
  under.setAttribute('class', 'under');
  const id = `fade-${++drawn}`;
  under.setAttribute('fill', `url(#${id})`);
  const line = document.createElementNS(NS, 'path');
  element.append(fade(id), under, line);
  return { element, draw: (entries, from, to) => draw(under, line, entries, from, to) };
}

function fade(id) {
  const gradient = document.createElementNS(NS, 'linearGradient');
  gradient.id = id;
  gradient.setAttribute('x2', '0');
  gradient.setAttribute('y2', '1');
  for (const offset of [0, 1]) {
    const stop = document.createElementNS(NS, 'stop');
    stop.setAttribute('offset', offset);
    gradient.append(stop);
  }
  return gradient;
}

/** Entries are [start, value or null], ascending. */
function draw(under, line, entries, from, to) {
  const known = entries.filter(([, value]) => value !== null);
  const most = Math.max(...known.map(([, value]) => value), 1e-9) * 1.12;
  const pieces = [];
  let last = -Infinity;
  for (const [start, value] of entries) {
    const at = Date.parse(start);
    if (value === null) last = -Infinity;
    else {
      if (at - last > GAP) pieces.push([]);
      const x = ((at - from) / (to - from)) * WIDTH;
      pieces[pieces.length - 1].push([x, HEIGHT - (value / most) * (HEIGHT - 4)]);
      last = at;
    }
  }
  const text = (piece) => piece.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L');
  line.setAttribute('d', pieces.map((piece) => `M${text(piece)}`).join(''));
  under.setAttribute(
    'd',
    pieces.map((piece) => `M${piece[0][0]},${HEIGHT}L${text(piece)}L${piece[piece.length - 1][0]},${HEIGHT}Z`).join(''),
  );
}
