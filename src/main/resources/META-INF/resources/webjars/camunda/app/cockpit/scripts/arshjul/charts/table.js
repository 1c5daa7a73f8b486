// The numbers behind a picture, and every other list, as a table that a screen reader can read.
import { make } from './dom.js';

const cell = (column, row) => {
  const value = column.value(row);
  return make(column.head ? 'th' : 'td', { scope: column.head ? 'row' : false, class: column.number ? 'number' : false }, value ?? '');
};

/** columns: [{title, value: row => text or element, head?: the row's name, number?: to the right}] */
export function table(caption, columns, rows) {
  return make('div', { class: 'arshjul-scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    make('table', {},
      make('caption', {}, caption),
      make('thead', {}, make('tr', {}, columns.map((it) => make('th', { scope: 'col', class: it.number ? 'number' : false }, it.title)))),
      make('tbody', {}, rows.map((row) => make('tr', {}, columns.map((it) => cell(it, row)))))));
}
