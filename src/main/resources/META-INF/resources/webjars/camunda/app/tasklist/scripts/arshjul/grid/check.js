// What is wrong with one cell, in words. The server checks everything again, and what only it knows.
import { grouped } from './numbers.js';
import { say } from './words.js';

const empty = (value) => value === null || value === undefined || value === '';

/**
 * @param whole also say that something required is missing: not before a person has been there or wants to send
 * @returns the text, or '' when nothing is wrong
 */
export function faultOf(column, value, row, whole) {
  if (!column.editable) {
    return '';
  }
  if (empty(value)) {
    return whole && column.validate.required ? say('required') : '';
  }
  return column.kind === 'number' ? numberFault(column, value, row) : textFault(column, value);
}

function numberFault(column, value, row) {
  if (typeof value !== 'number') {
    return say('not-a-number');
  }
  if (column.decimals === 0 && !Number.isInteger(value)) {
    return say('not-whole');
  }
  const { min, max } = column.validate;
  if (typeof min === 'number' && value < min) {
    return min === 0 ? say('negative') : say('too-small', grouped(min));
  }
  if (typeof max === 'number' && value > max) {
    return say('too-big', grouped(max));
  }
  const most = column.most === undefined ? undefined : row[column.most];
  return typeof most === 'number' && value > most ? say('over-asked', grouped(most)) : '';
}

function textFault(column, value) {
  if (column.kind === 'choice') {
    return column.choices && !column.choices.some((it) => it.value === value) ? say('not-offered') : '';
  }
  if (column.kind === 'tick') {
    return '';
  }
  const { maxLength, minLength, pattern } = column.validate;
  if (maxLength && value.length > maxLength) {
    return say('too-long', grouped(Number(maxLength)), grouped(value.length));
  }
  if (minLength && value.length < minLength) {
    return say('too-short', minLength);
  }
  return pattern && !new RegExp(pattern).test(value) ? say('wrong-form') : '';
}
