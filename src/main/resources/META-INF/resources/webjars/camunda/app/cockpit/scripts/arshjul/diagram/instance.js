// On the page of a running instance: the path that it has taken, on the diagram and step by step.
import { progress } from './api.js';
import { el, put } from './dom.js';
import { Drawing } from './drawing.js';
import { drawPath } from './layers.js';
import { story } from './story.js';
import { W } from './words.js';

const ask = (id) => progress(`instances/${encodeURIComponent(id)}`);

let clear = () => {};

const path = {
  id: 'arshjul-instance-diagram',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  render: async (viewer, { processInstanceId }) => {
    clear();
    const drawing = new Drawing(viewer);
    let over = false;
    clear = () => {
      over = true;
      drawing.clear();
      clear = () => {};
    };
    const it = await ask(processInstanceId).catch(() => null); // Who doesn't follow processes sees the diagram as it is.
    if (it && !over) {
      drawPath(drawing, it);
    }
  },
  unmount: () => clear()
};

const tab = {
  id: 'arshjul-instance-history',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 5,
  properties: { label: W.history },
  render: async (container, { processInstanceId }) => {
    const place = el('div', { class: 'arshjul-page' }, el('p', { role: 'status' }, W.loading));
    container.append(place);
    try {
      put(place, el('h2', { class: 'arshjul-unseen' }, W.history), story(await ask(processInstanceId)));
    } catch (failed) {
      put(place, el('p', { role: 'status' }, failed.status === 403 ? W.notYours : W.failed));
    }
  },
  unmount: () => {}
};

export default [path, tab];
