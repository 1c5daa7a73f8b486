// What the scripts share that mark the page for screen readers and the keyboard.

/** Sets attributes; those without a value are taken away. What stands there already is left, so that watching the page comes to an end. */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) {
      element.removeAttribute(name);
    } else if (element.getAttribute(name) !== String(value)) {
      element.setAttribute(name, value);
    }
  }
}

/** Marks now and after every change of the page, once before it is drawn. */
export function eachTime(mark) {
  let asked = false;
  new MutationObserver(() => {
    if (!asked) {
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        mark();
      });
    }
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'uib-tooltip'] });
  mark();
}
