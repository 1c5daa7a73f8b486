// The settings of each person's own page, which Camunda calls Welcome and which reads this file instead of the one in its jar.
import { inNorwegian, settings } from '../../../lib/arshjul/house.js';

export default {
  ...settings(inNorwegian('min side', 'mi side')),
  customScripts: ['../../lib/arshjul/frame']
};
