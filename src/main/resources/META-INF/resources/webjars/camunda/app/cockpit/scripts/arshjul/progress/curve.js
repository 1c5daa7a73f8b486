// This year's curve before last year's: how many reports had come in, and tasks been done, so many days after the year was opened.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { chart } from '../charts/chart.js';
import { COLOURS } from '../charts/colours.js';
import { make } from '../charts/dom.js';
import { date, number } from '../charts/say.js';
import { table } from '../charts/table.js';
import { nothing } from './notes.js';

const KINDS = [
  ['reports', inNorwegian('Behovsmeldinger inn', 'Behovsmeldingar inn')],
  ['tasks', inNorwegian('Oppgaver gjort', 'Oppgåver gjorde')]
];
const DAYS = inNorwegian('dager siden året ble åpnet', 'dagar sidan året blei opna');

const line = (year, kind, about) => ({
  type: 'line', name: String(year.year), step: 'end', showSymbol: year.days.length === 1, symbol: 'circle', symbolSize: 9, silent: true,
  endLabel: { show: true, color: COLOURS.ink, fontSize: 13, formatter: ({ value }) => `${year.year}: ${number(value[1])}` },
  labelLayout: { moveOverlap: 'shiftY' },
  data: year.days.map((it) => [it.day, it[kind]]), ...about
});

function option(years, kind) {
  const [now, before] = years;
  return {
    grid: { left: 4, right: 90, top: 14, bottom: 26, containLabel: true },
    xAxis: { type: 'value', min: 0, minInterval: 1, name: DAYS, nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: COLOURS.ink, fontSize: 13 },
      axisLabel: { color: COLOURS.ink, formatter: number }, splitLine: { show: false } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: COLOURS.ink, formatter: number } },
    series: [
      ...(before ? [line(before, kind, { lineStyle: { color: COLOURS.grey, width: 2, type: 'dashed' }, itemStyle: { color: COLOURS.grey }, z: 1 })] : []),
      line(now, kind, { lineStyle: { color: COLOURS.blue, width: 3 }, itemStyle: { color: COLOURS.blue }, z: 2 })
    ]
  };
}

function dated(year, day) {
  const found = year.days.find((it) => it.day === day);
  return found ? date(found.date) : '–';
}

/** One row for each day on which something changed, in either year. */
function numbers(years, [kind, title]) {
  const at = (year, day) => year.days.filter((it) => it.day <= day).at(-1);
  const rows = [...new Set(years.flatMap((year) => year.days.map((it) => it.day)))].sort((a, b) => a - b)
    .filter((day, place, all) => !place || place === all.length - 1
      || years.some((year) => at(year, day)?.[kind] !== at(year, all[place - 1])?.[kind]));
  return table(title, [
    { title: 'Dag', head: true, value: (day) => number(day) },
    { title: 'Dato', value: (day) => dated(years[0], day) },
    ...years.map((year) => ({ title: String(year.year), number: true, value: (day) => (at(year, day) ? number(at(year, day)[kind]) : '–') }))
  ], rows);
}

function one(years, kind) {
  const last = years.map((year) => `${year.year}: ${number(year.days.at(-1)[kind[0]])} etter ${number(year.days.at(-1).day)} ${DAYS}`);
  return chart({ title: kind[1], about: `${kind[1]}. ${last.join('. ')}.`, height: 260, option: () => option(years, kind[0]), table: numbers(years, kind) });
}

export function curve(cycle) {
  const years = [cycle.curve?.thisYear, cycle.curve?.lastYear].filter((it) => it?.days.length);
  if (!cycle.curve?.thisYear?.days.length) {
    return nothing(inNorwegian('Ingenting er meldt eller gjort ennå.', 'Ingenting er meldt eller gjort enno.'));
  }
  return make('div', {}, years.length < 2 ? nothing(inNorwegian('Det er ikke noe tidligere år å sammenligne med.', 'Det er ikkje noko tidlegare år å samanlikne med.')) : null,
    make('div', { class: 'arshjul-side-by-side' }, KINDS.map((kind) => one(years, kind))));
}
