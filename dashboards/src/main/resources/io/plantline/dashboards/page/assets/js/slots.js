// A series as slots in time: one for each interval, those without a value included, so that a gap is a gap.

import { restates } from './values.js';

const MOST_EMPTY = 400;

export class Slots {
  constructor(back) {
    this.back = back;
    this.byStart = new Map();
  }

  take(value) {
    const known = this.byStart.get(value.start);
    if (!known || restates(known, value)) this.byStart.set(value.start, value);
  }

  /** The values of the time shown, ascending. */
  values(now) {
    const oldest = now - this.back;
    for (const [start, value] of this.byStart) if (Date.parse(value.end) < oldest) this.byStart.delete(start);
    return [...this.byStart.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
  }

  /** The slots of the time shown, ascending, up to now; the newest are left out as long as they are awaited. */
  list(now, isAwaited) {
    const known = this.values(now);
    const there = known.findLastIndex((value) => !isAwaited(value, now)) + 1;
    const slots = [];
    for (const value of known.slice(0, there || known.length)) {
      if (slots.length) slots.push(...empty(slots[slots.length - 1].to, Date.parse(value.start), length(value)));
      slots.push({ from: Date.parse(value.start), to: Date.parse(value.end), value });
    }
    if (slots.length && there === known.length) {
      const last = slots[slots.length - 1];
      slots.push(...empty(last.to, now - length(last.value), length(last.value)));
    }
    return slots;
  }
}

const length = (value) => Date.parse(value.end) - Date.parse(value.start);

function empty(from, to, typical) {
  const count = Math.min(MOST_EMPTY, Math.round((to - from) / typical));
  const step = count > 0 ? (to - from) / count : 0;
  return Array.from({ length: Math.max(0, count) }, (_, at) => ({ from: from + at * step, to: from + (at + 1) * step, value: null }));
}
