// The drafts on the server, where nobody else reads them. A browser may be shared, so nothing is kept in it.

const address = (place) => new URL(`/api/drafts/${place}`, document.baseURI);

function token() {
  return decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] || '');
}

async function ask(place, method, body, more) {
  const answer = await fetch(address(place), {
    method,
    body,
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    ...more
  });
  if (!answer.ok) {
    const said = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(said.message || ''), { status: answer.status });
  }
  return answer.status === 204 ? null : answer.json();
}

/** @return {values, labels, stamp, savedAt, formChanged}; null when there is none. Throws with a status when it isn't the person's. */
export const fetchDraft = (place) => ask(place, 'GET');

const LARGEST_AT_PARTING = 60_000; // what a browser sends on when its page is gone

/** @return {stamp, savedAt, replaced} */
export function keepDraft(place, draft, parting) {
  const body = JSON.stringify(draft);
  return ask(place, 'PUT', body, { keepalive: Boolean(parting) && body.length < LARGEST_AT_PARTING });
}

export const discardDraft = (place) => ask(place, 'DELETE');
