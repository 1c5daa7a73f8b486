// What the diagram and the tabs below it have in common: which year is looked at, what is drawn, and the figures, asked for once.
import { progress } from './api.js';

export const MODES = ['counts', 'frequency', 'waiting', 'none'];

export const stage = {
  cycles: null,    // of the reader's county; null until they are known
  cycle: null,     // key; empty for all years; null until somebody has chosen, or the newest is known
  mode: 'counts',
  figures: null,   // of the process that is shown; null until they are known
  error: null,     // a status when there are none
  variant: null    // the instance whose way is drawn
};

const listeners = new Set();
let shown = null;
let asked = null;

/** Calls at every change, and at once. Returns what ends it. */
export function follow(listener) {
  listeners.add(listener);
  listener(stage);
  return () => listeners.delete(listener);
}

function change(news) {
  Object.assign(stage, news);
  listeners.forEach((listener) => listener(stage));
}

export const showMode = (mode) => change({ mode, variant: null });
export const showVariant = (variant) => change({ variant });

/** The year that is under way, or the newest. */
const running = (cycles) => (cycles.find((cycle) => cycle.stage !== 'closed') ?? cycles[0])?.key ?? '';

async function load() {
  const mine = (asked = {});
  try {
    const cycles = await progress('cycles');
    const cycle = stage.cycle ?? running(cycles);
    const figures = await progress(`definitions/${shown.key}`, { version: shown.version, cycle });
    if (asked === mine) {
      change({ cycles, cycle, figures, error: null });
    }
  } catch (failed) {
    if (asked === mine) {
      change({ figures: null, error: failed.status || 0 });
    }
  }
}

/** Shows the process with this id, needs-report:2:…; its version and no other is counted. */
export function showDefinition(id) {
  const [key, version] = id.split(':');
  shown = { key, version };
  change({ figures: null, variant: null, error: null });
  load();
}

export function showCycle(cycle) {
  change({ cycle, figures: null, variant: null });
  load();
}
