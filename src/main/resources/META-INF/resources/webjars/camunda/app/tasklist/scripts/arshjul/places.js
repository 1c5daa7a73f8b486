// The parts of Tasklist's page: named for a screen reader, with headings that follow each other, and a way past the lists for the keyboard.
import { inNorwegian } from '../../../../lib/arshjul/house.js';
import { eachTime, set } from '../../../../lib/arshjul/marks.js';

const PARTS = [
  ['[cam-widget-header]', { role: 'banner' }],
  ['section.task-filters', { role: 'navigation', 'aria-label': 'Lister' }],
  ['section.tasks-list', { role: 'region', 'aria-label': inNorwegian('Oppgaver', 'Oppgåver') }],
  ['section.task-details, .form-signin-container', { role: 'main' }],
  ['[cam-widget-footer]', { role: 'contentinfo' }],
  ['.bpmn-viewer svg, [cam-widget-bpmn-viewer] svg', { role: 'img', 'aria-label': 'Diagram' }]
];

/** As deep as they stand, whatever size they are drawn in. */
const HEADINGS = [
  ['.brand-name, .login-header .app-name', 1],
  ['.task-filter h4.name, h4.task, h2.task, .modal h3', 2],
  ['.tasks-list :is(h5, h6), .task-details h4, .modal h4, .arshjul-refusal h2', 3],
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

let dialogs = 0;

eachTime(() => {
  PARTS.forEach(([selector, marks]) => document.querySelectorAll(selector).forEach((it) => set(it, marks)));
  HEADINGS.forEach(([selector, level]) => document.querySelectorAll(selector).forEach((it) => set(it, { role: 'heading', 'aria-level': level })));
  document.querySelectorAll('[role=dialog].modal').forEach((dialog) => {
    const title = dialog.querySelector('.modal-title, .modal-header h3');
    if (title) {
      title.id ||= `dialog-${++dialogs}`;
      set(dialog, { 'aria-labelledby': title.id });
    }
  });
  const open = [...document.querySelectorAll('.modal.in')].at(-1);
  if (open && document.activeElement === document.body) {
    open.focus(); // What one chose has gone, and the keyboard would go on behind the dialog.
  }
  skips.forEach(({ to, link }) => (link.hidden = !document.querySelector(to)));
});
