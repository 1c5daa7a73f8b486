// Says in Norwegian what Cockpit says in fixed English, and the house's frame does not reach.
import { inNorwegian } from '../../../../lib/arshjul/house.js';
import { TEXTS, NAMES } from './fixed.js';

const said = (text, pattern, bokmal, nynorsk) => text.replace(pattern, inNorwegian(bokmal, nynorsk));

/** Only an element's first words are looked at: what stands inside a further element has its own place in the list. */
function mendText(element, pattern, bokmal, nynorsk) {
  const first = element.firstChild;
  const text = first?.nodeType === Node.TEXT_NODE ? first.data.trim() : '';
  if (pattern.test(text)) {
    first.data = first.data.replace(text, said(text, pattern, bokmal, nynorsk));
  }
}

function mendName(element, attribute) {
  const text = element.getAttribute(attribute);
  const found = NAMES.find(([pattern]) => pattern.test(text));
  if (found) {
    element.setAttribute(attribute, said(text, ...found));
  }
}

function mend() {
  for (const [place, ...words] of TEXTS) {
    document.querySelectorAll(place).forEach((element) => mendText(element, ...words));
  }
  for (const attribute of ['title', 'aria-label']) {
    document.querySelectorAll(`[${attribute}]`).forEach((element) => mendName(element, attribute));
  }
}

// Cockpit draws in many small steps: one look each time the browser is about to paint is enough.
let waiting = false;
function soon() {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mend();
    });
  }
}

new MutationObserver(soon).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
