// What the diagram and the tabs below it have in common: which year is looked at, what is drawn, and the figures, asked for once.
import { progress } from './api.js';

export const MODES = ['counts', 'frequency', 'waiting', 'none'];

const listeners = new Set();
let asked;

export const stage = {
  cycles: null,    // of the reader's county; null until they are known
  cycle: '',       // key, or empty for all years
  mode: 'counts',
  figures: null,   // of the process that is shown
  error: null,     // a status when there are none
  variant: null    // the way that is drawn
};

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

async function load({ key, version }) {
  const mine = `${key} ${version} ${stage.cycle}`;
  asked = mine;
  try {
    if (!stage.cycles) {
      const cycles = await progress('cycles');
      stage.cycles = cycles;
      stage.cycle = (cycles.find((cycle) => cycle.stage !== 'closed') ?? cycles[0])?.key ?? '';
      asked = `${key} ${version} ${stage.cycle}`;
    }
    const wanted = asked;
    const figures = await progress(`definitions/${key}`, { version, cycle: stage.cycle });
    if (asked === wanted) {
      change({ figures, error: null });
    }
  } catch (failed) {
    if (asked.startsWith(`${key} ${version} `)) {
      change({ figures: null, error: failed.status || 0 });
    }
  }
}

let shown = null;

/** Shows the process with this id, needs-report:2:…; its version and no other is counted. */
export function showDefinition(id) {
  const [key, version] = id.split(':');
  if (shown?.id !== id) {
    shown = { id, key, version };
    change({ figures: null, variant: null, error: null });
  }
  load(shown);
}

export function showCycle(cycle) {
  change({ cycle, figures: null, variant: null });
  load(shown);
}
