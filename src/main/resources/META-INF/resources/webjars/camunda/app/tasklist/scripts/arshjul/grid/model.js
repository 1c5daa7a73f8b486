// The rows as a person has them now, and the way back. The order of the rows is never changed, and a key without a column stays.

export class Model {
  /** @param changed called after every change with the changes that were made */
  constructor(rows, changed) {
    this.rows = rows.map((row) => ({ ...row }));
    this.changed = changed;
    this.done = [];
  }

  /** Makes some changes as one step that can be undone. @param changes [{row, key, value}] with the row's number */
  change(changes) {
    const real = changes.filter(({ row, key, value }) => !same(this.rows[row][key], value));
    if (real.length) {
      this.done.push(real.map(({ row, key }) => ({ row, key, value: this.rows[row][key] })));
      this.put(real);
    }
    return real.length;
  }

  /** @returns how many cells got back what they had */
  undo() {
    const step = this.done.pop();
    if (step) {
      this.put(step);
    }
    return step ? step.length : 0;
  }

  canUndo() {
    return this.done.length > 0;
  }

  put(changes) {
    changes.forEach(({ row, key, value }) => (this.rows[row][key] = value));
    this.changed(changes);
  }

  /** Whether these are the rows that are here already, which they are whenever the form is drawn again. */
  has(rows) {
    return JSON.stringify(rows) === JSON.stringify(this.rows);
  }
}

const same = (a, b) => a === b || ((a === null || a === undefined) && (b === null || b === undefined));
