// The three columns of Tasklist: named for a screen reader, with headings that follow each other, and a way past the lists for the keyboard.
import { inNorwegian } from '../../../../lib/arshjul/house.js';
import { eachTime, set } from '../../../../lib/arshjul/marks.js';

const COLUMNS = [
  ['section.task-filters', { role: 'navigation', 'aria-label': 'Lister' }],
  ['section.tasks-list', { role: 'region', 'aria-label': inNorwegian('Oppgaver', 'Oppgåver') }],
  ['section.task-details', { role: 'main' }]
];

/** As deep as they stand, whatever size they are drawn in. */
const HEADINGS = [
  ['.task-filter h4.name, h4.task, h2.task', 2],
  ['.tasks-list :is(h5, h6), .task-details h4, .arshjul-refusal h2', 3],
  ['.task-details h5', 4]
];

const SKIPS = [
  ['.tasks-list .content', inNorwegian('Hopp til oppgavene', 'Hopp til oppgåvene')],
  ['.task-details .fjs-form', inNorwegian('Hopp til skjemaet', 'Hopp til skjemaet')]
];

const skips = SKIPS.map(([to, text]) => {
  const link = document.createElement('a');
  link.href = '#';
  link.className = 'arshjul-skip';
  link.textContent = text;
  link.addEventListener('click', (event) => {
    event.preventDefault(); // An address with # is Tasklist's own.
    const place = document.querySelector(to);
    set(place, { tabindex: -1 });
    place.focus();
  });
  return { to, link };
});

const nav = document.createElement('nav');
set(nav, { 'aria-label': inNorwegian('Snarveier', 'Snarvegar') });
nav.append(...skips.map((it) => it.link));
document.body.prepend(nav);

const style = document.createElement('style');
style.textContent = `.arshjul-skip { position: absolute; left: -999px; z-index: 2000; background: #fff; padding: 8px 14px; text-decoration: underline; }
.arshjul-skip:focus { left: 8px; top: 8px; }`;
document.head.append(style);

eachTime(() => {
  COLUMNS.forEach(([selector, marks]) => document.querySelectorAll(selector).forEach((it) => set(it, marks)));
  HEADINGS.forEach(([selector, level]) => document.querySelectorAll(selector).forEach((it) => set(it, { role: 'heading', 'aria-level': level })));
  skips.forEach(({ to, link }) => (link.hidden = !document.querySelector(to)));
});
