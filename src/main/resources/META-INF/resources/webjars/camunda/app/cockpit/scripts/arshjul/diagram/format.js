// Numbers, times and amounts as a Norwegian reader writes them.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';

const ZONE = 'Europe/Oslo';
const NOTHING = '–';
const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];
const HOUR = 60;
const DAY = 24 * HOUR;
const HUNDRED = 100;

const isThere = (it) => it !== null && it !== undefined;
const grouped = (amount) => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
const decimal = (figure) => grouped(Math.round(figure * 10) / 10).replace('.', ',');
const both = (figure, one, more) => `${decimal(figure)} ${Math.round(figure * 10) === 10 ? one : more}`;

export const count = (number) => (isThere(number) ? grouped(number) : NOTHING);
export const kroner = (amount) => `${grouped(amount)} kr`;
export const share = (it) => (isThere(it) ? `${decimal(it * HUNDRED)} %` : NOTHING);

const days = (it) => both(it, inNorwegian('dag', 'dag'), inNorwegian('dager', 'dagar'));

/** A time in minutes, by the largest unit that fits. */
export function minutes(it) {
  if (!isThere(it)) {
    return NOTHING;
  }
  if (it < 1) {
    return inNorwegian('under 1 minutt', 'under 1 minutt');
  }
  if (it < HOUR) {
    return both(it, 'minutt', inNorwegian('minutter', 'minutt'));
  }
  return it < DAY ? both(it / HOUR, inNorwegian('time', 'time'), inNorwegian('timer', 'timar')) : days(it / DAY);
}

function parts(moment) {
  const found = {};
  for (const { type, value } of new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'
  }).formatToParts(new Date(moment))) {
    found[type] = value;
  }
  return found;
}

/** 1. februar 2027 */
export function date(moment) {
  if (!moment) {
    return NOTHING;
  }
  const it = parts(moment);
  return `${Number(it.day)}. ${MONTHS[Number(it.month) - 1]} ${it.year}`;
}

/** 1. februar 2027 kl. 09.30 */
export function time(moment) {
  if (!moment) {
    return NOTHING;
  }
  const it = parts(moment);
  return `${date(moment)} kl. ${it.hour}.${it.minute}`;
}
