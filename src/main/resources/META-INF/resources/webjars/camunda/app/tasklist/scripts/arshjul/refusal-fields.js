// Where in a form the server's words belong: which field, in which row, and where that is on the page.

/** Where the value of a fault's field stands: ['lines', 2, 'amount'] for {field: 'lines.amount', row: 2}. */
export function pathOf({ field, row }) {
  const steps = (field || '').split('.');
  return row === null || row === undefined || !field ? steps : [steps[0], row, ...steps.slice(1)];
}

export const valueAt = (data, path) => path.reduce((value, step) => (value === null || value === undefined ? undefined : value[step]), data);

/** Each field with the lists it stands in; a table holds its list as it was deployed. */
function* everyField(components = [], lists = []) {
  for (const it of components) {
    const field = it.list || it;
    yield { field, lists };
    yield* everyField(field.components, field.type === 'dynamiclist' ? [...lists, field] : lists);
  }
}

/** The field that is drawn with this value; else the column of a list that draws its cells in its own way. */
export function placeOfPath(form, path) {
  const drawn = form.get('formFieldInstanceRegistry').getAll().find((it) => it.valuePath.join('.') === path.join('.'));
  if (drawn) {
    return { id: drawn.id, indexes: Object.values(drawn.indexes || {}) };
  }
  const [list, row, column] = path;
  const found = path.length === 3 && [...everyField(form._getState().schema.components)].find(({ field, lists }) =>
    field.key === column && lists.length === 1 && lists[0].path === list && lists[0].properties?.view === 'grid');
  return found ? { id: found.field.id, indexes: [row] } : undefined;
}

/** What stands above the field, and above its list when the whole list or row is meant. */
export function labelOf(form, path) {
  const names = path.filter((step) => typeof step === 'string');
  const fields = [...everyField(form._getState().schema.components)];
  const found = fields.find(({ field, lists }) => (names.length === 1 ? (field.key || field.path) === names[0] && lists.length === 0
    : field.key === names[1] && lists.at(-1)?.path === names[0])) || fields.find(({ field }) => field.path === names[0]);
  const label = found?.field.dateLabel || found?.field.label || '';
  return label.startsWith('=') ? '' : label;
}

/** The part of the page where the field is filled in; a list's first field when the list itself is meant. */
export function elementOf(form, { id, indexes }) {
  const name = `fjs-form-${form._id}-${id}${indexes.map((it) => `_${it}`).join('')}`;
  const found = form._container.querySelector(['', '-0', '-date', '-time', '-search'].map((end) => `[id="${name}${end}"]`).join());
  if (!found) {
    return form._container.querySelector('.arshjul-grid [aria-invalid="true"]') || undefined; // a table marks its own cells
  }
  return found.matches('input, textarea, select, button, [tabindex]') ? found : found.querySelector('input, textarea, button') || found;
}
