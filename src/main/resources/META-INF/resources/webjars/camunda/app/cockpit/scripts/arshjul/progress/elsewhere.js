// Cockpit counts tasks by group over all counties, which the door keeps for administrators. Others are not shown an empty table and a
// refusal: what they look for stands on the page of progress, with names, dates and ways to the tasks.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { make } from '../charts/dom.js';
import { follows } from './api.js';
import { PROGRESS } from './words.js';

/** On Cockpit's page of tasks: the way to the page of progress. */
export async function elsewhere(node) {
  if (await follows()) {
    node.append(make('p', { class: 'arshjul-elsewhere' }, inNorwegian('Hvem hver oppgave ligger hos, og hvor lenge, ser du på siden ', 'Kven kvar oppgåve ligg hos, og kor lenge, ser du på sida '),
      make('a', { href: '#/progress' }, PROGRESS), '.'));
  }
}
