// The tab with a process's ended instances.
import { el } from './dom.js';
import { List } from './list.js';
import { stage } from './stage.js';
import { W } from './words.js';

export default {
  id: 'arshjul-ended',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 4,
  properties: { label: W.ended },
  render: (container, { processDefinitionId }) => {
    const list = new List({ definition: processDefinitionId.split(':')[0], cycle: stage.cycle });
    list.element.append(el('p', {}, el('a', { href: '#/history' }, W.allProcesses)));
    container.append(list.element);
  },
  unmount: () => {}
};
