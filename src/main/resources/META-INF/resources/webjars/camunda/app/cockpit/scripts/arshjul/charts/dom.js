// Builds pages from elements. A text always stays a text: titles come from people, and none of them becomes markup.

/** An element with these attributes; a function is a listener (`onclick`), `false` and `null` leave an attribute out. */
export function make(tag, about = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(about)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((it) => it !== null && it !== undefined && it !== false));
  return element;
}

/** What only a screen reader says. */
export const unseen = (text) => make('span', { class: 'sr-only' }, text);

/** A list to choose one from, with its label. options: [{value, text}]; chosen is told what was chosen. */
export function choice(label, options, value, chosen) {
  const select = make('select', { class: 'form-control', onchange: () => chosen(select.value) },
    options.map((it) => make('option', { value: it.value, selected: it.value === value }, it.text)));
  return make('label', { class: 'arshjul-choice' }, make('span', {}, label), select);
}
