// What of a form is a person's own, and how it is put back into a form that the server has filled since.

const SHOWN = ['text', 'html', 'image', 'table', 'iframe', 'spacer', 'separator', 'button', 'expression'];
const IDS = ['payoutId', 'caseNumber', 'year', 'member', 'rule']; // columns by which the rows of a list are known

const isFixed = (field) => field.readonly === true || field.disabled === true;
const isList = (field) => field.type === 'dynamiclist';

function flat(components = []) {
  return components.flatMap((it) => (isList(it) || !it.components ? [it] : flat(it.components)));
}

/** The form's fields that a person can change, by the name of the variable that each is sent as. */
function ownFields(schema) {
  const fields = flat(schema.components).filter((it) => isList(it) || (it.key && !SHOWN.includes(it.type) && !isFixed(it)));
  return new Map(fields.map((it) => [(isList(it) ? it.path : it.key).split('.')[0], it]));
}

/** Nothing typed and nothing chosen are the same, however they are written. */
function plain(value) {
  if (value === undefined || value === null || value === '') {
    return null;
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return typeof value !== 'object' ? value : Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key, plain(it)]).filter(([, it]) => it !== null).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const same = (one, other) => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

const labelOf = (field) => (field.dateLabel || field.label || field.key || field.path || '').replace(/^=.*/, '');

/** What the person has changed since the server filled the form. */
export function changed(schema, untouched, data) {
  const values = {};
  const labels = {};
  for (const [name, field] of ownFields(schema)) {
    if (!same(untouched[name], data[name])) {
      values[name] = data[name] === undefined ? null : data[name];
      labels[name] = labelOf(field) || name;
    }
  }
  return { values, labels };
}

/**
 * A draft put into what the server has filled in: read-only values and the rows of its lists stay as the server says.
 *
 * @return the values to fill in, and what there is no place for any more: by name, as {label, value}
 */
export function merged(schema, untouched, draft) {
  const fields = ownFields(schema);
  const values = {};
  const lost = {};
  for (const [name, value] of Object.entries(draft.values)) {
    const field = fields.get(name);
    const label = (field && labelOf(field)) || draft.labels[name] || name;
    if (!field || isList(field) !== isListOfRows(value, field)) {
      lost[name] = { label, value };
    } else if (!isList(field)) {
      values[name] = value;
    } else {
      const { rows, left } = joined(field, untouched[name] || [], value);
      values[name] = rows;
      if (left.length) {
        lost[name] = { label, value: left };
      }
    }
  }
  return { values, lost };
}

const isListOfRows = (value, field) => Array.isArray(value) && (isList(field) || value.some((it) => it && typeof it === 'object'));

function joined(list, rows, drafted) {
  const columns = flat(list.components);
  const fixed = columns.filter(isFixed).map((it) => it.key);
  const ids = IDS.filter((it) => fixed.includes(it));
  if (ids.length === 0 || list.properties?.rowsFrom) {
    return { rows: drafted, left: [] }; // the person's own list, or what the person changes of another
  }
  const idOf = (row) => JSON.stringify(ids.map((it) => String(row?.[it] ?? '')));
  const left = new Map(drafted.map((row) => [idOf(row), row]));
  const own = columns.filter((it) => it.key && !isFixed(it) && !SHOWN.includes(it.type)).map((it) => it.key);
  const all = rows.map((row) => {
    const found = left.get(idOf(row));
    left.delete(idOf(row));
    return found ? { ...row, ...Object.fromEntries(own.filter((it) => it in found).map((it) => [it, found[it]])) } : row;
  });
  return { rows: all, left: [...left.values()] };
}

/** What the form did not take as it was filled in: an option that is no longer there, a text where a number is asked for now. */
export function notTaken(schema, asked, data) {
  return Object.fromEntries([...ownFields(schema)]
    .filter(([name, field]) => !isList(field) && plain(asked[name]) !== null && !same(asked[name], data[name]))
    .map(([name, field]) => [name, { label: labelOf(field) || name, value: asked[name] }]));
}

/** A value for a person to read and copy. */
export function inWords(value) {
  if (Array.isArray(value)) {
    return value.map(inWords).join('; ');
  }
  return value && typeof value === 'object' ? Object.values(plain(value)).map(inWords).join(', ') : String(value ?? '');
}
