// Tells those who want to know when Tasklist sends a form, and what the server answered.

const FORM = /\/(task|process-definition)\/([^/]+)\/submit-form$/;
const listeners = [];

/**
 * @param listener {sending(place), answered(place, status, text)}; the place as in bundle.js. Status 0: nothing came back.
 */
export function whenSending(listener) {
  listeners.push(listener);
}

const { open, send } = XMLHttpRequest.prototype;
const PLACE = Symbol('place');

XMLHttpRequest.prototype.open = function (method, address, ...more) {
  const found = method.toUpperCase() === 'POST' && FORM.exec(new URL(address, document.baseURI).pathname);
  this[PLACE] = found && `${found[1] === 'task' ? 'tasks' : 'starts'}/${encodeURIComponent(decodeURIComponent(found[2]))}`;
  return open.call(this, method, address, ...more);
};

XMLHttpRequest.prototype.send = function (...body) {
  const place = this[PLACE];
  if (place) {
    listeners.forEach((it) => it.sending?.(place));
    this.addEventListener('loadend', () => listeners.forEach((it) => it.answered?.(place, this.status, this.responseText)));
  }
  return send.apply(this, body);
};
