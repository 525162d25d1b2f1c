// Which run the page shows: the live one, or a replay, whose time stands still where its values end.

let run = null;
let end = null;

/** Shows a replay from now on, or what is live where there is no id. */
export function choose(id) {
  run = id && id !== 'live' ? id : null;
  end = null;
}

export const replay = () => run;

/** The run as a parameter of a request or an address; nothing for what is live. */
export const parameter = () => (run === null ? {} : { run });

/** Says where the values of the replay end. */
export function endsAt(millis) {
  end = millis;
}

/** The time of what is shown. */
export const now = () => end ?? Date.now();
