// What is looked at again and again until the page is left.

/**
 * Looks every so many milliseconds, one look at a time: what is asked for meanwhile is looked at once more afterwards.
 *
 * @param failed is told of a look that failed; the next comes all the same
 * @returns {now, leave}: looks at once, ends it
 */
export function again(every, look, failed = () => {}) {
  let looking = false;
  let wanted = false;

  async function now() {
    wanted = looking;
    if (looking) return;
    looking = true;
    try {
      await look();
    } catch (refused) {
      failed(refused);
    } finally {
      looking = false;
    }
    if (wanted) await now();
  }

  const timer = setInterval(now, every);
  return { now, leave: () => clearInterval(timer) };
}
