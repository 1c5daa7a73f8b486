// An instance step by step, with its case's documents and money.
import { el, table } from './dom.js';
import { count, date, kroner, minutes, time } from './format.js';
import { W } from './words.js';

const SUMS = ['asked', 'recommended', 'decided', 'paid', 'used', 'returned'];

function who(step) {
  return step.who ?? (step.type === 'userTask' && !step.ended ? W.nobody : W.system);
}

const status = (step) => (step.cancelled ? W.stepCancelled : step.ended ? W.stepDone
  : step.due && new Date(step.due) < new Date() ? W.overdue : W.running);

const steps = (story) => el('section', {}, el('h3', {}, W.stepByStep), table(W.stepByStep,
  [{ name: W.step }, { name: W.who }, { name: W.started }, { name: W.claimed }, { name: W.endedOn }, { name: W.duration, number: true }, { name: W.due },
    { name: W.result }],
  story.steps.map((step) => [step.name, who(step), time(step.started), step.claimed ? time(step.claimed) : '', step.ended ? time(step.ended) : '',
    minutes(step.minutes), step.due ? date(step.due) : '', status(step)])));

const documents = (story) => el('section', {}, el('h3', {}, W.documents), story.documents.length === 0 ? el('p', {}, W.noDocuments)
  : table(W.documents, [{ name: W.document }, { name: W.dated }], story.documents.map((it) => [
    el('a', { href: new URL(`/documents/${encodeURIComponent(it.id)}`, document.baseURI), target: '_blank', rel: 'noopener' }, it.title), date(it.date)])));

const run = (it) => table(W.money, [W.runLines, W.runSum, W.paid, W.reversed].map((name) => ({ name, number: true })),
  [[count(it.lines), kroner(it.amount), kroner(it.paid), kroner(it.reversed)]]);

const money = (story) => el('section', {}, el('h3', {}, W.money), story.run ? run(story.run) : story.money.length === 0 ? el('p', {}, W.noMoney)
  : table(W.money, [{ name: W.moneyYear }, ...SUMS.map((sum) => ({ name: W[sum], number: true }))],
    story.money.map((year) => [String(year.year), ...SUMS.map((sum) => kroner(year[sum]))])));

/** Everything that is told of an instance below its diagram. */
export const story = (it) => [steps(it), documents(it), money(it)];
