// Pages of our own: all instances, and one of them with its path, ended ones too, which Cockpit's own page can't open.
import { diagramXml, progress } from './api.js';
import { el, put } from './dom.js';
import { Drawing } from './drawing.js';
import { date } from './format.js';
import { drawPath } from './layers.js';
import { List } from './list.js';
import { story } from './story.js';
import { W } from './words.js';

/** Cockpit's own viewer with its buttons, in which bpmn-js lies. */
function diagram(scope, xml, ready) {
  const own = Object.assign(scope.$new(true), { xml, control: {}, loaded: () => ready(own.control.getViewer()) });
  const compile = window.angular.element(document.body).injector().get('$compile');
  const [element] = compile('<div cam-widget-bpmn-viewer diagram-data="xml" control="control" on-load="loaded()"></div>')(own);
  return element;
}

const fact = (name, value) => value && el('div', {}, el('dt', {}, name), el('dd', {}, value));

const head = (it) => el('div', {},
  el('p', {}, el('a', { href: '#/history' }, W.allProcesses)),
  el('h2', {}, `${it.name} · ${it.businessKey ?? it.instance}`),
  it.title && el('p', { class: 'arshjul-lead' }, it.title),
  el('dl', { class: 'arshjul-facts' }, [fact(W.owner, it.owner), fact(W.region, it.regionName ?? it.region), fact(W.started, date(it.started)),
    fact(W.endedOn, it.ended && date(it.ended)), fact(W.outcome, it.outcome)].filter(Boolean)),
  /-\d{4}-\d{4,}$/.test(it.businessKey ?? '') && el('p', {}, el('a', { href: new URL(`/cases/${encodeURIComponent(it.businessKey)}`, document.baseURI) }, W.openCase)));

async function open(place, id, scope) {
  put(place, el('p', { role: 'status' }, W.loading));
  try {
    const it = await progress(`instances/${encodeURIComponent(id)}`);
    const xml = await diagramXml(it.diagram);
    const ground = el('div', { class: 'arshjul-diagram' });
    put(place, head(it), el('section', {}, el('h3', {}, W.path), el('p', { class: 'arshjul-legend' },
      el('span', {}, el('span', { class: 'arshjul-swatch gone' }), ` ${W.goneLegend}`),
      it.running.length > 0 && el('span', {}, el('span', { class: 'arshjul-swatch now' }), ` ${W.nowLegend}`)), ground), story(it));
    scope.$applyAsync(() => ground.append(diagram(scope, xml, (viewer) => drawPath(new Drawing(viewer), it))));
  } catch (failed) {
    put(place, el('p', { role: 'status' }, failed.status === 403 ? W.notYours : failed.status === 404 ? W.notThere : W.failed));
  }
}

const page = (id, path, fill) => ({
  id,
  pluginPoint: 'cockpit.route',
  properties: { path },
  render: (container, api, scope) => {
    const place = el('div', { class: 'arshjul-page arshjul-whole' });
    container.append(place);
    document.title = `Årshjul – Cockpit | ${W.ended}`;
    fill(place, scope);
  },
  unmount: () => {}
});

/** Under «Mer», where it takes no room from what is asked for every day. */
const link = {
  id: 'arshjul-history-link',
  pluginPoint: 'cockpit.navigation',
  priority: -1,
  properties: { checkActive: (url) => url.includes('#/history') },
  render: (container) => container.append(el('a', { href: '#/history' }, W.ended)),
  unmount: () => {}
};

export default [
  link,
  page('arshjul-history-list', '/history', (place) => {
    const list = new List({});
    place.append(el('h2', {}, W.ended), list.element);
  }),
  page('arshjul-history', '/history/:id', (place, scope) => open(place, decodeURIComponent(window.location.hash.split('/')[2].split('?')[0]), scope))
];
