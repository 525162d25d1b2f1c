// Signs in by name and password, or by the provider of the house, and goes on to where one wanted to be.

import { signIn, ways } from './api.js';
import { fill } from './dom.js';
import { speak, t } from './language.js';
import { because } from './told.js';

const REFUSED = {
  unreachable: t('The sign-in service does not answer now. Try again in a minute; whoever runs the dashboards finds why in their log.'),
  misconfigured: t('The sign-in service does not know these dashboards. Tell whoever runs them: their log says what to set.'),
  unproven: t('What the sign-in service said of you could not be proven, so nobody was signed in. Try again.'),
  clocks: t('The clocks of the sign-in service and of the dashboards are apart, so nobody was signed in. Tell whoever runs them.'),
  'no-role': t('The sign-in service knows you, but you have no role in any plant here. Ask whoever gives out the roles.'),
  name: t('The name that the sign-in service gives you cannot be used here. Tell whoever runs the dashboards.'),
  stale: t('That took too long, or was begun in another window. Sign in once more.'),
  cancelled: t('You were not signed in. Try again when you like.'),
  'too-many': t('Too many tries to sign in. Wait five minutes and try again.'),
};

const form = document.getElementById('form');
const refusal = document.getElementById('refusal');
const other = document.getElementById('openid');
const { name, password } = form.elements;
const button = form.querySelector('button');
const address = new URL(location);

/** Where one wanted to be: all that is not about signing in. */
const then = () => {
  const query = new URLSearchParams(location.search);
  query.delete('refused');
  return `${query.size ? `?${query}` : ''}${location.hash}`;
};

speak(document.getElementById('language'));
const refused = address.searchParams.get('refused');
if (Object.hasOwn(REFUSED, refused ?? '')) refuse(REFUSED[refused]);

function refuse(words) {
  fill(refusal, words);
  refusal.hidden = false;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  refusal.hidden = true;
  try {
    await signIn(name.value.trim(), password.value);
    location.replace(`./${then()}`);
  } catch (wrong) {
    refuse(because(wrong));
    password.value = '';
    password.focus();
    button.disabled = false;
  }
});
button.disabled = false; // from here on; before, the browser itself would post the form

const { openId } = await ways().catch(() => ({}));
if (openId) {
  other.textContent = t('Sign in with {name}', { name: openId });
  other.href = `sign-in/openid?${new URLSearchParams({ then: then() })}`;
  other.hidden = false;
}
