// Work that many events ask for and the browser does once.

/** Runs what was asked for last, once, when the browser paints next. */
export function onceAFrame() {
  let work = null;
  return (asked) => {
    if (work === null) {
      requestAnimationFrame(() => {
        const now = work;
        work = null;
        now();
      });
    }
    work = asked;
  };
}
