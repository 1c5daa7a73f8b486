// Who holds what: open tasks by role and region, the oldest first, those past their date marked, each with the way to its instance.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { make, unseen } from '../charts/dom.js';
import { date, days, daysAgo, number } from '../charts/say.js';
import { table } from '../charts/table.js';
import { instance } from './api.js';
import { nothing } from './notes.js';

const NONE = inNorwegian('Ingen oppgaver venter på noen nå.', 'Ingen oppgåver ventar på nokon no.');

const called = ({ name, regionName }) => (regionName ? `${name}, ${regionName}` : name);

function mark(task) {
  if (!task.due) {
    return 'Ingen frist';
  }
  const late = task.overdue ? daysAgo(task.due) : 0;
  return make('span', {}, date(task.due), task.overdue
    ? make('strong', { class: 'late' }, ` ⚠ ${late ? `${days(late)} ` : ''}over fristen`) : null);
}

const columns = [
  { title: inNorwegian('Oppgave', 'Oppgåve'), head: true, value: (it) => it.name },
  { title: 'Sak', value: (it) => make('span', {}, it.businessKey, it.title && make('span', { class: 'quiet' }, it.title)) },
  { title: inNorwegian('Har ventet siden', 'Har venta sidan'), value: (it) => date(it.since) },
  { title: 'Frist', value: mark },
  { title: 'Prosess', value: (it) => make('a', { href: instance(it.instance) }, inNorwegian('Åpne', 'Opne'), unseen(`: ${it.name}, ${it.businessKey}`)) }
];

function facts({ open, overdue, oldest }) {
  return [
    inNorwegian(`${number(open)} ${open === 1 ? 'åpen' : 'åpne'}`, `${number(open)} ${open === 1 ? 'open' : 'opne'}`),
    overdue ? make('strong', { class: 'late' }, `⚠ ${number(overdue)} over fristen`) : 'ingen over fristen',
    oldest && inNorwegian(`den eldste fra ${date(oldest)}`, `den eldste frå ${date(oldest)}`)
  ].filter((it) => it).map((it) => make('span', { class: 'fact' }, it));
}

function holder(it, place) {
  const more = it.open - it.tasks.length;
  return make('details', { class: 'arshjul-holder', open: place === 0, 'data-role': it.role, 'data-region': it.region || '' },
    make('summary', {}, make('span', { class: 'who' }, called(it)), facts(it)),
    table(inNorwegian(`${called(it)}: oppgaver, de eldste først`, `${called(it)}: oppgåver, dei eldste først`), columns, it.tasks),
    more > 0 ? nothing(inNorwegian(`${number(more)} nyere oppgaver til vises ikke her.`, `${number(more)} nyare oppgåver til er ikkje viste her.`)) : null);
}

export const holders = (cycle) => (cycle.holders.length ? make('div', {}, cycle.holders.map(holder)) : nothing(NONE));

// On paper everything is open: a sheet can't be clicked.
let shut = [];
window.addEventListener('beforeprint', () => {
  shut = [...document.querySelectorAll('.arshjul-holder:not([open])')];
  shut.forEach((it) => { it.open = true; });
});
window.addEventListener('afterprint', () => shut.forEach((it) => { it.open = false; }));
