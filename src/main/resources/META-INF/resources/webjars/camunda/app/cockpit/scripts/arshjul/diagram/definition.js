// On the diagram of a process: counts, or heat, or the way that has been chosen below.
import { progress } from './api.js';
import { Bar } from './bar.js';
import { Drawing } from './drawing.js';
import { drawCounts, drawFrequency, drawPath, drawWaiting } from './layers.js';
import { follow, showDefinition } from './stage.js';

const LAYERS = { counts: drawCounts, frequency: drawFrequency, waiting: drawWaiting, none: () => {} };

const WITH_SIGNS = 0.92; // Signs at the edge of the diagram want some room too.

let end = () => {};

function render(viewer, { processDefinitionId }) {
  end();
  const drawing = new Drawing(viewer);
  const bar = new Bar();
  const canvas = viewer.get('canvas');
  const ground = canvas.getContainer().closest('[process-diagram]');
  ground.classList.add('arshjul-stage');
  ground.append(bar.element);
  let latest;
  const stop = follow(async (stage) => {
    const mine = (latest = {});
    drawing.clear();
    if (bar.show(stage, 0)) {
      canvas.resized(); // The bar has taken some of its room.
      canvas.zoom('fit-viewport', 'auto');
      canvas.zoom(canvas.zoom() * WITH_SIGNS, 'auto');
    }
    if (!stage.figures) {
      return;
    }
    if (stage.variant) {
      const story = await progress(`instances/${encodeURIComponent(stage.variant)}`);
      if (latest === mine) {
        drawPath(drawing, story);
      }
    } else {
      bar.show(stage, LAYERS[stage.mode](drawing, stage.figures));
    }
  });
  end = () => {
    stop();
    latest = null;
    drawing.clear();
    bar.element.remove();
    ground.classList.remove('arshjul-stage');
    end = () => {};
  };
  showDefinition(processDefinitionId);
}

export default {
  id: 'arshjul-definition-diagram',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  render,
  unmount: () => end()
};
