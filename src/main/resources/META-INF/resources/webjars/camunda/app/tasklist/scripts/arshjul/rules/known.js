// The rules of a county's scheme in a year, as the server tells them in the reader's words. Each is asked for once.

const asked = new Map(); // by address: the rules by their name, or a promise of them

/** @return the rules by name; null while they are fetched or when there are none. then is called when they have come. */
export function rulesOf({ county, scheme, validFromYear }, then) {
  if (!county || !scheme || !/^\d{4}$/.test(validFromYear ?? '')) {
    return null;
  }
  const address = `/api/guidelines/${[county, scheme, validFromYear].map(encodeURIComponent).join('/')}`;
  if (!asked.has(address)) {
    asked.set(address, null);
    fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((rules) => asked.set(address, new Map(rules.map((it) => [it.rule, it]))), () => asked.delete(address))
      .then(then);
  }
  return asked.get(address);
}
