// Tasklist's own settings. Tasklist reads this file instead of the one in its jar.
export default {
  dateFormat: {
    normal: 'D. MMM YYYY HH:mm',
    long: 'D. MMMM YYYY HH:mm'
  },
  customScripts: ['scripts/arshjul/forms', 'scripts/arshjul/drafts', 'scripts/arshjul/refusals'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
