// Tasklist's own settings. Tasklist reads this file instead of the one in its jar.
import { inNorwegian, settings } from '../../../lib/arshjul/house.js';

export default {
  ...settings(inNorwegian('oppgaveliste', 'oppgåveliste')),
  customScripts: ['scripts/arshjul/forms', 'scripts/arshjul/grid/install', 'scripts/arshjul/rules/install', 'scripts/arshjul/dates', 'scripts/arshjul/numbers',
    'scripts/arshjul/drafts', 'scripts/arshjul/refusals', 'scripts/arshjul/criteria', 'scripts/arshjul/cards', 'scripts/arshjul/counts',
    'scripts/arshjul/purpose', 'scripts/arshjul/links', 'scripts/arshjul/names', 'scripts/arshjul/places', 'scripts/arshjul/fields',
    '../../lib/arshjul/frame'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: inNorwegian('tar oppgaven som er valgt', 'tek oppgåva som er vald')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'går til det første filteret'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: inNorwegian('går til den første oppgaven i listen', 'går til den første oppgåva i lista')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'går til det første feltet i skjemaet'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: inNorwegian('viser prosessene du kan starte', 'viser prosessane du kan starte')
    }
  }
};
