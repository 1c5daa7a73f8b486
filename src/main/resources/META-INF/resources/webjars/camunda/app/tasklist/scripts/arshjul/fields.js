// Tells a screen reader what form-js only draws: that a field opens a list and which of its lines one is at, that it must be filled in,
// that it is wrong, what a group of boxes is about, and which line of a list a field belongs to.
import { inNorwegian } from '../../../../lib/arshjul/house.js';
import { eachTime, set } from '../../../../lib/arshjul/marks.js';

const LISTS = '.fjs-form-field-select, .fjs-form-field-taglist';

function opens(field) {
  const input = field.querySelector('.fjs-input-group > input, input.fjs-taglist-input');
  if (!input) {
    return;
  }
  const list = field.querySelector('.fjs-dropdownlist');
  set(input, { role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': Boolean(list), 'aria-required': must(field), 'aria-invalid': wrong(field),
    'aria-autocomplete': input.matches('.fjs-select-hidden-input') ? 'none' : 'list' });
  if (list) {
    const items = [...list.children];
    set(list, { id: `${input.id}-list`, role: 'listbox', 'aria-label': labelOf(field)?.firstChild?.textContent });
    items.forEach((it, i) => set(it, { id: `${list.id}-${i}`, role: 'option', 'aria-selected': it.matches('.focused') }));
    set(input, { 'aria-controls': list.id, 'aria-activedescendant': items.find((it) => it.matches('.focused'))?.id });
  } else {
    set(input, { 'aria-controls': undefined, 'aria-activedescendant': undefined });
  }
  field.querySelectorAll('.fjs-taglist-tag').forEach((tag) => {
    const button = tag.querySelector('button');
    button && set(button, { 'aria-label': `Fjern ${tag.textContent.trim()}` });
  });
}

function asks(group, role) {
  const label = labelOf(group);
  if (label) {
    label.id ||= `${group.querySelector('input')?.id}-asked`;
    set(group, { role, 'aria-labelledby': label.id, ...(role === 'radiogroup' && { 'aria-required': must(group), 'aria-invalid': wrong(group) }) });
  }
}

const labelOf = (field) => field.querySelector('.fjs-form-field-label');
const must = (field) => labelOf(field)?.querySelector('.fjs-asterix') ? 'true' : undefined;
const wrong = (field) => String(Boolean(field.querySelector('.fjs-form-field-error')));

eachTime(() => {
  document.querySelectorAll(LISTS).forEach(opens);
  document.querySelectorAll('.fjs-form-field-radio').forEach((it) => asks(it, 'radiogroup'));
  document.querySelectorAll('.fjs-form-field-checklist').forEach((it) => asks(it, 'group'));
  document.querySelectorAll('.fjs-datetime-subsection').forEach((it) => {
    const input = it.querySelector('input');
    input && set(input, { 'aria-required': must(it), 'aria-invalid': wrong(it.closest('.fjs-form-field')) });
  });
  document.querySelectorAll('.fjs-repeat-row-container').forEach((it) => {
    const row = [...it.parentNode.children].filter((one) => one.matches('.fjs-repeat-row-container')).indexOf(it) + 1;
    set(it, { role: 'group', 'aria-label': inNorwegian(`Linje ${row}`, `Linje ${row}`) });
  });
});

/** What is chosen can be taken away by the mouse alone: here by the keys that delete. */
document.addEventListener('keydown', (event) => {
  if (['Delete', 'Backspace'].includes(event.key) && event.target.matches?.('.fjs-select-hidden-input')) {
    event.preventDefault();
    event.target.parentNode.querySelector('.fjs-select-cross')?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  }
});
