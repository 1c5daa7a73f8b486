// Admin's own settings. Admin reads this file instead of the one in its jar.
import { settings } from '../../../lib/arshjul/house.js';

export default {
  ...settings('administrasjon'),
  customScripts: ['../../lib/arshjul/frame']
};
