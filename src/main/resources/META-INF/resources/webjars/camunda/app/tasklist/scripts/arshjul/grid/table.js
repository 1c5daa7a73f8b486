// The table itself: its head that sorts, its rows, its sums at the foot, and which cell a person stands in.
import { draw, element } from './cells.js';
import { say } from './words.js';

let made = 0;

export class Table {
  /** @param grid {settings, model, faultAt(row, column)}; @param label the list's own, read as the table's caption */
  constructor(grid, label) {
    this.grid = grid;
    this.columns = grid.settings.columns;
    this.id = `grid-${++made}`;
    this.view = grid.model.rows.map((_, row) => row);
    this.at = { row: 0, column: Math.max(0, this.columns.findIndex((it) => it.editable)) };
    this.sorted = {};
    this.draw(label);
  }

  draw(label) {
    this.body = element('tbody');
    this.foot = element('tfoot');
    this.element = element('table');
    this.element.setAttribute('role', 'grid');
    const widths = element('colgroup');
    widths.append(...this.columns.map((it) => Object.assign(element('col'), { style: `width:${it.width}em` })));
    this.element.style.minWidth = this.columns.reduce((sum, it) => sum + it.width, 0) + 'em';
    const caption = element('caption');
    caption.append(element('span', '', label)); // which stays in sight when the table is moved sideways
    this.element.append(caption, widths, this.head(), this.body, this.foot);
    this.cells = this.grid.model.rows.map((_, row) => this.row(row));
    this.body.append(...this.cells.map((cells) => cells[0].parentNode));
    const first = this.columns.findIndex((it) => it.key === this.grid.settings.sort);
    if (first >= 0) {
      this.sort(first, false);
    }
    this.stand();
  }

  head() {
    const row = element('tr');
    this.heads = this.columns.map((column, c) => {
      const head = this.place(element('th', column.kind), c);
      head.scope = 'col';
      const button = element('button', 'sorts', column.label);
      button.type = 'button';
      button.title = say('sort-by', column.label);
      button.addEventListener('click', () => this.sort(c));
      head.append(button);
      return head;
    });
    row.append(...this.heads);
    const head = element('thead');
    head.append(row);
    return head;
  }

  row(number) {
    const row = element('tr');
    const cells = this.columns.map((column, c) => {
      const cell = this.place(element(column.header ? 'th' : 'td', column.kind + (column.editable ? ' open' : ' shut')), c);
      if (column.header) {
        cell.scope = 'row';
      }
      cell.id = `${this.id}-${number}-${c}`;
      cell.tabIndex = -1;
      if (!column.editable) {
        cell.setAttribute('aria-readonly', 'true');
      }
      cell.at = { row: number, column: c };
      draw(cell, column, this.grid.model.rows[number][column.key], this.grid.faultAt(number, column), this.name(number));
      return cell;
    });
    row.append(...cells);
    return cells;
  }

  /** Long identifying columns stay in sight at the left while the others scroll. */
  place(cell, c) {
    if (this.columns[c].sticky) {
      cell.classList.add('sticky');
      cell.style.left = this.columns.slice(0, c).reduce((sum, it) => sum + it.width, 0) + 'em';
    }
    return cell;
  }

  /** What a row is called: what its first column holds. */
  name(row) {
    return String(this.grid.model.rows[row][this.columns[0].key] ?? row + 1);
  }

  refresh(row, column) {
    const cell = this.cells[row][column];
    draw(cell, this.columns[column], this.grid.model.rows[row][this.columns[column].key], this.grid.faultAt(row, this.columns[column]), this.name(row));
  }

  /** @param c the column; the same again turns the order round. Only the view is sorted: the rows are sent in the order they came. */
  sort(c, falling = this.sorted.column === c && !this.sorted.falling) {
    this.sorted = { column: c, falling };
    this.heads.forEach((head, i) => (i === c ? head.setAttribute('aria-sort', falling ? 'descending' : 'ascending') : head.removeAttribute('aria-sort')));
    this.show(this.text);
  }

  /** Shows the rows that hold a text, in the order chosen. */
  show(text = '') {
    this.text = text;
    const wanted = text.trim().toLowerCase();
    const all = this.grid.model.rows.map((_, row) => row);
    this.view = all.filter((row) => !wanted || this.cells[row].some((cell) => cell.textContent.toLowerCase().includes(wanted)));
    if (this.sorted.column !== undefined) {
      const order = (a, b) => compare(this.value(a), this.value(b)) || 0;
      this.view.sort((a, b) => blank(this.value(a)) - blank(this.value(b)) || (this.sorted.falling ? order(b, a) : order(a, b)) || a - b);
    }
    this.body.replaceChildren(...this.view.map((row) => this.cells[row][0].parentNode));
    if (!this.view.includes(this.at.row) && this.view.length) {
      this.stand({ row: this.view[0], column: this.at.column });
    }
  }

  value(row) {
    const column = this.columns[this.sorted.column];
    const value = this.grid.model.rows[row][column.key];
    return column.choices ? column.choices.findIndex((it) => it.value === value) : value;
  }

  cell(at = this.at) {
    return this.cells[at.row]?.[at.column];
  }

  /** Makes a cell the one that Tab comes to. */
  stand(at = this.at) {
    this.cell()?.setAttribute('tabindex', '-1');
    this.at = { row: at.row, column: at.column };
    this.cell()?.setAttribute('tabindex', '0');
  }

  /** Moves by rows of the view and columns; stops at the edges. @returns whether there was anywhere to go */
  move(down, right) {
    const place = this.view.indexOf(this.at.row);
    const row = this.view[Math.min(this.view.length - 1, Math.max(0, place + down))];
    const column = Math.min(this.columns.length - 1, Math.max(0, this.at.column + right));
    const moved = row !== this.at.row || column !== this.at.column;
    this.go({ row, column });
    return moved;
  }

  go(at) {
    this.stand(at);
    this.cell()?.focus({ preventScroll: true });
    this.cell()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

const blank = (value) => Number(value === null || value === undefined || value === '' || value === -1);
const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a ?? '').localeCompare(String(b ?? ''), 'nb', { numeric: true }));
