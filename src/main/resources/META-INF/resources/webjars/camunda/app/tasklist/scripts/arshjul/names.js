// Names for what only Tasklist shows as a mere sign, and labels for its fields that have lost theirs.
import { inNorwegian } from '../../../../lib/arshjul/house.js';
import { eachTime, set } from '../../../../lib/arshjul/marks.js';

const NAMES = [
  ['.region-toggle[data-region=filters]', inNorwegian('Vis eller skjul listene', 'Vis eller gøym listene')],
  ['.region-toggle[data-region=list]', inNorwegian('Vis eller skjul oppgavene', 'Vis eller gøym oppgåvene')],
  ['.region-toggle[data-region=task]', inNorwegian('Vis eller skjul oppgaven', 'Vis eller gøym oppgåva')],
  ['button.maximize', inNorwegian('Vis oppgaven i hele vinduet', 'Vis oppgåva i heile vindauget')],
  ['button.reset-regions', inNorwegian('Vis listene og oppgavene igjen', 'Vis listene og oppgåvene igjen')],
  ['.task-card .instance-link', 'Vis saksgangen i Cockpit'],
  ['.new-sort > .dropdown-toggle', inNorwegian('Legg til en sortering', 'Legg til ei sortering')]
];

eachTime(() => {
  for (const [selector, said] of NAMES) {
    document.querySelectorAll(selector).forEach((it) => set(it, { 'aria-label': said }));
  }
  document.querySelectorAll('.form-group > label[for]').forEach((label) => { // some point at fields that have only a name
    const field = label.parentNode.querySelector('input, select, textarea');
    if (field && !field.id && !document.getElementById(label.htmlFor)) {
      field.id = label.htmlFor;
    }
  });
});
