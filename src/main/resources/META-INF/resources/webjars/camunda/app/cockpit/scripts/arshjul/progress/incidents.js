// What has stopped and waits for somebody to help, in plain words, with the next step.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { make } from '../charts/dom.js';
import { date, number } from '../charts/say.js';
import { instance } from './api.js';
import { nothing } from './notes.js';

const incident = (it) => make('li', {},
  make('h3', {}, [it.name, it.businessKey].filter((part) => part).join(', ')),
  make('p', {}, it.words),
  it.next && make('p', {}, make('strong', {}, 'Neste steg: '), it.next),
  make('p', { class: 'quiet' }, it.since && `${inNorwegian('Stoppet', 'Stoppa')} ${date(it.since)}. `,
    make('a', { href: instance(it.instance) }, inNorwegian('Åpne prosessen', 'Opne prosessen'))));

export const incidents = (cycle) => (cycle.incidents.length
  ? make('div', {}, make('ul', { class: 'arshjul-incidents' }, cycle.incidents.map(incident)), cycle.moreIncidents > 0
    ? nothing(inNorwegian(`${number(cycle.moreIncidents)} til, som stoppet senere, vises ikke her.`,
      `${number(cycle.moreIncidents)} til, som stoppa seinare, er ikkje viste her.`)) : null)
  : nothing(inNorwegian('Ingenting har stoppet.', 'Ingenting har stoppa.')));
