// Where the money of each scheme stands: one bar a station, each with its amount, and the regions in the table behind.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { chart } from '../charts/chart.js';
import { COLOURS } from '../charts/colours.js';
import { make } from '../charts/dom.js';
import { kroner } from '../charts/say.js';
import { table } from '../charts/table.js';
import { STATIONS } from './words.js';

const ROW = 30; // pixels a bar
const NAMES = 136; // pixels for what the stations are called

/** What a region has to divide is its frame; what is above the regions it has nothing of. */
const amount = (of, station) => of[station] ?? (station === 'net' ? of.frame : undefined);

const option = (it) => ({
  grid: { left: NAMES, right: 120, top: 4, bottom: 4 },
  xAxis: { type: 'value', show: false, axisLabel: { show: false }, max: Math.max(1, ...STATIONS.map(([station]) => amount(it, station) ?? 0)) },
  yAxis: { type: 'category', inverse: true, data: STATIONS.map(([, name]) => name), axisTick: { show: false }, axisLine: { show: false },
    axisLabel: { color: COLOURS.ink, fontSize: 14 } },
  series: [{
    type: 'bar', barWidth: 18, silent: true,
    label: { show: true, position: 'right', color: COLOURS.ink, fontSize: 14, formatter: ({ value }) => kroner(value) },
    data: STATIONS.map(([station, , color]) => ({ value: amount(it, station) ?? 0, itemStyle: { color } }))
  }]
});

const told = (it) => STATIONS.map(([station, name]) => `${name.toLowerCase()} ${kroner(amount(it, station) ?? 0)}`).join(', ');

function numbers(it) {
  return table(inNorwegian(`${it.name}: hele ordningen og hver region`, `${it.name}: heile ordninga og kvar region`), [
    { title: inNorwegian('Penger', 'Pengar'), head: true, value: ([, title]) => title },
    { title: inNorwegian('Hele ordningen', 'Heile ordninga'), number: true, value: ([station]) => kroner(amount(it, station) ?? 0) },
    ...it.regions.map((region) => ({
      title: region.name, number: true, value: ([station]) => (amount(region, station) === undefined ? '–' : kroner(amount(region, station)))
    }))
  ], STATIONS);
}

const one = (it) => make('div', { 'data-scheme': it.scheme }, chart({
  title: it.name, about: `${it.name}: ${told(it)}.`, height: STATIONS.length * ROW + 8, option: () => option(it), table: numbers(it)
}));

export const money = (cycle) => make('div', { class: 'arshjul-side-by-side' }, cycle.schemes.map(one));
