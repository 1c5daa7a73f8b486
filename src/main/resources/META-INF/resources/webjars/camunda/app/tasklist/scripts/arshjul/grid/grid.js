// A list of the form as a table that is filled in like a spreadsheet. Draws itself without the form viewer, so that 240 rows stay quick.
import { Bar } from './bar.js';
import { faultOf } from './check.js';
import { copied, paste, Range } from './clipboard.js';
import { element } from './cells.js';
import { Editing } from './editing.js';
import { Faults } from './faults.js';
import { listenToKeys } from './keys.js';
import { Model } from './model.js';
import { Table } from './table.js';
import { Toolbar } from './toolbar.js';
import { say } from './words.js';

export class Grid {
  /** @param settings as settingsOf gives; @param changed called with the rows after every change; @param task the open task, or null */
  constructor({ label, settings, rows, editable, task, changed }) {
    this.settings = settings;
    this.editable = editable && settings.columns.some((it) => it.editable);
    this.refused = new Map(); // what the server has said of single cells
    this.seen = new Set(); // cells that a person has been in, where something required may be called missing
    this.model = new Model(rows, (changes) => this.after(changes, changed));
    this.table = new Table(this, label);
    this.range = new Range(this.table);
    this.editing = new Editing(this);
    this.bar = new Bar(this);
    this.toolbar = new Toolbar(this, task);
    this.faults = new Faults((at) => this.table.go(this.inSight(at)));
    this.frame = element('div', 'rows');
    this.frame.append(this.table.element);
    this.element = element('div', 'grid');
    const help = element('p', 'help', this.editable ? say('help') : say('help-shown'));
    help.id = this.table.id + '-help';
    this.table.element.setAttribute('aria-describedby', help.id);
    const list = rows.length ? this.frame : element('p', 'empty', say('empty'));
    this.element.append(this.bar.element, this.toolbar.element, this.bar.groups, this.faults.element, list, help);
    this.listen();
    this.bar.show(this.model.rows);
  }

  listen() {
    const { table, editing } = this;
    listenToKeys(this, table.element);
    const at = (event) => event.target.closest('tbody td, tbody th')?.at;
    table.body.addEventListener('mousedown', (event) => {
      const place = at(event);
      if (place && !event.target.closest('.edits')) {
        const from = event.shiftKey ? { ...table.at } : undefined;
        event.preventDefault();
        editing.end();
        table.go(place);
        this.range.reach(from);
      }
    });
    table.body.addEventListener('click', (event) => event.target.type === 'checkbox' && event.preventDefault());
    table.body.addEventListener('mouseup', (event) => event.target.type === 'checkbox' && at(event) && editing.begin());
    table.body.addEventListener('dblclick', (event) => at(event) && !event.target.closest('.edits') && event.target.type !== 'checkbox' && editing.begin());
    table.body.addEventListener('copy', (event) => {
      if (!editing.at) {
        event.clipboardData.setData('text/plain', copied(this));
        event.preventDefault();
        this.toolbar.tell(say('copied', this.range.places().flat().length));
      }
    });
    table.body.addEventListener('paste', (event) => {
      if (!editing.at) {
        event.preventDefault();
        this.toolbar.tell(paste(this, event.clipboardData.getData('text/plain')));
      }
    });
  }

  mayChange(column) {
    return this.editable && column.editable;
  }

  /** @returns how many cells were changed */
  change(changes) {
    return this.model.change(changes);
  }

  undo() {
    const count = this.model.undo();
    this.toolbar.tell(count ? say('undone', count) : '');
  }

  clear() {
    const cells = this.range.places().flat().filter(({ column }) => this.mayChange(this.settings.columns[column]));
    this.change(cells.map(({ row, column }) => {
      const { key, kind } = this.settings.columns[column];
      return { row, key, value: kind === 'tick' ? false : kind === 'text' || kind === 'long' ? '' : null };
    }));
  }

  after(changes, changed) {
    const place = (key) => this.settings.columns.findIndex((it) => it.key === key);
    changes.filter(({ row, key }) => place(key) >= 0 && !this.editing.isIn(row, key)).forEach(({ row, key }) => this.table.refresh(row, place(key)));
    this.bar.show(this.model.rows);
    this.toolbar.show();
    if (this.faults.element.hasChildNodes()) {
      this.faults.show(this.found());
    }
    changed(this.model.rows, changes);
  }

  /** The sums as they would be with what is being typed. */
  preview(typed) {
    this.bar.show(typed ? this.model.rows.map((row, i) => (i === typed.row ? { ...row, [typed.key]: typed.value } : row)) : this.model.rows);
  }

  visited(row, key) {
    this.seen.add(row + ' ' + key);
  }

  check(column, value, row) {
    return faultOf(column, value, this.model.rows[row], false);
  }

  /** @param cells [{row, key, text}] that the server has refused */
  refuse(cells) {
    const now = new Map(cells.map(({ row, key, text }) => [row + ' ' + key, text]));
    const others = [...new Set([...now.keys(), ...this.refused.keys()])].filter((it) => now.get(it) !== this.refused.get(it));
    this.refused = now;
    others.map((it) => it.split(' ')).forEach(([row, key]) => {
      const column = this.settings.columns.findIndex((it) => it.key === key);
      if (column >= 0 && this.table.cells[row]) {
        this.table.refresh(row, column);
      }
    });
    if (others.length) {
      this.faults.show(this.found());
    }
  }

  faultAt(row, column) {
    const refused = this.refused.get(row + ' ' + column.key);
    if (refused) {
      return refused;
    }
    return this.editable ? faultOf(column, this.model.rows[row][column.key], this.model.rows[row], this.all || this.seen.has(row + ' ' + column.key)) : '';
  }

  /** @param all count what is required and missing too, as when somebody wants to send; from then on it is shown */
  found(all = this.all) {
    this.all = all;
    return this.model.rows.flatMap((_, row) => this.settings.columns
      .map((column, c) => ({ at: { row, column: c }, row: this.table.name(row), column: column.label, text: this.faultAt(row, column) }))
      .filter((it) => it.text));
  }

  /** Shows what is wrong in cells and list. @returns how many */
  showFaults() {
    const found = this.found(true);
    found.forEach(({ at }) => this.table.refresh(at.row, at.column));
    this.faults.show(found);
    return found.length;
  }

  inSight(at) {
    if (!this.table.view.includes(at.row)) {
      this.element.querySelector('input[type=search]').value = '';
      this.table.show('');
    }
    return at;
  }

  /** As large as the window, and back. The browser keeps the focus inside meanwhile. */
  enlarge(button) {
    if (this.large) {
      this.large.close();
      return;
    }
    const home = this.element.parentNode;
    this.large = element('dialog', 'arshjul-grid large');
    this.large.setAttribute('aria-label', this.table.element.caption.textContent);
    home.append(this.large);
    this.large.append(this.element);
    this.large.addEventListener('close', () => {
      home.append(this.element);
      this.large.remove();
      this.large = undefined;
      button.textContent = say('enlarge');
      button.focus();
    });
    button.textContent = say('shrink');
    this.large.showModal();
    this.table.go(this.table.at);
  }
}
