// Progress on Cockpit's first page: for each cycle the answer in a sentence, the line of its stages, and the way to the whole.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { make } from '../charts/dom.js';
import { cycleName } from '../charts/say.js';
import { cycle, cycles, page } from './api.js';
import { empty, fault, waiting } from './notes.js';
import { stages } from './stages.js';

function running(line) {
  const part = make('article', { 'data-cycle': line.key }, make('h2', {}, cycleName(line)), waiting());
  const whole = () => make('p', {}, make('a', { href: page(line.key), class: 'arshjul-to-progress' },
    inNorwegian(`Se hele framdriften i ${cycleName(line)}`, `Sjå heile framdrifta i ${cycleName(line)}`)));
  cycle(line.key).then((it) => part.lastChild.replaceWith(make('p', { class: 'arshjul-headline' }, it.words), stages(it, false), whole()),
    (refused) => part.lastChild.replaceWith(fault(refused)));
  return part;
}

const ended = (lines) => make('p', {}, inNorwegian('Avsluttet: ', 'Avslutta: '),
  lines.flatMap((it, place) => [place ? ', ' : null, make('a', { href: page(it.key) }, cycleName(it))]));

export async function firstPage(node) {
  const room = make('div', { class: 'arshjul-progress' }, waiting());
  node.append(room);
  toTheTop(node);
  try {
    const all = await cycles();
    const closed = all.filter((it) => it.stage === 'closed');
    room.replaceChildren(...(all.length ? all.filter((it) => it.stage !== 'closed').map(running) : [empty()]),
      ...(closed.length ? [ended(closed)] : []));
  } catch (refused) {
    if (refused.status === 403) {
      node.closest('section.deprecate')?.remove(); // It is not for this reader.
    } else {
      room.replaceChildren(fault(refused));
    }
  }
}

/** Cockpit draws what is added to its first page beneath its own. What a manager comes for stands first, for the eye and the keyboard. */
function toTheTop(node, looks = 60) {
  const section = node.closest('section.deprecate');
  if (section) {
    section.parentNode.prepend(section);
  } else if (looks) {
    requestAnimationFrame(() => toTheTop(node, looks - 1)); // It is not in the page yet.
  }
}
