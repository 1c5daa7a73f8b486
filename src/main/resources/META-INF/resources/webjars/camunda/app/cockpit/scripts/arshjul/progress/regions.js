// Where each region's money stands: the regions' bars beside each other, to one scale, for all schemes together or for one of them.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { choice, make } from '../charts/dom.js';
import { kroner } from '../charts/say.js';
import { table } from '../charts/table.js';
import { amount, bars, longest } from './bars.js';
import { STATIONS } from './words.js';

/** What is set aside or bound never comes to a region: its first station is what it has to divide. */
const OF_A_REGION = STATIONS.slice(STATIONS.findIndex(([station]) => station === 'net'));

const ALL = inNorwegian('Alle ordninger', 'Alle ordningar');

/** Each region with its sums, and the parts of them that the schemes are. */
function summed(schemes) {
  return schemes[0].regions.map(({ region, name }) => {
    const parts = schemes.map((it) => ({ ...it.regions.find((one) => one.region === region), name: it.name }));
    return { region, name, parts, ...Object.fromEntries(OF_A_REGION.map(([station]) => [station, parts.reduce((sum, it) => sum + (amount(it, station) ?? 0), 0)])) };
  });
}

function numbers(it) {
  const all = it.parts.length > 1 ? [{ title: ALL, number: true, value: ([station]) => kroner(it[station]) }] : [];
  return table(`${it.name}: ordning for ordning`, [
    { title: inNorwegian('Penger', 'Pengar'), head: true, value: ([, title]) => title },
    ...all,
    ...it.parts.map((part) => ({ title: part.name, number: true, value: ([station]) => kroner(amount(part, station) ?? 0) }))
  ], OF_A_REGION);
}

/** @param scheme none for all of them together */
export function regions(cycle, scheme) {
  const schemes = cycle.schemes.filter((it) => !scheme || it.scheme === scheme);
  if (!schemes.length) {
    return [];
  }
  const found = summed(schemes);
  const most = longest(found, OF_A_REGION);
  return [
    make('p', { class: 'quiet' }, `${schemes.length > 1 ? ALL : schemes[0].name}. `,
      inNorwegian('Alle regionene er tegnet i samme målestokk.', 'Alle regionane er teikna i same målestokk.')),
    make('div', { class: 'arshjul-side-by-side' },
      found.map((it) => make('div', { 'data-region': it.region }, bars(it, OF_A_REGION, most, numbers(it)))))
  ];
}

/** The choice of which scheme's money is shown of each region. @param show is handed what to show instead */
export const schemeOfRegions = (cycle, show) => choice('Ordning',
  [{ value: '', text: ALL }, ...cycle.schemes.map((it) => ({ value: it.scheme, text: it.name }))], '', (it) => show(...regions(cycle, it)));
