// One rule's value: a choice, several choices, or a text, with what holds now and what may be written beneath.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { Component, h } from '../grid/viewer.js';
import { rulesOf } from './known.js';

export const RULE_VALUE = 'arshjul-rule-value';

const SAID = {
  first: inNorwegian('Velg en regel først.', 'Vel ein regel først.'),
  which: inNorwegian('Velg ordning og år øverst for å se hva som gjelder nå.', 'Vel ordning og år øvst for å sjå kva som gjeld no.'),
  now: inNorwegian('Nå', 'No'),
  holds: inNorwegian('gjelder nå', 'gjeld no'),
  none: inNorwegian('ingen slik regel', 'ingen slik regel'),
  choose: inNorwegian('Velg', 'Vel')
};

/** The schema with these fields under a type of their own; the one that was given stays as it is. */
export function renamed(component) {
  const own = component.properties?.view === 'rule-value' ? { ...component, type: RULE_VALUE } : component;
  return own.components ? { ...own, components: own.components.map(renamed) } : own;
}

/** The same the other way round. */
export function named(component) {
  const own = component.type === RULE_VALUE ? { ...component, type: 'textfield' } : component;
  return own.components ? { ...own, components: own.components.map(named) } : own;
}

export function fieldOf(form) {
  class Field extends Component {
    componentDidMount() {
      form.on('field.updated', this.chosen = ({ fieldInstance }) => {
        const path = [...this.props.fieldInstance.valuePath.slice(0, -1), 'rule'];
        if (fieldInstance?.valuePath.join() === path.join()) {
          this.unfilled = true;
          queueMicrotask(() => this.fill());
        }
      });
    }

    componentWillUnmount() {
      form.off('field.updated', this.chosen);
      this.gone = true;
    }

    /** Another rule begins with what holds: most changes are small. */
    fill() {
      const known = this.known();
      if (this.gone || !this.unfilled || !known.rules && known.asked) {
        return;
      }
      this.unfilled = false;
      this.change(known.rule?.value || '');
    }

    known() {
      const { data } = form._getState();
      const [list, row] = this.props.fieldInstance.valuePath;
      const name = data[list]?.[row]?.rule;
      const rules = rulesOf(data, () => {
        this.fill();
        this.gone || this.setState({});
      });
      return { name, rules, rule: rules?.get(name), asked: Boolean(data.county && data.scheme && data.validFromYear) };
    }

    /** What the person has done stands, also when the rules come later. */
    typed(value) {
      this.unfilled = false;
      this.change(value);
    }

    change(value) {
      this.props.onChange({ value });
    }

    render({ field, domId, errors = [], disabled, readonly, value }) {
      const { name, rule } = this.known();
      const several = rule?.options.length > 0 && rule.several;
      const told = [`${domId}-now`, errors.length && `${domId}-wrong`].filter(Boolean).join(' ');
      const shared = { disabled: disabled || readonly, 'aria-describedby': told, 'aria-invalid': errors.length > 0 };
      return h('div', { class: `fjs-form-field fjs-form-field-textfield arshjul-rule${errors.length ? ' fjs-has-errors' : ''}` },
        several ? null : h('label', { class: 'fjs-form-field-label', for: domId }, field.label),
        several ? this.boxes(rule, domId, field.label, value || '', shared)
          : rule?.options.length ? this.list(rule, domId, value || '', shared)
            : h('div', { class: `fjs-input-group${errors.length ? ' hasErrors' : ''}` }, h('input', { ...shared, id: domId, class: 'fjs-input', type: 'text',
              autocomplete: 'off', value: value || '', onInput: ({ target }) => this.typed(target.value) })),
        h('div', { class: 'fjs-form-field-description', id: `${domId}-now` }, this.told(name, rule, field)),
        errors.length ? h('div', { class: 'fjs-form-field-error', id: `${domId}-wrong`, 'aria-live': 'polite' }, h('ul', null, errors.map((it) => h('li', null, it)))) : null);
    }

    told(name, rule, field) {
      if (!name) {
        return SAID.first;
      }
      if (!rule) {
        return [SAID.which, ' ', field.description];
      }
      return rule.several && rule.options.length ? rule.hint : [h('b', null, `${SAID.now}: ${rule.now || SAID.none}.`), ` ${rule.hint}`];
    }

    list(rule, domId, value, shared) {
      const options = [...(rule.open || !value ? [{ value: '', label: rule.open ? SAID.none : SAID.choose }] : []), ...rule.options];
      return h('select', { ...shared, id: domId, class: 'arshjul-choice', value, onChange: ({ target }) => this.typed(target.value) },
        options.map((it) => h('option', { value: it.value, selected: it.value === value }, it.label)));
    }

    boxes(rule, domId, label, value, shared) {
      const chosen = value.split(';').filter(Boolean);
      const held = rule.value.split(';');
      const after = (code, on) => rule.options.map((it) => it.value).filter((it) => (it === code ? on : chosen.includes(it))).join(';');
      return h('fieldset', { id: domId, 'aria-describedby': shared['aria-describedby'] }, h('legend', { class: 'fjs-form-field-label' }, label),
        rule.options.map((it) => h('label', null, h('input', { type: 'checkbox', disabled: shared.disabled, checked: chosen.includes(it.value),
          onChange: ({ target }) => this.typed(after(it.value, target.checked)) }), h('span', null, it.label, held.includes(it.value) ? h('b', null, ` (${SAID.holds})`) : null))));
    }
  }
  return Object.assign(Field, { config: { type: RULE_VALUE, keyed: true, label: 'Verdi', group: 'basic-input', emptyValue: '',
    sanitizeValue: ({ value }) => (typeof value === 'string' ? value : ''), create: (field = {}) => ({ ...field }) } });
}
