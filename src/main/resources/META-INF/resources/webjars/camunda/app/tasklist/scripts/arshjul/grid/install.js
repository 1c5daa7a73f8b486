// Teaches the form viewer of Tasklist the table. The form stays a standard form: where this is not loaded, its lists are shown row by row.
import { Form } from './viewer.js';
import { faultsOf, fieldsOf, named, renamed } from './field.js';

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('./grid.css', import.meta.url);
document.head.append(style);

const form = Form.prototype;

const getModules = form._getModules;
form._getModules = function () {
  const grids = (this.grids = new Map());
  class GridFields {
    constructor(formFields, validator, importer, viewer) {
      fieldsOf(viewer, grids).forEach((it) => formFields.register(it.config.type, it));
      const read = importer.importSchema.bind(importer);
      importer.importSchema = (schema) => {
        const { schema: tables, ...rest } = read(renamed(schema));
        return { ...rest, schema: named(tables) };
      };
      const validate = validator.validateFieldInstance.bind(validator);
      validator.validateFieldInstance = (instance, value) => {
        const grid = grids.get(instance.id);
        return grid ? faultsOf(grid, viewer.sending) : validate(instance, value);
      };
    }
  }
  GridFields.$inject = ['formFields', 'validator', 'importer', 'form'];
  return [...getModules.call(this), { __init__: ['gridFields'], gridFields: ['type', GridFields] }];
};

const validate = form.validate;
form.validate = function () {
  this.sending = true;
  try {
    return validate.call(this);
  } finally {
    this.sending = false;
  }
};

/** What is still being typed counts when the form is sent. */
const submit = form.submit;
form.submit = function () {
  this.grids?.forEach((grid) => grid.editing.end());
  return submit.call(this);
};
