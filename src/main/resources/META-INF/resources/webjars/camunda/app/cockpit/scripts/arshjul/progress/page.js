// The whole page of a cycle's progress.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { choice, make } from '../charts/dom.js';
import { cycleName, now } from '../charts/say.js';
import { cycle, cycles, file, page } from './api.js';
import { curve } from './curve.js';
import { everyKrone } from './flow.js';
import { holders } from './holders.js';
import { incidents } from './incidents.js';
import { money } from './money.js';
import { empty, fault, waiting } from './notes.js';
import { stages } from './stages.js';
import { PROGRESS } from './words.js';

const part = (id, title, content) => make('section', { id: `arshjul-${id}`, class: 'arshjul-part', 'aria-labelledby': `arshjul-${id}-title` },
  make('h2', { id: `arshjul-${id}-title` }, title), content);

function head(all, key) {
  const files = [['pdf', 'PDF'], ['xlsx', 'Excel']].map(([kind, name]) => make('a', { class: 'btn btn-default', href: file(key, kind), download: true },
    `Last ned som ${name}`));
  return make('div', { class: 'arshjul-choices' },
    choice(inNorwegian('Tilskuddsår', 'Tilskotsår'), all.map((it) => ({ value: it.key, text: cycleName(it) })), key, (it) => { location.hash = page(it); }),
    make('span', { class: 'arshjul-files' }, files));
}

const parts = (it) => [
  make('p', { class: 'arshjul-headline' }, it.words),
  part('stages', inNorwegian('Hvor langt er året kommet?', 'Kor langt er året komme?'), stages(it, true)),
  part('incidents', inNorwegian('Hva har stoppet?', 'Kva har stoppa?'), incidents(it)),
  part('holders', inNorwegian('Hvem venter vi på?', 'Kven ventar vi på?'), holders(it)),
  part('money', inNorwegian('Hvor står pengene?', 'Kvar står pengane?'), money(it)),
  part('flow', inNorwegian('Følg hver krone', 'Følg kvar krone'), everyKrone(it)),
  part('curve', 'I år og i fjor', curve(it)),
  make('p', { class: 'quiet' }, inNorwegian(`Tallene er hentet ${now()}.`, `Tala er henta ${now()}.`))
];

/** @param key of the cycle; without one the newest is shown */
export async function wholePage(node, key) {
  const title = make('h1', { tabindex: -1 }, PROGRESS);
  const room = make('div', { class: 'arshjul-progress arshjul-whole-page', role: 'main' }, title, waiting());
  node.append(room);
  document.title = `${PROGRESS} | Årshjul`;
  try {
    const all = await cycles();
    const chosen = key ? all.find((it) => it.key === key) || { key, county: '', year: '' } : all.find((it) => it.stage !== 'closed') || all[0];
    if (!chosen) {
      room.replaceChildren(title, empty());
      return;
    }
    const content = cycle(chosen.key).then(parts, (refused) => [fault(refused)]);
    if (chosen.county) {
      title.textContent = `${PROGRESS} i ${cycleName(chosen)}`;
    }
    room.replaceChildren(title, head(all, chosen.key), waiting());
    room.lastChild.replaceWith(...await content);
  } catch (refused) {
    room.replaceChildren(title, fault(refused));
  }
}
