// What the server refused is said at the field, and goes away as the value is changed. Nothing that was typed is touched.
import { controllerOf, form, placeOf } from './bundle.js';
import { elementOf, labelOf, pathOf, placeOfPath, valueAt } from './refusal-fields.js';
import { drawBox } from './refusal-box.js';
import { whenSending } from './sending.js';
import './draft-style.js';

const opened = new Map(); // by place: the newest form and what was said of it

const copy = (value) => JSON.stringify(value === undefined ? null : value);

class Refused {
  constructor(viewer) {
    this.viewer = viewer;
    this.faults = [];
    const setState = viewer._setState;
    viewer._setState = (state) => setState.call(viewer, this.faults.length ? this.withFaults(state) : state);
    this.keepOpen(controllerOf(viewer._container));
    viewer.get('eventBus').on('presubmit', () => this.clear());
  }

  /** Tasklist keeps Complete shut while there are errors. What the server said may be mended elsewhere in the form. */
  keepOpen(controller) {
    const validated = controller.notifyFormValidated;
    controller.notifyFormValidated = (invalid) => validated.call(controller, invalid
      && (this.faults.length === 0 || Object.keys(this.without(this.viewer._getState().errors)).length > 0));
  }

  show(errors) {
    const data = this.viewer._getState().data;
    this.faults = errors.map((it) => {
      const path = pathOf(it);
      const place = it.field ? placeOfPath(this.viewer, path) : undefined;
      return { path, place, message: it.message, row: it.row, value: copy(valueAt(data, path)), list: data[path[0]]?.length };
    });
    this.viewer._setState({});
    this.draw();
    setTimeout(() => { // after Tasklist has opened its own box
      const first = this.inOrder().find((it) => it.element)?.element;
      first?.closest('details:not([open])')?.setAttribute('open', '');
      first?.scrollIntoView({ block: 'center' });
      first?.focus();
    });
  }

  clear() {
    if (this.faults.length) {
      const errors = this.without(this.viewer._getState().errors);
      this.faults = [];
      this.viewer._setState({ errors });
      this.draw();
    }
  }

  /** As they stand on the page, whatever order the server found them in. */
  inOrder() {
    return this.faults.filter((it) => it.place).map((it) => ({ ...it, element: elementOf(this.viewer, it.place) }))
      .sort((a, b) => (a.element && b.element && a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
  }

  withFaults(state) {
    const errors = this.without(state.errors || this.viewer._getState().errors);
    const data = state.data || this.viewer._getState().data;
    const left = this.faults.filter((it) => copy(valueAt(data, it.path)) === it.value && (it.path.length < 3 || data[it.path[0]]?.length === it.list));
    if (left.length !== this.faults.length) {
      this.faults = left;
      this.draw();
    }
    left.filter((it) => it.place).forEach(({ place, message }) => this.add(errors, [place.id, ...place.indexes], message));
    return { ...state, errors };
  }

  add(errors, [first, ...rest], message) {
    if (rest.length === 0) {
      errors[first] = [...new Set([message, ...(Array.isArray(errors[first]) ? errors[first] : [])])];
    } else {
      errors[first] = { ...errors[first] };
      this.add(errors[first], rest, message);
    }
  }

  /** The form's own errors. */
  without(errors) {
    const left = structuredClone(errors || {});
    this.faults.filter((it) => it.place).forEach(({ place, message }) => take(left, [place.id, ...place.indexes], message));
    return left;
  }

  draw() {
    const lines = [...this.inOrder(), ...this.faults.filter((it) => !it.place)];
    drawBox(this.viewer._container, lines.map((it) => ({ text: this.sentence(it), go: it.place && (() => elementOf(this.viewer, it.place)?.focus()) })));
  }

  sentence({ path, row, message }) {
    const label = labelOf(this.viewer, path);
    const line = row === null || row === undefined ? '' : `linje ${row + 1}`;
    const where = [label, line].filter(Boolean).join(', ');
    return where ? `${where}: ${message}` : message;
  }
}

/** Takes a message out, and what becomes empty by it. */
function take(errors, [first, ...rest], message) {
  if (rest.length && errors[first]) {
    take(errors[first], rest, message);
    if (Object.keys(errors[first]).length === 0) {
      delete errors[first];
    }
  } else if (Array.isArray(errors[first])) {
    errors[first] = errors[first].filter((it) => it !== message);
    if (errors[first].length === 0) {
      delete errors[first];
    }
  }
}

const importSchema = form.importSchema;
form.importSchema = function (schema, data) {
  const place = this._container.isConnected && placeOf(this._container);
  if (place && opened.get(place)?.viewer !== this) {
    opened.set(place, new Refused(this));
  }
  return importSchema.call(this, schema, data);
};

whenSending({
  answered: (place, status, text) => {
    if (status === 400) {
      opened.get(place)?.show(errorsIn(text));
    }
  }
});

function errorsIn(text) {
  try {
    return JSON.parse(text).errors || [];
  } catch {
    return []; // Tasklist shows what it got.
  }
}
