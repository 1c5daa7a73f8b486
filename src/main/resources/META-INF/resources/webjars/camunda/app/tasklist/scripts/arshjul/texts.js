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
  [/^Please enter a valid email address\.?$/, 'Skriv en gyldig e-postadresse.', 'Skriv ei gyldig e-postadresse.'],
  [/^Add new$/, 'Legg til', 'Legg til'],
  [/^Select$/, 'Velg', 'Vel'],
  [/^Search$/, 'Søk', 'Søk'],
  [/^No results$/, 'Ingen treff', 'Ingen treff'],
  [/^Nothing to show\.$/, 'Ingenting å vise.', 'Ingenting å vise.'],
  [/^Remove list item (\d+)$/, 'Fjern rad $1', 'Fjern rad $1'],
  [/^Remove tag$/, 'Fjern', 'Fjern']
];

const COLUMN = navigator.language.toLowerCase().startsWith('nn') ? 2 : 1;

/** What form-js says, in the reader's form of Norwegian; a text that it does not say is returned as it is. */
export function inNorwegian(text) {
  const said = SAID.find(([pattern]) => pattern.test(text));
  return said ? text.replace(said[0], said[COLUMN]) : text;
}
