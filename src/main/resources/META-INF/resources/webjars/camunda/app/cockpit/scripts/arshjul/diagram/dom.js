// Builds elements. What people have written is only ever a text of the page, never markup.

/** el('td', { class: 'number' }, '12', another): what is null or false is left out; a function is a listener of its name. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function put(place, ...children) {
  place.replaceChildren(...children.flat().filter(Boolean));
}

/** A table with a name. columns: {name, number}; rows: arrays of cells, each a text or an element; the first cell of a row heads it. */
export function table(name, columns, rows) {
  return el('div', { class: 'arshjul-scroll', tabindex: '0', role: 'group', 'aria-label': name },
    el('table', { class: 'arshjul-table' },
      el('caption', {}, name),
      el('thead', {}, el('tr', {}, columns.map((column) => el('th', { scope: 'col', class: column.number && 'number' }, column.name)))),
      el('tbody', {}, rows.map((row) => el('tr', {}, row.map((cell, at) =>
        el(at === 0 ? 'th' : 'td', { scope: at === 0 && 'row', class: columns[at].number && 'number' }, cell ?? '')))))));
}
