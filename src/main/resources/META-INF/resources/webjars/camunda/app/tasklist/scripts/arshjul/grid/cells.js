// One cell: how it is shown, and the field that stands in it while a person types.
import { grouped, read } from './numbers.js';
import { say } from './words.js';

/** The value as it is shown, and as it is copied. */
export function shown(column, value) {
  if (value === null || value === undefined) {
    return '';
  }
  if (column.kind === 'tick') {
    return value ? say('yes') : say('no');
  }
  if (column.choices) {
    return column.choices.find((it) => it.value === value)?.label ?? String(value);
  }
  return column.kind === 'number' && column.money ? grouped(value) : String(value);
}

/** Draws the value and what is wrong with it. @param name of the row, for who cannot see it */
export function draw(cell, column, value, fault, name) {
  const parts = [column.kind === 'tick' ? tick(column, value, name) : text(shown(column, value))];
  if (fault) {
    const why = element('span', 'why', fault);
    why.id = cell.id + '-why';
    parts.push(why);
  }
  cell.replaceChildren(...parts);
  mark(cell, fault);
}

/** Tells whoever reads the cell, by eye or ear, that something is wrong. */
export function mark(cell, fault) {
  for (const it of [cell, cell.querySelector('.edits')].filter(Boolean)) {
    it.toggleAttribute('aria-invalid', false);
    it.removeAttribute('aria-describedby');
    if (fault) {
      it.setAttribute('aria-invalid', 'true');
      it.setAttribute('aria-describedby', cell.id + '-why');
    }
  }
}

const text = (value) => element('span', 'value', value);

function tick(column, value, name) {
  const box = element('input');
  box.type = 'checkbox';
  box.checked = value === true;
  box.disabled = !column.editable;
  box.tabIndex = -1;
  box.setAttribute('aria-label', `${column.label}, ${name}`);
  return box;
}

/** The field that a person types in. @param begin what was typed to begin with, or undefined to go on with the value */
export function editor(column, value, begin, name) {
  const field = element(column.kind === 'choice' ? 'select' : column.kind === 'long' ? 'textarea' : 'input', 'edits');
  field.setAttribute('aria-label', `${column.label}, ${name}`);
  if (column.kind === 'choice') {
    const none = new Option(say('choose'), '');
    field.append(none, ...(column.choices || []).map((it) => new Option(it.label, it.value)));
    field.value = value ?? '';
    const typed = begin && [...field.options].find((it) => it.text.toLowerCase().startsWith(begin.toLowerCase()));
    if (typed) {
      field.value = typed.value;
    }
    return field;
  }
  if (column.kind === 'number') {
    field.inputMode = 'numeric';
  }
  field.autocomplete = 'off';
  field.value = begin ?? (value ?? '');
  return field;
}

/** What the field holds, as a value of its column. */
export function valueOf(column, text) {
  if (column.kind === 'number') {
    return read(text);
  }
  return column.kind === 'choice' && text === '' ? null : text;
}

/** What a pasted text is as a value of its column; undefined when it is none of the choices. */
export function pasted(column, text) {
  const bare = text.trim();
  if (column.kind === 'tick') {
    return /^(ja|x|1|true|sann|☑|✓)$/i.test(bare) ? true : /^(nei|0|false|usann|)$/i.test(bare) ? false : undefined;
  }
  if (column.kind === 'choice') {
    return bare === '' ? null
      : column.choices?.find((it) => it.label.toLowerCase() === bare.toLowerCase() || String(it.value) === bare)?.value;
  }
  return column.kind === 'number' ? read(bare) : text.replace(/\r/g, '');
}

/** An element of the page. */
export function element(tag, name = '', said = '') {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = said;
  return made;
}
