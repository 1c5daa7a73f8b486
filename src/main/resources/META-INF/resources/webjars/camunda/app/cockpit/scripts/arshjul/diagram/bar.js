// The bar above the diagram of a process: which year, what is drawn, and what its colours mean.
import { el, put } from './dom.js';
import { count, minutes } from './format.js';
import { STEPS } from './layers.js';
import { MODES, showCycle, showMode } from './stage.js';
import { W } from './words.js';

export const cycleName = (cycle) => cycle.key.replace(/^.*?-(\d{4})/, '$1').replace(/^(\d{4})-([A-Z])$/, '$1 ($2)');

function scale(kind, least, most) {
  const colours = [];
  for (let step = 1; step <= STEPS; step++) {
    colours.push(el('span', { class: `arshjul-swatch arshjul-${kind}-${step}` }));
  }
  return el('span', { class: 'arshjul-legend' }, least, el('span', { class: 'arshjul-swatches', 'aria-hidden': 'true' }, colours), most);
}

function legend(stage, most) {
  if (stage.variant || stage.mode === 'none') {
    return null;
  }
  if (stage.mode === 'counts') {
    return el('span', { class: 'arshjul-legend' }, [['finished', '✓'], ['running', '▶'], ['overdue', '!']].map(([what, sign]) =>
      el('span', {}, el('span', { class: `arshjul-badge ${what}` }, sign), ` ${W[what]}`)));
  }
  return stage.mode === 'frequency' ? scale('often', `0 ${W.times}`, `${count(most)} ${W.times}`) : scale('wait', '0', minutes(most));
}

export class Bar {
  constructor() {
    this.year = el('select', { change: () => showCycle(this.year.value) });
    this.modes = MODES.map((mode) => el('input', { type: 'radio', name: 'arshjul-mode', value: mode, change: () => showMode(mode) }));
    this.legend = el('div', { class: 'arshjul-legends' });
    this.element = el('section', { class: 'arshjul-bar', 'aria-label': W.onDiagram, hidden: true },
      el('label', {}, `${W.year} `, this.year),
      el('fieldset', {}, el('legend', {}, W.onDiagram), this.modes.map((input) => el('label', {}, input, ` ${W[input.value]}`))),
      this.legend);
  }

  /** most: the largest figure that is drawn. Returns whether the bar has come or gone. */
  show(stage, most) {
    const before = this.element.hidden;
    this.element.hidden = !stage.cycles || stage.error !== null;
    if (stage.cycles && this.known !== stage.cycles) {
      this.known = stage.cycles;
      put(this.year, el('option', { value: '' }, W.allYears), stage.cycles.map((cycle) => el('option', { value: cycle.key }, cycleName(cycle))));
    }
    this.year.value = stage.cycle ?? '';
    this.modes.forEach((input) => (input.checked = input.value === stage.mode));
    put(this.legend, legend(stage, most));
    return before !== this.element.hidden;
  }
}
