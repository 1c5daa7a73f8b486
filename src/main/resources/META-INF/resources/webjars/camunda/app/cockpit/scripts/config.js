// Cockpit's own settings. Cockpit reads this file instead of the one in its jar.
import { settings } from '../../../lib/arshjul/house.js';

export default {
  ...settings('Cockpit'),
  customScripts: ['../../lib/arshjul/frame', 'scripts/arshjul/words', 'scripts/arshjul/closed', 'scripts/arshjul/dates', 'scripts/arshjul/person',
    'scripts/arshjul/progress/plugins', 'scripts/arshjul/diagram/index']
};
