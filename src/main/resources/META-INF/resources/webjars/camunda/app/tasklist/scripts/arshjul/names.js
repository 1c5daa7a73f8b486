// Names for what Tasklist shows as a mere sign, where a screen reader would say «button» and no more; and the role that its search
// field already behaves by.
import { inNorwegian } from '../../../../lib/arshjul/house.js';

const NAMES = [
  ['.region-toggle[data-region=filters]', inNorwegian('Vis eller skjul listene', 'Vis eller gøym listene')],
  ['.region-toggle[data-region=list]', inNorwegian('Vis eller skjul oppgavene', 'Vis eller gøym oppgåvene')],
  ['.region-toggle[data-region=task]', inNorwegian('Vis eller skjul oppgaven', 'Vis eller gøym oppgåva')],
  ['button.maximize', inNorwegian('Vis oppgaven i hele vinduet', 'Vis oppgåva i heile vindauget')],
  ['button.reset-regions', inNorwegian('Vis listene og oppgavene igjen', 'Vis listene og oppgåvene igjen')],
  ['.new-sort > .dropdown-toggle', inNorwegian('Legg til en sortering', 'Legg til ei sortering')],
  ['.search-container button.dropdown-toggle, button.dropdown-toggle[ng-disabled*=hasCriteriaSets]', inNorwegian('Lagrede søk', 'Lagra søk')]
];

/** What only shows a hint to the mouse is called by that hint; the hint changes, as from «Stigende» to «Synkende». */
const HINTED = ':is(a, button)[uib-tooltip]';

function set(element, attribute, value) {
  if (element.getAttribute(attribute) !== value) {
    element.setAttribute(attribute, value);
  }
}

function name() {
  for (const [selector, said] of NAMES) {
    document.querySelectorAll(selector).forEach((it) => set(it, 'aria-label', said));
  }
  document.querySelectorAll(HINTED).forEach((it) => {
    const hint = it.getAttribute('uib-tooltip');
    if (hint && !hint.includes('{{') && !it.textContent.trim()) {
      set(it, 'aria-label', hint);
    }
  });
  document.querySelectorAll('input[aria-autocomplete=list][aria-expanded]:not([role])').forEach((it) => set(it, 'role', 'combobox'));
}

new MutationObserver(name).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['uib-tooltip'] });
name();
