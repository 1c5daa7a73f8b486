// Teaches the form viewer a field for the value of a guideline's rule (properties.view = rule-value): it shows what holds now, and asks for
// what the rule may be. The form stays a standard form with a text: where this is not loaded, the text is typed.
import { Form } from '../grid/viewer.js';
import { RULE_VALUE, fieldOf, named, renamed } from './field.js';

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('./rules.css', import.meta.url);
document.head.append(style);

const getModules = Form.prototype._getModules;
Form.prototype._getModules = function () {
  class RuleFields {
    constructor(formFields, importer, viewer) {
      formFields.register(RULE_VALUE, fieldOf(viewer));
      const read = importer.importSchema.bind(importer);
      importer.importSchema = (schema) => {
        const { schema: fields, ...rest } = read(renamed(schema));
        return { ...rest, schema: named(fields) };
      };
    }
  }
  RuleFields.$inject = ['formFields', 'importer', 'form'];
  return [...getModules.call(this), { __init__: ['ruleFields'], ruleFields: ['type', RuleFields] }];
};
