// A jobs file in pieces, as the server reads it, and written again. What a form has no field for stays as it was.

const ORDER = ['id', 'machine', 'load', 'step', 'release', 'due', 'requested'];
const MINUTES = { s: 1 / 60, m: 1, h: 60, d: 1440 };
const PLAIN = /^[A-Za-z][\w.-]*$|^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$|^\d+(\.\d+)?[smhd]?$/;
const WORDS_OF_YAML = /^(true|false|null|yes|no|on|off)$/i;

/** The document as YAML: what is of all jobs first, then each. */
export function written({ jobs, ...head }) {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${scalar(value)}`);
  if (jobs.length === 0) return [...lines, 'jobs: []', ''].join('\n');
  return [...lines, 'jobs:', ...jobs.flatMap(block), ''].join('\n');
}

function block(job) {
  const keys = [...ORDER.filter((key) => key in job), ...Object.keys(job).filter((key) => !ORDER.includes(key))];
  return keys.map((key, at) => `  ${at === 0 ? '-' : ' '} ${key}: ${scalar(job[key])}`);
}

/** JSON is YAML too: what is not plain is written so. */
function scalar(value) {
  if (Array.isArray(value)) return `[${value.map(scalar).join(', ')}]`;
  return typeof value === 'string' && PLAIN.test(value) && !WORDS_OF_YAML.test(value) ? value : JSON.stringify(value);
}

/** The parts of a load, as texts. */
export const parts = ({ load }) => (Array.isArray(load) ? load : load === undefined || load === null ? [] : [load]).map(String);

/** How long a part of a load takes, in minutes; NaN where that is not written as it should be. */
export function minutesOfPart({ step }, settlementMinutes) {
  if (step === undefined || step === null) return settlementMinutes;
  const [, number, unit] = /^(\d+)\s*([smhd])$/.exec(step) ?? [];
  return unit ? number * MINUTES[unit] : NaN;
}

/** A time of the document by the clock of the plant, as fields for times want it. */
export function here(text, zone) {
  if (!text) return '';
  const iso = text.replace(/^(\d{4}-\d\d-\d\d)[Tt ]\s*/, '$1T').replace(/\s/g, '');
  if (/T.*(Z|[+-]\d\d:?\d\d)$/i.test(iso)) return clock(Date.parse(iso), zone);
  return iso.length === 10 ? `${iso}T00:00` : iso.slice(0, 16);
}

const clock = (millis, zone) => (Number.isNaN(millis) ? '' : new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(millis).replace(' ', 'T'));

/** Another job to begin with: like the last one, under a name of its own; where there is none, of the day that begins next. */
export function another({ jobs }, { machine, tomorrow }) {
  const last = jobs.at(-1) ?? { id: machine, machine, load: ['10'], step: '1h', release: `${tomorrow}T06:00`, due: `${tomorrow}T22:00`, requested: `${tomorrow}T08:00` };
  const { after, minGap, maxGap, ...alike } = last;
  const stem = last.id?.replace(/-\d+$/, '') || 'job';
  const taken = new Set(jobs.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number++;
  return { ...alike, id: `${stem}-${number}` };
}
