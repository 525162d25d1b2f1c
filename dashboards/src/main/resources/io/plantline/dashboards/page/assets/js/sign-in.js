// Signs in by name and password, and goes on to where one wanted to be.

import { signIn } from './api.js';
import { speak } from './language.js';

const form = document.getElementById('form');
const refusal = document.getElementById('refusal');
const { name, password } = form.elements;
const button = form.querySelector('button');

speak(document.getElementById('language'));

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  refusal.hidden = true;
  try {
    await signIn(name.value.trim(), password.value);
    location.replace(`./${location.search}${location.hash}`);
  } catch (refused) {
    refusal.textContent = refused.message;
    refusal.hidden = false;
    password.value = '';
    password.focus();
    button.disabled = false;
  }
});
