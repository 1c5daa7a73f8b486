// The buttons above the table, the field that finds rows, and what is told of what was done.
import { actionsOf } from './actions.js';
import { element } from './cells.js';
import { standing } from './sums.js';
import { say } from './words.js';

const SHORT = 20; // rows that one sees at a glance

export class Toolbar {
  constructor(grid, task) {
    this.grid = grid;
    this.element = element('div', 'toolbar');
    this.told = element('p', 'told');
    this.told.setAttribute('role', 'status');
    this.proposal = element('div', 'proposal');
    this.proposal.hidden = true;
    const first = element('div', 'line');
    if (grid.model.rows.length > SHORT) {
      first.append(this.finds());
    }
    if (grid.settings.groups.length) {
      first.append(this.sums());
    }
    if (task) {
      first.append(link(say('download'), `tasks/${task}/list.xlsx`), ...(grid.editable ? [link(say('upload'), `tasks/${task}/list`)] : []));
    }
    first.append(button(say('enlarge'), 'plain', (event) => grid.enlarge(event.target)));
    this.element.append(first);
    if (grid.editable) {
      this.element.append(this.acts());
    }
    this.element.append(this.told, this.proposal);
  }

  finds() {
    const label = element('label', '', say('filter') + ' ');
    const field = element('input');
    field.type = 'search';
    field.addEventListener('input', () => {
      const { table, model } = this.grid;
      table.show(field.value);
      const nothing = field.value && !table.view.length;
      this.tell(nothing ? say('nothing-found', field.value) : field.value ? say('filtered', table.view.length, model.rows.length) : '');
    });
    label.append(field);
    return label;
  }

  sums() {
    const label = element('label', '', say('subtotals') + ' ');
    const choice = element('select');
    const columns = this.grid.settings.groups.map((key) => this.grid.settings.columns.find((it) => it.key === key)).filter(Boolean);
    choice.append(new Option(say('no-subtotals'), ''), ...columns.map((it) => new Option(it.label, it.key)));
    choice.value = this.grid.settings.subtotals;
    choice.addEventListener('change', () => this.grid.bar.by(choice.value, this.grid.model.rows));
    label.append(choice);
    return label;
  }

  acts() {
    const line = element('div', 'line');
    line.append(...actionsOf(this.grid).map(({ label, run }) => button(label, '', () => this.run(run()))));
    this.undoes = button(say('undo'), 'plain', () => this.grid.undo());
    this.undoes.disabled = true;
    line.append(this.undoes);
    return line;
  }

  run({ changes, told, proposal }) {
    this.proposal.hidden = true;
    const count = this.grid.change(changes);
    this.grid.table.element.querySelectorAll('.proposed').forEach((it) => it.classList.remove('proposed'));
    if (proposal && count) {
      this.propose(changes, proposal);
    } else {
      this.tell(told || (count ? say('changed', count) : say('unchanged')));
    }
  }

  /** A proposal is marked until somebody keeps or drops it; what is kept can still be undone. */
  propose(changes, proposal) {
    const { table, settings, model } = this.grid;
    const cells = changes.map(({ row, key }) => table.cells[row][settings.columns.findIndex((it) => it.key === key)]);
    cells.forEach((it) => it?.classList.add('proposed'));
    const said = proposal(standing(settings, model.rows).left);
    const end = () => {
      cells.forEach((it) => it?.classList.remove('proposed'));
      this.proposal.hidden = true;
      table.go(table.at);
    };
    this.proposal.replaceChildren(element('p', '', said), button(say('keep'), '', end), button(say('drop'), 'plain', () => {
      end();
      this.grid.undo();
    }));
    this.proposal.hidden = false;
    this.tell(said);
    this.told.classList.add('heard');
  }

  tell(text) {
    this.told.classList.remove('heard');
    this.told.textContent = text;
  }

  /** After every change. */
  show() {
    if (this.undoes) {
      this.undoes.disabled = !this.grid.model.canUndo();
    }
    if (!this.grid.model.canUndo()) {
      this.proposal.hidden = true;
    }
  }
}

function button(label, kind, act) {
  const made = element('button', kind, label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** Tasklist stands at …/camunda/app/tasklist/…; the list's own pages are beside it. */
function link(label, path) {
  const made = element('a', '', label);
  made.href = location.pathname.replace(/camunda\/.*$/, '') + path;
  if (!path.endsWith('.xlsx')) {
    made.target = '_blank';
    made.rel = 'noopener';
  }
  return made;
}
