// Names for what a web app shows as a mere sign, where a screen reader would say «button» and no more: by the hint that the mouse gets, or by
// words of our own. And the role that the search field already behaves by.
import { inNorwegian } from './house.js';
import { eachTime, set } from './marks.js';

const NAMES = [
  ['.app-switch > .dropdown-toggle', inNorwegian('Andre deler av Årshjul', 'Andre delar av Årshjul')],
  ['.stored-criteria > button, button.dropdown-toggle[ng-disabled*=hasCriteriaSets]', inNorwegian('Lagrede søk', 'Lagra søk')]
];

/** A hint may change, as from «Stigende» to «Synkende». */
const HINTED = ':is(a, button)[uib-tooltip]';
const named = new WeakMap(); // by the hint each was called by: what an app's own words have made of the name since, stays

eachTime(() => {
  for (const [selector, said] of NAMES) {
    document.querySelectorAll(selector).forEach((it) => set(it, { 'aria-label': said }));
  }
  document.querySelectorAll(HINTED).forEach((it) => {
    const hint = it.getAttribute('uib-tooltip');
    if (hint && !hint.includes('{{') && !it.textContent.trim() && named.get(it) !== hint) {
      named.set(it, hint);
      set(it, { 'aria-label': hint });
    }
  });
  document.querySelectorAll('input[aria-autocomplete=list][aria-expanded]:not([role])').forEach((it) => set(it, { role: 'combobox' }));
});
