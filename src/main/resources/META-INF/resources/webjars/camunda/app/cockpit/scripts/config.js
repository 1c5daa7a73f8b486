// Cockpit's own settings. Cockpit reads this file instead of the one in its jar.
export default {
  app: {
    name: 'Cockpit',
    vendor: 'Årshjul'
  },
  // The browser's first language up to the hyphen is looked up here. All others, `no` among them, get bokmål.
  locales: {
    availableLocales: ['nb', 'nn'],
    fallbackLocale: 'nb'
  },
  customScripts: ['scripts/arshjul/words']
};
