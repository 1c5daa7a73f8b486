// The summary above a form that the server refused: how much is to be mended, and what is said of no single field.
import { say } from './bundle.js';

function heading(fields, others) {
  if (fields && !others) {
    return say(`${fields} felt må rettes`, `${fields} felt må rettast`);
  }
  return fields ? say(`${fields} felt må rettes, og noe mer må ordnes`, `${fields} felt må rettast, og noko meir må ordnast`)
    : say('Skjemaet kan ikke sendes ennå', 'Skjemaet kan ikkje sendast enno');
}

/**
 * Draws it anew, or takes it away when nothing is left.
 *
 * @param faults as {text, go}; go leads to the field, and is missing when there is none
 */
export function drawBox(container, faults) {
  const parent = container.parentNode;
  const old = parent?.querySelector(':scope > .arshjul-refusal');
  if (!parent || faults.length === 0) {
    old?.remove();
    return;
  }
  const box = old || document.createElement('div');
  const fields = faults.filter((it) => it.go).length;
  const title = document.createElement('h2');
  title.textContent = heading(fields, faults.length - fields);
  const list = document.createElement('ul');
  list.append(...faults.map(line));
  box.className = 'arshjul-refusal';
  box.replaceChildren(title, list);
  if (!old) {
    box.setAttribute('role', 'alert');
    parent.insertBefore(box, container);
  }
}

function line({ text, go }) {
  const item = document.createElement('li');
  if (!go) {
    item.textContent = text;
    return item;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.onclick = go;
  item.append(button);
  return item;
}
