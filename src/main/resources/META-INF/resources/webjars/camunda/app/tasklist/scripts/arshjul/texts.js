import { language } from '../../../../lib/arshjul/house.js';

// What form-js says in English, in the two forms of Norwegian. $1 is what the expression's group found.
const SAID = [
  [/^Field is required\.$/, 'Feltet må fylles ut.', 'Feltet må fyllast ut.'],
  [/^Value is not a number\.$/, 'Skriv et tall.', 'Skriv eit tal.'],
  [/^Value is expected to be an integer\.$/, 'Skriv et helt tall.', 'Skriv eit heilt tal.'],
  [/^Field must have minimum value of (.+)\.$/, 'Tallet må være minst $1.', 'Talet må vere minst $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Tallet kan ikke være større enn $1.', 'Talet kan ikkje vere større enn $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Skriv minst $1 tegn.', 'Skriv minst $1 teikn.'],
  [/^Field must have maximum length of (.+)\.$/, 'Skriv høyst $1 tegn.', 'Skriv høgst $1 teikn.'],
  [/^Field must match pattern .+\.$/, 'Verdien har feil form.', 'Verdien har feil form.'],
  [/^Field must be a valid email\.$/, 'Skriv en gyldig e-postadresse.', 'Skriv ei gyldig e-postadresse.'],
  [/^Field must be a valid +international phone number\. .*$/, 'Skriv et telefonnummer med landkode, som +47 22 33 44 55.', 'Skriv eit telefonnummer med landkode, som +47 22 33 44 55.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'De nærmeste tallene som kan brukes, er $1 og $2.', 'Dei næraste tala som kan brukast, er $1 og $2.'],
  [/^Please enter a valid email address\.?$/, 'Skriv en gyldig e-postadresse.', 'Skriv ei gyldig e-postadresse.'],
  [/^Add new$/, 'Legg til', 'Legg til'],
  [/^Select$/, 'Velg', 'Vel'],
  [/^Search$/, 'Søk', 'Søk'],
  [/^No results$/, 'Ingen treff', 'Ingen treff'],
  [/^All values selected$/, 'Alt er valgt', 'Alt er valt'],
  [/^Nothing to show\.$/, 'Ingenting å vise.', 'Ingenting å vise.'],
  [/^Remove list item (\d+)$/, 'Fjern rad $1', 'Fjern rad $1'],
  [/^Skip to search$/, 'Hopp til søkefeltet', 'Hopp til søkjefeltet'],
  [/^Remove tag$/, 'Fjern', 'Fjern'],
  [/^Expand all \((\d+)\)$/, 'Vis alle ($1)', 'Vis alle ($1)'],
  [/^Collapse$/, 'Vis færre', 'Vis færre'],
  [/^Increment$/, 'Øk', 'Auk'],
  [/^Decrement$/, 'Minsk', 'Minsk'],
  [/^Next page$/, 'Neste side', 'Neste side'],
  [/^Previous page$/, 'Forrige side', 'Førre side'],
  [/^Click to sort by (.+) ascending$/, 'Sorter stigende etter $1', 'Sorter stigande etter $1'],
  [/^Click to sort by (.+) descending$/, 'Sorter synkende etter $1', 'Sorter søkkande etter $1'],
  [/^Click to remove sorting$/, 'Fjern sorteringen', 'Fjern sorteringa'],
  [/^No content to show\.$/, 'Ingenting å vise.', 'Ingenting å vise.'],
  [/^External content couldn't be loaded\.$/, 'Innholdet kunne ikke hentes.', 'Innhaldet kunne ikkje hentast.'],
  [/^dd\.mm\.yyyy$/, 'dd.mm.åååå', 'dd.mm.åååå'],
  [/^d\.m\.yyyy$/, 'd.m.åååå', 'd.m.åååå']
];

const COLUMN = language === 'nn' ? 2 : 1;

/** What form-js says, in the reader's form of Norwegian; a text that it does not say is returned as it is. */
export function inNorwegian(text) {
  const said = SAID.find(([pattern]) => pattern.test(text));
  return said ? text.replace(said[0], said[COLUMN]) : text;
}
