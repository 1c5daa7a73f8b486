// Where the money of each scheme stands: one bar a station, each with its amount, and the regions in the table behind.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { chart } from '../charts/chart.js';
import { COLOURS } from '../charts/colours.js';
import { make } from '../charts/dom.js';
import { kroner } from '../charts/say.js';
import { table } from '../charts/table.js';
import { scheme, STATIONS } from './words.js';

const ROW = 30; // pixels a bar

/** What is asked for was called reported before it was called asked; the frame of a region is what it has to divide. */
export const amount = (of, station) => of[station] ?? { asked: of.reported, net: of.frame }[station];

const option = (it) => ({
  grid: { left: 0, right: 120, top: 4, bottom: 4, containLabel: true },
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
  const name = scheme(it.scheme);
  return table(inNorwegian(`${name}: hele ordningen og hver region`, `${name}: heile ordninga og kvar region`), [
    { title: inNorwegian('Penger', 'Pengar'), head: true, value: ([, title]) => title },
    { title: inNorwegian('Hele ordningen', 'Heile ordninga'), number: true, value: ([station]) => kroner(amount(it, station) ?? 0) },
    ...it.regions.map((region) => ({
      title: region.name, number: true, value: ([station]) => (amount(region, station) === undefined ? '–' : kroner(amount(region, station)))
    }))
  ], STATIONS);
}

const one = (it) => make('div', { 'data-scheme': it.scheme }, chart({
  title: scheme(it.scheme), about: `${scheme(it.scheme)}: ${told(it)}.`, height: STATIONS.length * ROW + 8, option: option(it), table: numbers(it)
}));

export const money = (cycle) => make('div', { class: 'arshjul-side-by-side' }, cycle.schemes.map(one));
