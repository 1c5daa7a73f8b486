// The table as a field of the form viewer: a list with properties.view = grid, or a table that only shows.
import { Component, h } from './viewer.js';
import { Grid } from './grid.js';
import { settingsOf } from './settings.js';
import { say } from './words.js';

export const EDITS = 'arshjul-grid';
export const SHOWS = 'arshjul-shown-grid';

/** The schema with its lists and tables for the grid under types of their own; the one that was given stays as it is. */
export function renamed(component) {
  const { type, properties, components, path, ...rest } = component;
  if (properties?.view === 'grid' && type === 'dynamiclist') {
    return { ...rest, type: EDITS, key: path, list: component };
  }
  if (properties?.view === 'grid' && type === 'table') {
    return { ...rest, type: SHOWS, list: component };
  }
  return components ? { ...component, components: components.map(renamed) } : component;
}

/** The same the other way round, for whoever asks the form for its schema: a list is a list. */
export function named(component) {
  if (component.type === EDITS || component.type === SHOWS) {
    return component.list;
  }
  return component.components ? { ...component, components: component.components.map(named) } : component;
}

/** The fields of one form. Each remembers its table, so that the form can ask what is wrong with it. */
export function fieldsOf(form, grids) {
  class Field extends Component {
    componentDidMount() {
      this.draw(this.props);
      form.on('changed', this.refusals = ({ errors }) => this.grid.refuse(refused(this.props.field.list, errors)));
    }

    /** Drawn again only when the rows are others than those it has: a draft, or a form that was reset. */
    shouldComponentUpdate(next) {
      const readable = next.readonly !== this.props.readonly || next.disabled !== this.props.disabled;
      if (readable || !this.grid.model.has(this.rows(next))) {
        this.draw(next);
      }
      return false;
    }

    componentWillUnmount() {
      form.off('changed', this.refusals);
      grids.delete(this.props.field.id);
    }

    draw(props) {
      const { field, readonly, disabled } = props;
      const { list } = field;
      const data = form._getState().data;
      this.grid = new Grid({
        label: list.label,
        settings: settingsOf(list, { ...form._getState().initialData, ...data }),
        rows: this.rows(props),
        editable: field.type === EDITS && !readonly && !disabled,
        task: taskInAddress(),
        changed: (rows, changes) => {
          forget(form, list, changes);
          this.props.onChange({ value: this.sent(rows) });
        }
      });
      this.base.replaceChildren(this.grid.element);
      requestAnimationFrame(() => setTimeout(() => performance.mark('arshjul-grid-drawn'))); // for the browser's own timing
      grids.set(field.id, this.grid);
    }

    /** A list that shows another's rows and sends only what differs lays what it sends over them. */
    rows({ field, value }) {
      const said = field.list.properties;
      const initial = form._getState().initialData || {};
      const own = Array.isArray(value) ? value : initial[said.rows] || [];
      if (!said.rowsFrom) {
        return own;
      }
      const keys = (said.rowKeys || '').split(/[\s,]+/);
      const name = (row) => keys.map((key) => row[key]).join(' ');
      const sent = new Map(own.map((row) => [name(row), row]));
      return this.from(initial, said).map((row) => ({ ...row, ...sent.get(name(row)) }));
    }

    /** The other list's rows, without what is to be said anew. */
    from(initial, said) {
      const emptied = Object.fromEntries((said.emptied || '').split(/[\s,]+/).filter(Boolean).map((key) => [key, '']));
      return (initial[said.rowsFrom] || []).map((row) => ({ ...row, ...emptied }));
    }

    sent(rows) {
      const { properties } = this.props.field.list;
      const from = properties.rowsFrom && this.from(form._getState().initialData, properties);
      const differs = (row, i) => Object.keys(row).some((key) => row[key] !== from[i][key]);
      return (from ? rows.filter(differs) : rows).map((row) => ({ ...row }));
    }

    render({ domId }) {
      return h('div', { class: 'fjs-form-field arshjul-grid', id: domId });
    }
  }
  const shared = { label: 'Tabell', group: 'container', create: (field = {}) => ({ ...field }) };
  return [
    Object.assign(class extends Field {}, { config: { ...shared, type: EDITS, keyed: true, emptyValue: [], sanitizeValue: ticked } }),
    Object.assign(class extends Field {}, { config: { ...shared, type: SHOWS, keyed: false } })
  ];
}

/** As the form viewer has it for a box of its own: one that nobody has ticked is a no, not nothing. */
function ticked({ formField, value }) {
  const boxes = formField.list.components.filter((it) => it.type === 'checkbox').map((it) => it.key);
  return Array.isArray(value) ? value.map((row) => ({ ...row, ...Object.fromEntries(boxes.map((key) => [key, row[key] === true])) })) : [];
}

/** What the server has refused of single cells, where the form's errors hold it by the column's field: [{row, key, text}]. */
function refused(list, errors) {
  return (list.components || []).flatMap((column) => Object.entries(errors[column.id] || {})
    .filter(([row, texts]) => /^\d+$/.test(row) && Array.isArray(texts)).map(([row, texts]) => ({ row: Number(row), key: column.key, text: texts[0] })));
}

/** What was refused holds until the cell is changed. */
function forget(form, list, changes) {
  const { errors } = form._getState();
  changes.forEach(({ row, key }) => {
    const column = (list.components || []).find((it) => it.key === key);
    if (column && errors[column.id]) {
      delete errors[column.id][row];
    }
  });
}

/** What the form is told when cells are wrong: the sentence above the list of them. */
export function faultsOf(grid, whole) {
  const count = whole ? grid.showFaults() : grid.found().length;
  return count ? [count === 1 ? say('fault') : say('faults', count)] : [];
}

/** Tasklist's address names the open task. */
function taskInAddress() {
  return new URLSearchParams(location.hash.split('?')[1] || '').get('task');
}
