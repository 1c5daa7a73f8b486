// Money as bars beneath each other: one a station, each with its amount, and the numbers in the table behind.
import { chart } from '../charts/chart.js';
import { COLOURS } from '../charts/colours.js';
import { kroner } from '../charts/say.js';

const ROW = 30; // pixels a bar
const NAMES = 136; // pixels for what the stations are called

/** What a region has to divide is its frame; what is above the regions it has nothing of. */
export const amount = (of, station) => of[station] ?? (station === 'net' ? of.frame : undefined);

const amounts = (of, stations) => stations.map(([station]) => amount(of, station) ?? 0);

/** The longest bar. @param all what is drawn to one scale */
export const longest = (all, stations) => Math.max(1, ...all.flatMap((it) => amounts(it, stations)));

const option = (of, stations, most) => ({
  grid: { left: NAMES, right: 120, top: 4, bottom: 4 },
  xAxis: { type: 'value', show: false, axisLabel: { show: false }, max: most },
  yAxis: { type: 'category', inverse: true, data: stations.map(([, name]) => name), axisTick: { show: false }, axisLine: { show: false },
    axisLabel: { color: COLOURS.ink, fontSize: 14 } },
  series: [{
    type: 'bar', barWidth: 18, silent: true,
    label: { show: true, position: 'right', color: COLOURS.ink, fontSize: 14, formatter: ({ value }) => kroner(value) },
    data: stations.map(([station, , color]) => ({ value: amount(of, station) ?? 0, itemStyle: { color } }))
  }]
});

/** @param of whose money, with its name; @param stations of STATIONS; @param most the amount of the longest bar; @param table the numbers */
export const bars = (of, stations, most, table) => chart({
  title: of.name,
  about: `${of.name}: ${stations.map(([station, name]) => `${name.toLowerCase()} ${kroner(amount(of, station) ?? 0)}`).join(', ')}.`,
  height: stations.length * ROW + 8,
  option: () => option(of, stations, most),
  table
});
