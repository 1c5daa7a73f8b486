// Mends two things in the form viewer (form-js) that Tasklist 7.24 brings along:
// - after a change inside a dynamic list it reports empty lists of errors, and Tasklist then keeps Complete shut for ever;
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
