// Typing in a cell: begins by a key, a double click or Enter, ends by leaving the cell.
import { editor, mark, valueOf } from './cells.js';

const PAUSE = 1500; // ms without a key before what is typed counts as the row's, so that a draft has it

export class Editing {
  /** @param grid {settings, model, table, preview(), change(changes), check(column, value, row)} */
  constructor(grid) {
    this.grid = grid;
  }

  get column() {
    return this.grid.settings.columns[this.at.column];
  }

  /** @param begin what was typed to begin with; undefined to go on with what is there */
  begin(begin) {
    const { table, model } = this.grid;
    const column = this.grid.settings.columns[table.at.column];
    if (!table.cell() || !this.grid.mayChange(column) || this.at) {
      return;
    }
    if (column.kind === 'tick') {
      this.grid.change([{ row: table.at.row, key: column.key, value: model.rows[table.at.row][column.key] !== true }]);
      return;
    }
    this.at = { ...table.at };
    const row = model.rows[this.at.row];
    this.before = row[column.key];
    this.field = editor(column, row[column.key], begin, table.name(this.at.row));
    this.cell = table.cell();
    this.cell.replaceChildren(this.field);
    this.cell.classList.add('typing');
    this.field.addEventListener('input', () => this.typed());
    this.field.addEventListener('blur', () => this.end());
    this.field.focus();
    if (begin === undefined && this.field.select) {
      this.field.select();
    }
    this.typed();
  }

  value() {
    return valueOf(this.column, this.field.value);
  }

  /** Whether this cell is being typed in. */
  isIn(row, key) {
    return this.at?.row === row && this.column.key === key;
  }

  /** The sums and the warning follow every keystroke. */
  typed() {
    const fault = this.grid.check(this.column, this.value(), this.at.row);
    this.cell.querySelector('.why')?.remove();
    if (fault) {
      const why = document.createElement('span');
      why.className = 'why';
      why.id = this.cell.id + '-why';
      why.textContent = fault;
      this.cell.append(why);
    }
    mark(this.cell, fault);
    if (this.field.tagName === 'TEXTAREA') {
      this.field.style.height = 'auto';
      this.field.style.height = this.field.scrollHeight + 2 + 'px';
    }
    const typed = { row: this.at.row, key: this.column.key, value: this.value() };
    this.grid.preview(typed);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.grid.change([typed]), PAUSE);
  }

  /** Takes what was typed, or what was there before. */
  end(keep = true) {
    if (!this.at) {
      return;
    }
    const { row, column } = this.at;
    const value = keep ? this.value() : this.before;
    const key = this.column.key;
    clearTimeout(this.pause);
    this.at = undefined;
    this.cell.classList.remove('typing');
    this.grid.visited(row, key);
    if (!this.grid.change([{ row, key, value }])) {
      this.grid.table.refresh(row, column);
      this.grid.preview();
    }
  }
}
