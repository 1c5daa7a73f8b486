// Numbers as Norwegians write them: 4 900 000. Fields that are only read show them so; in the others a figure that is pasted as it
// stands in a letter or a spreadsheet, "4 900 000 kr", is taken. What is typed, and what is sent, is left alone.

// The module's number in Tasklist's bundle, as in forms.js.
const PREACT = 56345;
const NO_BREAK_SPACE = '\u00a0';

let modules;
window.webpackChunkcamunda_bpm_webapp.push([['arshjul-numbers'], {}, (require) => (modules = require)]);

/** Five digits and more; a year stays as it is. */
function grouped(figure) {
  return /^-?\d{5,}$/.test(figure) ? figure.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE) : figure;
}

/** The bare figure in what was pasted; null when it needs no help, or is none. */
export function figure(pasted) {
  const bare = pasted.replace(/(?:kr|NOK)\.?|[\s\u00a0\u202f]/gi, '').replace(/,-$/, '').replace('\u2212', '-');
  return bare !== pasted && /^-?\d+(?:[.,]\d+)?$/.test(bare) ? bare : null;
}

function paste(event, otherwise) {
  const bare = figure(event.clipboardData.getData('text'));
  if (bare === null) {
    return otherwise?.(event);
  }
  event.preventDefault();
  document.execCommand('insertText', false, bare); // as if it had been typed, so that the field and undo know of it
}

const { options } = modules(PREACT);
const drawn = options.vnode;
options.vnode = (node) => {
  if (node.type === 'input' && node.props.class === 'fjs-input' && node.props.step !== undefined) { // only number fields have a step
    if (node.props.readOnly || node.props.disabled) {
      node.props.value = grouped(String(node.props.value ?? ''));
    } else {
      const own = node.props.onPaste;
      node.props.onPaste = (event) => paste(event, own);
    }
  }
  drawn?.(node);
};
