// What the table needs of the form viewer (form-js) in Tasklist's own bundle.

const FORM_JS = 57661; // As in forms.js. GridIT fails when another release changes them.
const PREACT = 56345;

let modules;
window.webpackChunkcamunda_bpm_webapp.push([['arshjul-grid'], {}, (require) => (modules = require)]);

export const { Form } = modules(FORM_JS);
export const { Component, h } = modules(PREACT);
