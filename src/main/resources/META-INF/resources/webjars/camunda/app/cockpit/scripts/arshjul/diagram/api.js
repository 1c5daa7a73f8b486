// What the house's own addresses answer, and the diagrams as the engine hands them out. Cockpit 7.24 gives plugins an address of
// the engine that leads nowhere from a page deeper than the first, so both are found from the page itself.
const ENGINE = new URL('/camunda/api/engine/engine/default/', document.baseURI);

/** With the token of our own pages a session that has ended is told in words, and not by the browser's own login. */
const token = () => decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] || '');

async function ask(address, read) {
  const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json', 'X-XSRF-TOKEN': token() } });
  if (!answer.ok) {
    await answer.text(); // An answer that nobody reads is never over for the browser.
    throw Object.assign(new Error(answer.statusText), { status: answer.status });
  }
  return read(answer);
}

/** An address under /api/progress; what is null or empty is not asked for. */
export function address(place, asked = {}) {
  const url = new URL(`/api/progress/${place}`, document.baseURI);
  for (const [name, value] of Object.entries(asked)) {
    if (value !== null && value !== undefined && value !== '') {
      url.searchParams.set(name, value);
    }
  }
  return url;
}

/** Throws with a status: 403 for who does not follow processes, 404 for what is not there. */
export const progress = (place, asked) => ask(address(place, asked), (answer) => answer.json());

/** The XML of a deployed diagram, in the reader's words. */
export const diagramXml = (definition) =>
  ask(new URL(`process-definition/${encodeURIComponent(definition)}/xml`, ENGINE), async (answer) => (await answer.json()).bpmn20Xml);
