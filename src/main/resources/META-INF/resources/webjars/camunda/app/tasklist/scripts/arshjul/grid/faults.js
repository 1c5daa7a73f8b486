// The list of cells that are wrong, each a way to its cell.
import { element } from './cells.js';
import { say } from './words.js';

const SHOWN = 8;

export class Faults {
  /** @param go called with the place of a cell */
  constructor(go) {
    this.go = go;
    this.element = element('div', 'faults');
    this.element.setAttribute('role', 'alert');
  }

  /** @param found [{at: {row, column}, row, column, text}] with the names of row and column */
  show(found) {
    this.element.replaceChildren();
    if (!found.length) {
      return;
    }
    const list = element('ul');
    found.slice(0, SHOWN).forEach((it) => {
      const link = element('button', 'goes', say('fault-line', it.row, it.column, it.text));
      link.type = 'button';
      link.addEventListener('click', () => this.go(it.at));
      const line = element('li');
      line.append(link);
      list.append(line);
    });
    if (found.length > SHOWN) {
      list.append(element('li', '', say('faults-more', found.length - SHOWN)));
    }
    this.element.append(element('p', '', found.length === 1 ? say('fault') : say('faults', found.length)), list);
  }
}
