// Who is signed in, what they may, and signing out. Where nobody signs in, everybody may everything.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { t } from './language.js';

let session = null;
const ROLES = ['viewer', 'operator', 'engineer', 'admin'];

/** Where to sign in, so that one comes back to what is shown now. */
export const signInPage = () => `sign-in${location.search}${location.hash}`;

/** Learns who it is; false where nobody has signed in and somebody has to. */
export async function begin(place) {
  try {
    session = await api.session();
  } catch (refused) {
    if (refused.status === 401) return false;
    throw refused;
  }
  place.hidden = session.open;
  if (!session.open) {
    fill(place, h('span', { title: session.name }, session.name), h('button', { type: 'button', onclick: leave }, t('Sign out')));
  }
  return true;
}

async function leave({ target }) {
  target.disabled = true;
  const next = await api.signOut().catch(() => undefined); // whoever is not signed in any more is out
  location.replace(next ?? signInPage());
}

/** The name signed in with, by which everything is signed; undefined where nobody signs in. */
export const name = () => session?.name;

const covers = (role) => ROLES.indexOf(role) >= ROLES.indexOf('operator');

/** True where one may answer alerts and put messages through; without a plant, in all of them. */
export const operates = (plant) =>
  plant === undefined ? Object.values(session?.roles ?? {}).every(covers) : covers(session?.roles[plant]);
