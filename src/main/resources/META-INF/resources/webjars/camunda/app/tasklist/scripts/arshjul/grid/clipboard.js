// Copying out to a spreadsheet, and pasting a block in from one.
import { pasted, shown } from './cells.js';
import { say } from './words.js';

/** The cells between where Shift was held down and where one stands; one cell without Shift. */
export class Range {
  constructor(table) {
    this.table = table;
  }

  /** @param from where it began, or undefined for the cell alone */
  reach(from) {
    this.from = from && (this.from || from);
    this.table.element.querySelectorAll('.chosen').forEach((it) => it.classList.remove('chosen'));
    if (this.from) {
      this.places().flat().forEach((at) => this.table.cell(at).classList.add('chosen'));
    }
  }

  /** Rows of places, from the top left. */
  places() {
    const { view, at } = this.table;
    const from = this.from || at;
    const rows = [view.indexOf(from.row), view.indexOf(at.row)].sort((a, b) => a - b);
    const columns = [from.column, at.column].sort((a, b) => a - b);
    return view.slice(Math.max(0, rows[0]), rows[1] + 1)
      .map((row) => Array.from({ length: columns[1] - columns[0] + 1 }, (_, i) => ({ row, column: columns[0] + i })));
  }
}

/** The range as a spreadsheet takes it: amounts without spaces, so that they stay numbers. */
export function copied(grid) {
  const { columns } = grid.settings;
  const cell = ({ row, column }) => {
    const value = grid.model.rows[row][columns[column].key];
    const text = typeof value === 'number' ? String(value) : shown(columns[column], value);
    return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return grid.range.places().map((row) => row.map(cell).join('\t')).join('\r\n');
}

/** A spreadsheet's text as rows of texts. A quoted cell may hold line breaks. */
export function parsed(text) {
  const rows = [[]];
  const cell = /\t|\r?\n|"((?:[^"]|"")*)"(?=\t|\r?\n|$)|[^\t\r\n]+/g;
  let open = true;
  for (const [found, quoted] of text.replace(/\r?\n$/, '').matchAll(cell)) {
    if (found === '\t') {
      if (open) {
        rows.at(-1).push('');
      }
      open = true;
    } else if (/^\r?\n$/.test(found)) {
      if (open) {
        rows.at(-1).push('');
      }
      rows.push([]);
      open = true;
    } else {
      rows.at(-1).push(quoted === undefined ? found : quoted.replaceAll('""', '"'));
      open = false;
    }
  }
  if (open) {
    rows.at(-1).push('');
  }
  return rows;
}

/** Fills from the cell where one stands. @returns what to tell: how many cells, and what did not fit */
export function paste(grid, text) {
  const { table } = grid;
  const block = parsed(text);
  const from = table.view.indexOf(table.at.row);
  const left = { rows: Math.max(0, from + block.length - table.view.length), columns: 0, locked: 0, choices: 0 };
  const changes = [];
  block.forEach((cells, r) => cells.forEach((said, c) => {
    const row = table.view[from + r];
    const column = table.columns[table.at.column + c];
    if (!column) {
      left.columns = Math.max(left.columns, table.at.column + cells.length - table.columns.length);
    } else if (row !== undefined && !grid.mayChange(column)) {
      left.locked += shown(column, grid.model.rows[row][column.key]).trim() === said.trim() ? 0 : 1;
    } else if (row !== undefined) {
      const value = pasted(column, said);
      if (value === undefined) {
        left.choices++;
      } else {
        changes.push({ row, key: column.key, value });
      }
    }
  }));
  changes.forEach(({ row, key }) => grid.visited(row, key));
  grid.change(changes);
  return told(changes.length, left);
}

function told(count, left) {
  const names = { rows: 'past-rows', columns: 'past-columns', locked: 'locked', choices: 'unknown-choice' };
  const not = Object.keys(names).filter((it) => left[it] > 0).map((it) => say(names[it], left[it]));
  return say('pasted', count) + (not.length ? ' ' + say('not-pasted', not.join(', ')) : '');
}
