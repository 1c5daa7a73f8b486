// The parts that every web app's page has, named for a screen reader: its head, its content, its foot, its dialogs, what it is called.
import { eachTime, set } from './marks.js';

const PARTS = [
  ['[cam-widget-header]', { role: 'banner' }],
  ['.ctn-main, .form-signin-container', { role: 'main' }],
  ['[cam-widget-footer]', { role: 'contentinfo' }],
  ['.brand-name, .login-header .app-name', { role: 'heading', 'aria-level': 1 }],
  ['.modal h3, .ctn-main h4.legend-holder', { role: 'heading', 'aria-level': 2 }],
  ['.modal h4', { role: 'heading', 'aria-level': 3 }],
  ['.form-signin input[type=text]', { autocomplete: 'username' }],
  ['.form-signin input[type=password]', { autocomplete: 'current-password' }],
  ['.form-signin [tabindex]', { tabindex: undefined }], // as they stand is their order
  ['[cam-widget-bpmn-viewer] svg', { role: 'img', 'aria-label': 'Diagram' }]
];

let dialogs = 0;

eachTime(() => {
  PARTS.forEach(([selector, marks]) => document.querySelectorAll(selector).forEach((it) => set(it, marks)));
  document.querySelectorAll('[role=dialog].modal').forEach((dialog) => {
    const title = dialog.querySelector('.modal-title, .modal-header h3');
    if (title) {
      title.id ||= `dialog-${++dialogs}`;
      set(dialog, { 'aria-labelledby': title.id });
    }
  });
  const open = [...document.querySelectorAll('.modal.in')].at(-1);
  if (open && document.activeElement === document.body) {
    open.focus(); // What one chose has gone, and the keyboard would go on behind the dialog.
  }
});
