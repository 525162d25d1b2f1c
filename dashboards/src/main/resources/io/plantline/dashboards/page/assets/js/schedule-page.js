// When to start batches that may be moved: jobs handed in, the plans that are worth their price, one taken on, what came of it.

import * as api from './api.js';
import { english, fill, h } from './dom.js';
import { headline } from './headline.js';
import { t } from './language.js';
import { lookedUp } from './looked-up.js';
import { plansTaken } from './plans-taken.js';
import { jobsForm } from './schedule-form.js';
import { scheduleAnswer } from './schedule-answer.js';
import { because, saying } from './told.js';

/** Shows the page; returns how to leave it. */
export function schedulePage(main, { plant, scope, feedState }) {
  return lookedUp(main, { plant, scope, part: 'schedule', feedState }, () => {
    const said = h('p.meta', { role: 'status' });
    const body = h('div.flows');
    const taken = plansTaken(plant);
    let answer = null;

    async function weigh(question) {
      answer?.leave();
      answer = null;
      fill(body);
      fill(said, t('Weighing every start …'));
      try {
        const told = await api.schedule(plant.id, question);
        answer = scheduleAnswer({ plant, told, tell: (how, starts, who) => tell(how, { ...question, starts, who }) });
        fill(said);
        fill(body, answer.elements);
        answer.draw();
      } catch (refused) {
        fill(said, refusedBy(refused));
      }
    }

    async function tell(how, wanted) {
      const { requested } = await api.tellPlan(plant.id, how, wanted);
      await taken.load();
      return requested;
    }

    /** Each reason by itself; what is wrong with the jobs is told with its line, in English. */
    function refusedBy(refused) {
      const { code, detail, sentence, reasons = [] } = refused.problem ?? {};
      const mistakes = code === 'jobs-not-read' ? h('ul.refused', {}, h('li', {}, english(detail.slice(sentence.length)))) : null;
      const each = reasons.length ? h('ul.refused', {}, reasons.map((reason) => h('li', {}, saying(reason, plant.timeZone)))) : null;
      return [h('span.refused', {}, because(refused)), mistakes, each];
    }

    const elements = [headline(plant, { part: 'schedule', keep: { scope: scope.id } }), jobsForm(plant, weigh), said, body, taken.element];
    return { elements, load: taken.load, leave: () => answer?.leave() };
  });
}
