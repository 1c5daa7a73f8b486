// What may be drawn on the diagram of a process: how many, how often, how long, or the way of an instance. Colours never speak alone.
import { el } from './dom.js';
import { count, minutes } from './format.js';
import { W } from './words.js';

export const STEPS = 5; // colours from pale to strong

const often = (times) => `${count(times)} ${times === 1 ? W.once : W.times}`;

function badge(element) {
  const parts = [['finished', '✓'], ['running', '▶'], ['overdue', '!']].filter(([what]) => element[what] > 0);
  return parts.length === 0 ? null : el('div', {
    class: 'arshjul-badges', role: 'img', title: parts.map(([what]) => `${count(element[what])} ${W[what]}`).join(', '),
    'aria-label': `${element.name}: ${parts.map(([what]) => `${count(element[what])} ${W[what]}`).join(', ')}`
  }, parts.map(([what, sign]) => el('span', { class: `arshjul-badge ${what}` }, `${sign} ${count(element[what])}`)));
}

export function drawCounts(drawing, figures) {
  for (const element of figures.elements) {
    const html = badge(element);
    if (html) {
      drawing.sign(element.id, html);
    }
  }
}

/** The colour of a figure among all of its kind: by its place in their range, on a scale that tells small ones apart. */
const strength = (figure, most) => (most <= 0 ? 1 : Math.min(STEPS, 1 + Math.floor(STEPS * Math.sqrt(figure / most) * 0.999)));

function heat(drawing, elements, kind, figure, words) {
  const measured = elements.filter((element) => figure(element) !== null && figure(element) !== undefined);
  const most = Math.max(0, ...measured.map(figure));
  for (const element of measured) {
    drawing.mark(element.id, `arshjul-${kind}-${strength(figure(element), most)}`);
    drawing.sign(element.id, el('div', {
      class: 'arshjul-badges', role: 'img', title: words(figure(element)), 'aria-label': `${element.name}: ${words(figure(element))}`
    }, el('span', { class: 'arshjul-badge figure' }, words(figure(element)))));
  }
  return most;
}

const began = (element) => (element.finished + element.running > 0 ? element.finished + element.running : null);

/** @return the largest figure */
export function drawFrequency(drawing, figures) {
  const gone = figures.flows.filter((flow) => flow.count > 0);
  const most = Math.max(0, ...gone.map((flow) => flow.count));
  gone.forEach((flow) => drawing.mark(flow.id, `arshjul-line-${strength(flow.count, most)}`));
  return heat(drawing, figures.elements.filter((element) => !/Gateway$|^subProcess$/.test(element.type)), 'often', began, often);
}

/** @return the largest figure, in minutes */
export const drawWaiting = (drawing, figures) =>
  heat(drawing, figures.elements, 'wait', (element) => element.medianWaitingMinutes, minutes);

/** The way of an instance, and where it is now. */
export function drawPath(drawing, story) {
  story.path.forEach((id) => drawing.mark(id, 'arshjul-gone'));
  story.flows.forEach((id) => drawing.mark(id, 'arshjul-gone'));
  (story.running ?? []).forEach((id) => drawing.mark(id, 'arshjul-now'));
}
