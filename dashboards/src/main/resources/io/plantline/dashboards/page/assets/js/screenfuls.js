// A view that is taller than a wall screen, shown whole: a little smaller where that is enough, else screenful by screenful.

const SMALLEST = 0.78;
const TRIES = 3;
const LEAST_STEP = 0.3;
const OF_A_BLOCK_TOO_TALL = 0.9;
/** What is not cut in two where it can be helped. */
const BLOCKS = '.card, .chart, .power, .demand, .figures-of, .tile, .sankey, .about, .section, .alert, tr, .bars > li';

const still = matchMedia('(prefers-reduced-motion: reduce)');
const root = document.documentElement;

/** Makes all type smaller where a view then fits; else leaves it as it is. */
export function fit(place) {
  const usual = parseFloat(getComputedStyle(root).fontSize);
  let size = 1;
  for (let tries = 0; tries < TRIES && isTaller(place); tries++) {
    size *= place.clientHeight / place.scrollHeight;
    if (size < SMALLEST) break;
    root.style.fontSize = `${usual * size}px`;
  }
  if (isTaller(place)) unfit();
}

export function unfit() {
  root.style.fontSize = '';
}

const isTaller = (place) => place.scrollHeight > place.clientHeight + 1;

/** Scrolls on by a screenful, to where the first block begins that was cut, below the name of the plant, which stays; false where the end has been shown. */
export function scrollOn(place) {
  const shown = place.scrollTop + place.clientHeight;
  if (shown >= place.scrollHeight - 1) return false;
  const head = place.querySelector('.headline')?.offsetHeight ?? 0;
  const origin = place.getBoundingClientRect().top - place.scrollTop;
  const cut = [...place.querySelectorAll(BLOCKS)]
    .map((block) => block.getBoundingClientRect())
    .filter(({ height }) => height > 0 && height <= place.clientHeight)
    .map(({ top, bottom }) => ({ top: top - origin, bottom: bottom - origin }))
    .filter(({ top, bottom }) => top < shown && bottom > shown + 1);
  const next = Math.min(shown, ...cut.map(({ top }) => top)) - head;
  const isFar = next - place.scrollTop >= LEAST_STEP * place.clientHeight;
  place.scrollTo({ top: isFar ? next : place.scrollTop + OF_A_BLOCK_TOO_TALL * (place.clientHeight - head), behavior: still.matches ? 'auto' : 'smooth' });
  return true;
}
