// What the page of progress calls things. Steps, schemes, holders and stops come with their names from the server.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { COLOURS } from '../charts/colours.js';

export const PROGRESS = 'Framdrift';

/** Where a scheme's money stands, from the frame to what comes back: key in the answer, what it is called, its colour. */
export const STATIONS = [
  ['allotted', 'Tildelt', COLOURS.blue],
  ['setAside', inNorwegian('Satt av', 'Sett av'), COLOURS.blue],
  ['bound', inNorwegian('Bundet fra før', 'Bunde frå før'), COLOURS.blue],
  ['net', 'Til fordeling', COLOURS.blue],
  ['asked', 'Søkt om', COLOURS.orange],
  ['recommended', 'Innstilt', COLOURS.orange],
  ['decided', inNorwegian('Vedtatt', 'Vedteke'), COLOURS.green],
  ['paid', 'Utbetalt', COLOURS.green],
  ['used', 'Rapportert brukt', COLOURS.green],
  ['returned', 'Betalt tilbake', COLOURS.purple]
];

export const STATES = {
  done: 'Ferdig',
  now: inNorwegian('Pågår', 'Går no'),
  ahead: inNorwegian('Gjenstår', 'Står att')
};

export const NOT_FETCHED = inNorwegian('Tallene kunne ikke hentes. Prøv igjen om litt.', 'Tala kunne ikkje hentast. Prøv igjen om litt.');

/** How to open the first cycle, for a manager who sees nothing yet. */
export const EMPTY = {
  title: inNorwegian('Ingen tilskuddsår ennå', 'Ingen tilskotsår enno'),
  text: inNorwegian(
    'Sekretariatet åpner det første tilskuddsåret i oppgavelisten: velg «Start prosess» og så «Tilskuddsår». Når rammene er bekreftet, ser du her hvor langt året er kommet.',
    'Sekretariatet opnar det første tilskotsåret i oppgåvelista: vel «Start prosess» og så «Tilskotsår». Når rammene er stadfesta, ser du her kor langt året er komme.')
};
