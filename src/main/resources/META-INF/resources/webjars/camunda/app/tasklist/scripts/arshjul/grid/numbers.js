// Whole numbers as Norwegians write them.

const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;

/** 1234567 as 1 234 567 with no-break spaces; what is no number is shown as it is. */
export function grouped(value) {
  if (typeof value !== 'number') {
    return value === null || value === undefined ? '' : String(value);
  }
  const [whole, part] = String(Math.abs(value)).split('.');
  return (value < 0 ? '−' : '') + whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0') + (part ? ',' + part : '');
}

/**
 * Reads 1 234 567, 1.234.567, 1 234 567 kr, 1234567,00 and the like.
 * Nothing is guessed: 1,000 may be one or a thousand, and comes back as the text it is, as all that is no number does.
 */
export function read(text) {
  const bare = String(text).replace(SPACES, '').replace(/(kr\.?|kroner|,-|,–)$/i, '').replace(/^kr\.?/i, '').replace(/^[−–]/, '-');
  if (bare === '') {
    return null;
  }
  const number = plain(bare);
  return number === undefined || Math.abs(number) > Number.MAX_SAFE_INTEGER ? String(text).trim() : number;
}

function plain(bare) {
  if (/^-?\d+$/.test(bare)) {
    return Number(bare);
  }
  if (/^-?\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(bare)) {
    return Number(bare.replace(/\./g, '').replace(',', '.'));
  }
  if (/^-?\d{1,3}(,\d{3}){2,}$/.test(bare)) {
    return Number(bare.replace(/,/g, ''));
  }
  if (/^-?\d+[.,]\d{1,2}$/.test(bare)) {
    return Number(bare.replace(',', '.'));
  }
  return undefined;
}
