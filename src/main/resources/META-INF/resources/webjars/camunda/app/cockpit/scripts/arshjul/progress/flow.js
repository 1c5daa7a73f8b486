// Every krone of a frame, from where it came to where it is: one picture for a scheme, or for one region of it, as the reader chooses.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { choice, make } from '../charts/dom.js';
import { kroner } from '../charts/say.js';
import { flow } from './api.js';
import { flowPicture } from './flow-picture.js';
import { fault, nothing, waiting } from './notes.js';

const NONE = inNorwegian('Ingen penger i denne flyten ennå. Når rammene er bekreftet, kan du følge hver krone her.',
  'Ingen pengar i denne flyten enno. Når rammene er stadfesta, kan du følgje kvar krone her.');

const promised = (later) => (later?.length ? nothing(inNorwegian(
  `I tillegg er det lovet penger av senere års budsjetter: ${later.map((it) => `${kroner(it.amount)} i ${it.year}`).join(', ')}.`,
  `I tillegg er det lova pengar av budsjetta for seinare år: ${later.map((it) => `${kroner(it.amount)} i ${it.year}`).join(', ')}.`)) : null);

const shown = (found, name) => make('div', {}, found.links.length ? flowPicture(found, name) : nothing(NONE), promised(found.later));

/** With the choice of scheme and region; the picture follows. */
export function everyKrone(cycle) {
  if (!cycle.schemes.length) {
    return nothing(NONE);
  }
  const chosen = { scheme: cycle.schemes[0], region: '' };
  const place = make('div', { 'aria-live': 'polite' });

  async function show() {
    const { scheme, region } = chosen;
    const name = `${scheme.name}, ${scheme.regions.find((it) => it.region === region)?.name || inNorwegian('alle regioner', 'alle regionar')}`;
    place.replaceChildren(waiting());
    const found = await flow(cycle.key, scheme.scheme, region).then((it) => shown(it, name), fault);
    if (scheme === chosen.scheme && region === chosen.region) {
      place.replaceChildren(found);
    }
  }

  show();
  return make('div', {},
    make('div', { class: 'arshjul-choices' },
      choice('Ordning', cycle.schemes.map((it) => ({ value: it.scheme, text: it.name })), chosen.scheme.scheme, (it) => {
        chosen.scheme = cycle.schemes.find((one) => one.scheme === it);
        show();
      }),
      choice('Region', [{ value: '', text: inNorwegian('Alle regioner', 'Alle regionar') },
        ...chosen.scheme.regions.map((it) => ({ value: it.region, text: it.name }))], '', (it) => {
        chosen.region = it;
        show();
      })),
    place);
}
