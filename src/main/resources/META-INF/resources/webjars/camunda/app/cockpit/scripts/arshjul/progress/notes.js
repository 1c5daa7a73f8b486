// What stands where there is nothing to show: not yet, not at all, or not now.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { make } from '../charts/dom.js';
import { EMPTY, NOT_FETCHED } from './words.js';

export const waiting = () => make('p', { class: 'arshjul-waiting', role: 'status' }, inNorwegian('Henter tallene …', 'Hentar tala …'));

export const empty = () => make('div', { class: 'arshjul-empty' }, make('h2', {}, EMPTY.title), make('p', {}, EMPTY.text));

export const nothing = (text) => make('p', { class: 'arshjul-nothing' }, text);

/** What the server says of a refusal is for the reader; what the browser or the page itself says is not. */
export function fault(refused) {
  if (!refused.status) {
    console.error(refused);
  }
  return make('p', { class: 'arshjul-fault', role: 'alert' }, refused.status ? refused.message : NOT_FETCHED);
}
