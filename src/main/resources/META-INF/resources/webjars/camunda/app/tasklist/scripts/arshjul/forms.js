// Mends three things in the form viewer (form-js) that Tasklist 7.24 brings along:
// - after a change inside a dynamic list it reports empty lists of errors, and Tasklist then keeps Complete shut for ever;
// - what is typed waits 300 ms before it counts, and is lost when the form is drawn again meanwhile;
// - its hints, and what it says of a wrong value, are fixed English.
import { inNorwegian } from './texts.js';

// The modules' numbers in Tasklist's bundle. TasklistIT fails when another release changes them.
const FORM_JS = 57661;
const PREACT = 56345;

let modules;
window.webpackChunkcamunda_bpm_webapp.push([['arshjul'], {}, (require) => (modules = require)]);
const form = modules(FORM_JS).Form.prototype;

/** The errors of a field, a row or a form, without the empty ones; undefined when nothing is left. */
function found(errors) {
  if (Array.isArray(errors) && typeof errors[0] === 'string') {
    return errors.map(inNorwegian);
  }
  if (!errors || typeof errors !== 'object') {
    return undefined;
  }
  const left = Object.entries(errors).map(([key, it]) => [key, found(it)]).filter(([, it]) => it !== undefined);
  return left.length ? Object.fromEntries(left) : undefined;
}

const setState = form._setState;
form._setState = function (state) {
  return setState.call(this, state.errors ? { ...state, errors: found(state.errors) || {} } : state);
};

const SHORT = 20; // rows; drawing a longer list at every keystroke would be felt

/** What is typed counts at once, unless a list is so long that its drawing takes time. A table (grid) is not drawn again. */
const importSchema = form.importSchema;
form.importSchema = function (schema, data = {}) {
  const lists = schema.components.filter((it) => it.type === 'dynamiclist' && it.properties?.view !== 'grid');
  const rows = Math.max(0, ...lists.map((it) => data[it.path]?.length || 0));
  this.get('config').debounce = rows > SHORT ? undefined : false;
  return importSchema.call(this, schema, data);
};

/** Fixed texts are changed where form-js draws them: in elements of the page, never in what a person has typed. */
const { options } = modules(PREACT);
const drawn = options.vnode;
options.vnode = (node) => {
  if (typeof node.type === 'string') {
    for (const name of ['placeholder', 'title', 'aria-label', 'children']) {
      const said = node.props[name];
      if (typeof said === 'string') {
        node.props[name] = inNorwegian(said);
      }
    }
  } else if (Array.isArray(node.props.children)) {
    node.props.children = node.props.children.map((it) => (it === 'Add new' ? inNorwegian(it) : it));
  }
  drawn?.(node);
};
