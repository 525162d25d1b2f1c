// A moment by the clock of the plant, which keeps the exact time that the server told.

import { h } from './dom.js';
import { moment } from './format.js';

export const timed = (text, zone) => h('time', { datetime: text, title: text }, moment(text, zone));
