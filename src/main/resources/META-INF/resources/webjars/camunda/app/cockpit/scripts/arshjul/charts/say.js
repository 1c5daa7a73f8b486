// Numbers and dates as Norwegians write them, in both forms.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';

const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];
const NO_BREAK = '\u00a0';
const A_DAY = 86_400_000; // milliseconds
const figures = new Intl.NumberFormat('nb-NO');

/** 1 234 567 */
export const number = (it) => figures.format(it);

/** 1 234 567 kr. @param it whole kroner */
export const kroner = (it) => `${figures.format(it)}${NO_BREAK}kr`;

/** 12,5 %. @param share of one */
export const percent = (share) => `${new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 }).format(share * 100)}${NO_BREAK}%`;

/** A date, or a moment, of the server as a day where the reader is. */
export function day(iso) {
  const [year, month, date] = iso.length > 10 ? [] : iso.split('-').map(Number);
  return year ? new Date(year, month - 1, date) : new Date(iso);
}

/** 1. februar 2027 */
export function date(iso) {
  const it = day(iso);
  return `${it.getDate()}.${NO_BREAK}${MONTHS[it.getMonth()]}${NO_BREAK}${it.getFullYear()}`;
}

/** This moment: 1. februar 2027 kl. 14.05 */
export function now() {
  const it = new Date();
  return `${date(it.toISOString())} kl.${NO_BREAK}${[it.getHours(), it.getMinutes()].map((part) => String(part).padStart(2, '0')).join('.')}`;
}

/** How many days ago this day was; 0 for today and what is ahead. */
export function daysAgo(iso) {
  const [now, then] = [new Date(), day(iso)].map((it) => Date.UTC(it.getFullYear(), it.getMonth(), it.getDate()));
  return Math.max(0, (now - then) / A_DAY);
}

/** 1 dag, 2 dager */
export const days = (it) => `${number(it)}${NO_BREAK}${it === 1 ? 'dag' : inNorwegian('dager', 'dagar')}`;

/** A county by its id: oslo-og-viken is Oslo og Viken. */
export const county = (id) => id.split('-').map((it) => (it === 'og' ? it : it[0].toUpperCase() + it.slice(1))).join(' ');

/** What a cycle is called: Rogaland 2027. A second call's key ends in a letter. */
export function cycleName(cycle) {
  const call = cycle.key.match(/-([B-Z])$/);
  const name = `${county(cycle.county)} ${cycle.year}`;
  return call ? `${name}, ${inNorwegian('utlysning', 'utlysing')} ${call[1].charCodeAt(0) - 64}` : name;
}
