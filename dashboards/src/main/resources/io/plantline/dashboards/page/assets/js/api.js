// The requests of the API. A refusal becomes an error that says what the server said, and brings along how to say it otherwise.

import { parameter } from './run.js';

const PATIENCE = 60_000; // a request that was cut off would keep its place among the few that a browser makes at once
const SOON = 10_000; // whoever has nothing to look at yet is told soon
const TABLE_PATIENCE = 600_000;

/** What shows the server that it is a page of its own that changes something. */
let proof;

async function send(path, options = {}) {
  const headers = { Accept: 'application/json, application/problem+json', ...options.headers };
  if (proof && options.method) headers['Plantline-Proof'] = proof;
  const signal = AbortSignal.timeout(options.patience ?? PATIENCE);
  const response = await fetch(path, { ...options, headers, signal });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({ detail: `${response.status} ${response.statusText}` }));
  if (response.status === 401) document.dispatchEvent(new Event('signed-out'));
  throw Object.assign(new Error(problem.detail), { status: response.status, parameter: problem.parameter, problem });
}

const ask = async (path, options) => (await send(path, options)).json();
const query = (parameters) => new URLSearchParams(parameters).toString();
const plantOf = (plant) => `api/v1/plants/${encodeURIComponent(plant)}`;
const kpis = (plant) => `${plantOf(plant)}/kpis`;

export async function session() {
  const known = await ask('api/v1/session', { patience: SOON });
  proof = known.proof;
  return known;
}
export const signIn = (name, password) => send('api/v1/session', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ name, password }),
});
/** Signs out; where to go on, where one has to sign out elsewhere as well. */
export async function signOut() {
  const response = await send('api/v1/session', { method: 'DELETE' });
  return response.status === 204 ? undefined : (await response.json()).next;
}
/** How one may sign in, beside by name and password. */
export const ways = () => ask('api/v1/session/ways');
export const plants = () => ask('api/v1/plants');
/** The KPIs of a plant: those of the catalogue, and those that its file defines. */
export const catalogue = (plant) => ask(`${plantOf(plant)}/catalogue`);
/** What a scope has; what it cannot have is for programs, and for the question why. */
export const latest = async (plant, scope, interval) =>
  (await ask(`${kpis(plant)}?${query({ scope, interval, ...parameter() })}`)).kpis
    .filter((value) => value.computed !== false)
    .map((value) => ({ ...value, plant, scope, interval }));
export const series = (plant, kpi, scope, interval, from, to) =>
  ask(`${kpis(plant)}/${kpi}?${query({ scope, interval, from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...parameter() })}`);
/** A KPI over periods, put together from its values per interval. */
export const together = (plant, kpi, scope, interval, from, to, per) =>
  ask(`${kpis(plant)}/${kpi}/together?${query({ scope, interval, from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...(per ? { per } : {}), ...parameter() })}`);
/** Every KPI of a scope that has values in a stretch of time, each put together. */
export const allTogether = async (plant, scope, interval, from, to, run) =>
  (await ask(`${plantOf(plant)}/together?${query({ scope, interval, from: new Date(from).toISOString(), to: new Date(to).toISOString(), run })}`)).kpis;
/** The shifts and the tariff's bands of a stretch of time. */
export const calendar = (plant, from, to) => ask(`${plantOf(plant)}/calendar?${query({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })}`);
/** Where the demand of the present settlement interval will end. */
export const demand = (plant) => ask(`${plantOf(plant)}/demand`);
export const explain = (plant, kpi, scope, interval, start) =>
  ask(`${kpis(plant)}/${kpi}/explain?${query({ scope, interval, start, ...parameter() })}`);
/** Where the material of a plant went. */
export const flows = (plant, interval, from, to) => ask(`${plantOf(plant)}/flows?${query({ interval, from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...parameter() })}`);
/** Batches, with the figures that their lines can have. */
export async function batches(plant, from, to) {
  const told = await ask(`${plantOf(plant)}/batches?${query({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })}`);
  const computed = (batch) => ({ ...batch, kpis: batch.kpis.filter((kpi) => kpi.computed !== false) });
  return { ...told, batches: told.batches.map(computed), withoutFigures: told.withoutFigures.map(computed) };
}
/** A table of values, as a file. */
export async function table(plant, wanted) {
  const response = await send(`${plantOf(plant)}/export?${query({ ...wanted, ...parameter() })}`, { headers: { Accept: '*/*' }, patience: TABLE_PATIENCE });
  const [, name] = /filename="(.*)"/.exec(response.headers.get('Content-Disposition'));
  return new File([await response.blob()], name);
}
/** The runs that a plant has values of: what is live, and the replays. */
export const runs = async (plant) => (await ask(`${plantOf(plant)}/runs`)).runs;
/** What scenarios have come to: their names, and one as a whole. */
export const scenarios = (plant, id) => ask(`${plantOf(plant)}/scenarios${id ? `?${query({ id })}` : ''}`);
export const unknownMeters = async (plant) => (await ask(`${plantOf(plant)}/unknown-meters`)).meters;
export const meters = async (plant) => (await ask(`${plantOf(plant)}/meters`)).meters;
export const rejected = (plant) => ask(plant ? `${plantOf(plant)}/rejected` : 'api/v1/rejected');
export const retryRejected = (plant, choice) => ask(`${plantOf(plant)}/rejected/retry?${query(choice)}`, { method: 'POST' });
export const dismissRejected = (plant, dismissal) => ask(plant ? `${plantOf(plant)}/rejected/dismiss` : 'api/v1/rejected/dismiss', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(dismissal),
});
export const alerts = (plant) => ask(`api/v1/alerts?${query({ plant, state: 'open' })}`);
export const openAlerts = () => ask(`api/v1/alerts?${query({ state: 'open' })}`);
export const everyAlert = (plant) => ask(`api/v1/alerts?${query({ plant })}`);
export const acknowledge = (alert, who, note) => ask(`api/v1/alerts/${encodeURIComponent(alert)}/acknowledge`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ who, note }),
});
export const note = (alert, who, text) => ask(`api/v1/alerts/${encodeURIComponent(alert)}/notes`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ who, text }),
});
export const advice = (plant) => ask(`${plantOf(plant)}/advice`);
export const answerAdvice = (plant, key, answer) => ask(`${plantOf(plant)}/advice/${encodeURIComponent(key)}/answers`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(answer),
});
export const entries = (plant) => ask(`${plantOf(plant)}/entries`);
export const enter = (plant, reading) => ask(`${plantOf(plant)}/entries`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(reading),
});
/** Every plan that is worth its price, for jobs that may be moved. */
export const schedule = (plant, question) => ask(`${plantOf(plant)}/schedule`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(question),
});
/** What a jobs file says, key by key, whether or not its jobs can be. */
export const readJobs = (plant, jobs) => ask(`${plantOf(plant)}/schedule/read`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ jobs }),
});
/** @param how taken by who tells it, or advised to others */
export const tellPlan = (plant, how, wanted) => ask(`${plantOf(plant)}/schedule/${how}`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(wanted),
});
/** What to begin with: a job of tomorrow on a machine of the plant. */
export const exampleOfJobs = (plant) => ask(`${plantOf(plant)}/schedule/example`);
export const plansTaken = (plant) => ask(`${plantOf(plant)}/schedule`);
export const silences = () => ask('api/v1/silences');
export const silence = (wanted) => ask('api/v1/silences', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(wanted),
});
export const endSilence = (id) => ask(`api/v1/silences/${encodeURIComponent(id)}`, { method: 'DELETE' });
