// What drafts and refusals need of Tasklist's own bundle: the form viewer's class, and where on the page a form stands.
import { inNorwegian } from '../../../../lib/arshjul/house.js';

const FORM_JS = 57661; // As in forms.js. DraftsIT and RefusalsIT fail when another release changes it.

let modules;
window.webpackChunkcamunda_bpm_webapp.push([['arshjul-bundle'], {}, (require) => (modules = require)]);

/** The prototype of form-js's Form: each opened form is one. */
export const form = modules(FORM_JS).Form.prototype;

/** Tasklist's own controller of the form that stands in this element; undefined outside of Tasklist. */
export function controllerOf(element) {
  return window.angular.element(element).controller('camTasklistForm');
}

/** What the form is for: tasks/{id}, or starts/{id of the process definition}; undefined when it is for neither. */
export function placeOf(element) {
  const { taskId, processDefinitionId } = controllerOf(element)?.getParams() || {};
  return taskId ? `tasks/${taskId}` : processDefinitionId && `starts/${encodeURIComponent(processDefinitionId)}`;
}

/** A text for the reader: the second for who reads nynorsk. */
export const say = inNorwegian;
