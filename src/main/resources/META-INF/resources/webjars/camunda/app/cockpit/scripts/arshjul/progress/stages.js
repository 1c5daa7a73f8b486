// The year as a line of stages: done, going on, ahead, each with its counts and dates; what is late is said in words.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { make, unseen } from '../charts/dom.js';
import { date, days, number } from '../charts/say.js';
import { STATES } from './words.js';

const SIGNS = { done: '✓', now: '➜', ahead: '' };

const ONCE = ['call', 'closed']; // Done or not: there is nothing to count.

function counts({ step, done, left, state }) {
  if (ONCE.includes(step) || !done && (!left || state === 'ahead')) {
    return null;
  }
  return left ? inNorwegian(`${number(done)} gjort, ${number(left)} igjen`, `${number(done)} gjorde, ${number(left)} att`)
    : inNorwegian(`${number(done)} gjort`, `${number(done)} gjorde`);
}

function dates({ state, planned, expected }) {
  return make('span', { class: 'dates' },
    planned ? make('span', {}, `Plan: ${date(planned)}`) : state !== 'done' && make('span', {}, inNorwegian('Ingen dato satt', 'Ingen dato sett')),
    expected && expected !== planned && make('span', {}, `${state === 'done' ? 'Ferdig' : inNorwegian('Ventes', 'Ventast')}: ${date(expected)}`));
}

function stage(step) {
  return make('li', { class: `${step.state}${step.late ? ' late' : ''}`, 'data-step': step.step, 'aria-current': step.state === 'now' ? 'step' : false },
    make('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[step.state]),
    make('span', { class: 'name' }, step.name),
    make('span', { class: 'state' }, unseen(': '), STATES[step.state]),
    counts(step) && make('span', { class: 'counts' }, counts(step)),
    dates(step),
    step.late ? make('span', { class: 'delay' }, `⚠ ${days(step.late)} etter planen`) : null);
}

const slips = ({ planned, expected }) => Boolean(planned && expected && expected > planned);

/** @param told whether the sentence of each stage that goes on, is late, or will be, is told below */
export function stages(cycle, told) {
  const sentences = told ? cycle.steps.filter((it) => it.words && (it.state === 'now' || it.late || slips(it))) : [];
  return make('div', {},
    make('ol', { class: 'arshjul-stages' }, cycle.steps.map(stage)),
    sentences.length ? make('ul', { class: 'arshjul-sentences' }, sentences.map((it) => make('li', { class: it.late ? 'late' : false },
      make('strong', {}, `${it.name}: `), it.words))) : null);
}
