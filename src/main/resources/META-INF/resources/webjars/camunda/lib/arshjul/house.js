// What every web app of the house shares: its name, its mark, and the reader's form of Norwegian.
// That is the first Norwegian language which the browser asks for, as the server reads it too; without one it is bokmål.
const asked = (navigator.languages || [navigator.language]).map((it) => it.toLowerCase().split('-')[0]);

export const language = asked.find((it) => ['nb', 'nn', 'no'].includes(it)) === 'nn' ? 'nn' : 'nb';

/** The one of two texts that the reader reads. */
export const inNorwegian = (nb, nn) => (language === 'nn' ? nn : nb);

/** The settings that all web apps have in common; name is what this one is called. */
export const settings = (name) => ({
  app: { vendor: 'Årshjul –', name },
  locales: { availableLocales: ['nb', 'nn'], fallbackLocale: language },
  dateFormat: {
    monthName: 'MMMM',
    day: 'D.',
    abbr: 'D. MMM YYYY HH:mm',
    normal: 'D. MMM YYYY HH:mm',
    long: 'D. MMMM YYYY HH:mm',
    short: 'D. MMM YYYY'
  },
  disableWelcomeMessage: true // It greets whoever comes to Camunda for the first time, and leads to its English pages.
});

document.documentElement.lang = language;
document.querySelector('link[rel=icon]').href = new URL('logo.svg', import.meta.url);

// A server that was just started, on a busy machine, may need longer for its first answer than the seven seconds that RequireJS waits;
// then the page would stay blank until it is loaded anew.
window.require?.config?.({ waitSeconds: 60 });
