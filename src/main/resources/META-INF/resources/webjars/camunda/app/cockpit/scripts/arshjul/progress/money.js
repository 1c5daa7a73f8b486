// Where the money stands: the bars of each scheme beside each other, or those of each region, as the reader chooses.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { choice, make } from '../charts/dom.js';
import { kroner } from '../charts/say.js';
import { table } from '../charts/table.js';
import { amount, bars, longest } from './bars.js';
import { regions, schemeOfRegions } from './regions.js';
import { STATIONS } from './words.js';

function numbers(it) {
  return table(inNorwegian(`${it.name}: hele ordningen og hver region`, `${it.name}: heile ordninga og kvar region`), [
    { title: inNorwegian('Penger', 'Pengar'), head: true, value: ([, title]) => title },
    { title: inNorwegian('Hele ordningen', 'Heile ordninga'), number: true, value: ([station]) => kroner(amount(it, station) ?? 0) },
    ...it.regions.map((region) => ({
      title: region.name, number: true, value: ([station]) => (amount(region, station) === undefined ? '–' : kroner(amount(region, station)))
    }))
  ], STATIONS);
}

const one = (it) => make('div', { 'data-scheme': it.scheme }, bars(it, STATIONS, longest([it], STATIONS), numbers(it)));

const schemes = (cycle) => [make('div', { class: 'arshjul-side-by-side' }, cycle.schemes.map(one))];

export function money(cycle) {
  const place = make('div', {}, schemes(cycle));
  const show = (...shown) => place.replaceChildren(...shown);
  const ofRegions = schemeOfRegions(cycle, show);
  const way = choice(inNorwegian('Vis pengene', 'Vis pengane'), [{ value: 'scheme', text: 'Per ordning' }, { value: 'region', text: 'Per region' }], 'scheme', (it) => {
    ofRegions.hidden = it === 'scheme';
    show(...(it === 'scheme' ? schemes(cycle) : regions(cycle, ofRegions.querySelector('select').value)));
  });
  ofRegions.hidden = true;
  return make('div', {}, make('div', { class: 'arshjul-choices' }, way, ofRegions), place);
}
