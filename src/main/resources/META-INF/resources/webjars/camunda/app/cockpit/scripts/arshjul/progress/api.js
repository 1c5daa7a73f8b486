// What the page of progress asks the server. A refusal comes with words for the reader and a status; what else goes wrong, a server out of reach, has no status.
import { NOT_FETCHED } from './words.js';

/** With the token of our own pages a session that has ended is told in words, and not by the browser's own login. */
const token = () => decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] || '');

async function ask(path) {
  const answer = await fetch(`/api/progress${path}`, { headers: { Accept: 'application/json', 'X-XSRF-TOKEN': token() }, credentials: 'same-origin' });
  if (!answer.ok) {
    const said = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(said.message || NOT_FETCHED), { status: answer.status });
  }
  return answer.json();
}

const path = (key) => `/cycles/${encodeURIComponent(key)}`;

/** All cycles of the reader's counties, the newest first. */
export const cycles = async () => (await ask('/cycles')).sort((a, b) => b.year - a.year || b.key.localeCompare(a.key));

/** One cycle; the scheme with the most money first. */
export async function cycle(key) {
  const found = await ask(path(key));
  found.schemes.sort((a, b) => b.allotted - a.allotted);
  return found;
}

/** Every krone of a scheme; of one region when it is named. */
export const flow = (key, scheme, region) => ask(`${path(key)}/flow?${new URLSearchParams({ scheme, ...(region && { region }) })}`);

/** Whether the reader is one of those who follow cycles. */
export const follows = () => cycles().then(() => true, (fault) => fault.status !== 403 && fault.status !== 401);

/** The page as a file: xlsx or pdf. */
export const file = (key, kind) => `/cycles/${encodeURIComponent(key)}/progress.${kind}`;

export const page = (key) => `#/progress/${encodeURIComponent(key)}`;

export const instance = (id) => `#/process-instance/${encodeURIComponent(id)}/runtime`;
