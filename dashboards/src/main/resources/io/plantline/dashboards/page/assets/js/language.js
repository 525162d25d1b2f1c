// The language of the page: that of its address, else the one chosen, else the browser's, else English. An English
// sentence is its own key; a dictionary holds the others, and of English only what a plural changes.

import i18next from '../vendor/i18next.js';

const CHOSEN = 'plantline-language';
const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB' },
  sv: { name: 'Svenska', locale: 'sv-SE' },
  pt: { name: 'Português', locale: 'pt-PT' },
};

const wishes = [new URLSearchParams(location.search).get('lang'), localStorage.getItem(CHOSEN), ...navigator.languages.map((tag) => tag.split('-')[0])];

export const language = wishes.find((wish) => Object.hasOwn(LANGUAGES, wish ?? '')) ?? 'en';
export const { locale } = LANGUAGES[language];

const { default: dictionary } = await import(`../lang/${language}.js`);
const counts = new Intl.NumberFormat(locale);

i18next.init({
  lng: locale,
  resources: { [locale]: { translation: dictionary } },
  load: 'currentOnly',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  initAsync: false,
});

/** A sentence, known by its English, with the values of its {places}; a value called count chooses the plural. */
export function t(sentence, values = {}) {
  const { count } = values;
  return i18next.t(sentence, { count, replace: count === undefined ? values : { ...values, count: counts.format(count) } });
}

/** True of a sentence that the dictionary has. */
export const isKnown = (sentence) => i18next.exists(sentence);

/** The name of a KPI. */
export const named = (kpi) => kpi.name[language] ?? kpi.name.en;

/** Says what stands in the page from the beginning, and offers the other languages. */
export function speak(place) {
  document.documentElement.lang = locale;
  document.querySelectorAll('[data-says]').forEach((each) => (each.textContent = t(each.textContent)));
  document.querySelectorAll('[data-names]').forEach((each) => each.setAttribute('aria-label', t(each.getAttribute('aria-label'))));
  place.append(...Object.entries(LANGUAGES).map(([id, { name }]) => option(id, name)));
}

function option(id, name) {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', lang: id, title: name, textContent: id.toUpperCase(), onclick: () => choose(id) });
  button.setAttribute('aria-pressed', String(id === language));
  return button;
}

/** What is shown lives in the address, so that the page may begin anew in another language. */
function choose(id) {
  localStorage.setItem(CHOSEN, id);
  const address = new URL(location);
  if (!address.searchParams.has('lang')) return location.reload();
  address.searchParams.delete('lang');
  return location.replace(address);
}
