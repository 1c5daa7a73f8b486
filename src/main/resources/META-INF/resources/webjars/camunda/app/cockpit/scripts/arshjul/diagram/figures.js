// The tab with a process in figures.
import { address } from './api.js';
import { el, put, table } from './dom.js';
import { count, minutes, share } from './format.js';
import { follow, showVariant } from './stage.js';
import { W } from './words.js';

const MOST_IN_A_ROW = 12;
const MINUTES_A_DAY = 1440;

/** Waiting and working as one bar; the numbers stand beside it. */
function split(step) {
  const whole = (step.waitingMinutes ?? 0) + (step.workingMinutes ?? 0);
  const part = (name, it) => {
    const element = el('span', { class: name });
    element.style.width = `${whole > 0 ? (100 * (it ?? 0)) / whole : 0}%`;
    return element;
  };
  return el('span', { class: 'arshjul-split', 'aria-hidden': 'true' }, part('waited', step.waitingMinutes), part('worked', step.workingMinutes));
}

function steps(figures, each, change) {
  const rows = figures.steps.filter((step) => each || step.region === null);
  const toggle = el('input', { type: 'checkbox', checked: each, change: () => change(toggle.checked) });
  return el('section', {}, el('h3', {}, W.steps), el('p', {}, W.medians), el('p', {}, el('label', {}, toggle, ` ${W.perRegion}`)),
    table(W.steps, [{ name: W.step }, { name: W.region }, { name: W.done, number: true }, { name: W.wholeTime, number: true },
      { name: W.waitedColumn, number: true }, { name: W.workedColumn, number: true }, { name: W.split }, { name: W.inTime, number: true },
      { name: W.overdueColumn, number: true }],
    rows.map((step) => [step.name, step.region === null ? W.allRegions : step.regionName ?? step.region, count(step.count), minutes(step.medianMinutes),
      minutes(step.waitingMinutes), minutes(step.workingMinutes), split(step), share(step.inTime), count(step.overdue)])));
}

function rework(figures) {
  return el('section', {}, el('h3', {}, W.rework), figures.rework.length === 0 ? el('p', {}, W.noRework)
    : table(W.rework, [{ name: W.step }, { name: W.repeated, number: true }, { name: W.inInstances, number: true }],
      figures.rework.map((it) => [it.name, count(it.repeated), count(it.instances)])));
}

function way(names) {
  const shown = names.length > MOST_IN_A_ROW ? [...names.slice(0, MOST_IN_A_ROW - 1), '…', names[names.length - 1]] : names;
  return shown.join(' → ');
}

function variants(all, drawn) {
  const button = (variant, at) => {
    const now = drawn === variant.example;
    return el('button', {
      type: 'button', class: 'btn btn-default btn-sm', 'aria-pressed': String(now), 'aria-label': W.drawWay(at + 1),
      click: () => showVariant(now ? null : variant.example)
    }, now ? W.undraw : W.draw);
  };
  return el('section', {}, el('h3', {}, W.variants), all.length === 0 ? el('p', {}, W.noVariants)
    : table(W.variants, [{ name: W.way }, { name: W.cases, number: true }, { name: W.shareColumn, number: true }, { name: W.took, number: true },
      { name: W.onDiagram }],
    all.map((variant, at) => [`${at + 1}. ${way(variant.names)}`, count(variant.count), share(variant.share), minutes(variant.medianDays * MINUTES_A_DAY),
      button(variant, at)])));
}

function exports(figures) {
  const link = (kind, name) => el('a', {
    href: address(`definitions/${figures.key}/events.${kind}`, { cycle: figures.cycle, version: figures.version }), download: true
  }, name);
  return el('section', {}, el('h3', {}, W.eventLog), el('p', {}, link('csv', W.csv), ' · ', link('xes', W.xes)));
}

let end = () => {};

/** The diagram above says which process it is. */
function render(container) {
  end();
  let each = false;
  const place = el('div', { class: 'arshjul-page' });
  container.append(place);
  const show = (stage) => {
    const { figures } = stage;
    if (!figures) {
      put(place, el('p', { role: 'status' }, stage.error === null ? W.loading : stage.error === 403 ? W.notYours : W.failed));
      return;
    }
    const passed = figures.elements.some((element) => element.finished + element.running > 0);
    put(place, el('h2', { class: 'arshjul-unseen' }, W.figures), ...(!passed ? [el('p', {}, W.noneYet)] : [
      el('p', { class: 'arshjul-lead' }, figures.figures.inTime === null ? W.noDeadlines : W.inTimeSentence(share(figures.figures.inTime))),
      variants(figures.variants, stage.variant),
      steps(figures.figures, each, (wanted) => {
        each = wanted;
        show(stage);
        place.querySelector('input[type=checkbox]').focus();
      }),
      rework(figures.figures), exports(figures)]));
  };
  const stop = follow((stage) => {
    const pressed = place.contains(document.activeElement) && document.activeElement.getAttribute('aria-label');
    show(stage);
    if (pressed) {
      [...place.querySelectorAll('button')].find((button) => button.getAttribute('aria-label') === pressed)?.focus();
    }
  });
  end = () => {
    stop();
    end = () => {};
  };
}

export default {
  id: 'arshjul-figures',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 5,
  properties: { label: W.figures },
  render,
  unmount: () => end()
};
