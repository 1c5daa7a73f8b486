// What a list's fields and its custom properties say to the table. A field that a process owner adds becomes a column by itself.

const KINDS = { number: 'number', textfield: 'text', textarea: 'long', select: 'choice', radio: 'choice', checkbox: 'tick' };
const WIDTHS = { number: 6, text: 10, long: 16, choice: 11, tick: 6 };

/** "a b,c" as [a, b, c]. */
const names = (text) => (text || '').split(/[\s,]+/).filter(Boolean);

/** "a:b c:d" as {a: b, c: d}. */
const pairs = (text) => Object.fromEntries(names(text).map((it) => it.split(':')));

const fields = (components) => components.flatMap((it) => (it.components && it.type !== 'dynamiclist' ? fields(it.components) : it));

/**
 * @param list a dynamiclist, or a table that only shows; with properties.view = grid
 * @param data the form's values, for options that a variable holds
 */
export function settingsOf(list, data) {
  const said = list.properties || {};
  const shows = list.type === 'table';
  const found = shows ? list.columns.map((it) => ({ ...it, type: 'text', readonly: true })) : fields(list.components);
  const money = new Set([...names(said.money), ...names(said.amounts)]);
  const sticky = names(said.sticky);
  const hidden = new Set(names(said.hidden));
  const widths = pairs(said.widths);
  const most = pairs(said.mostFrom);
  const columns = found.filter((it) => it.key && (KINDS[it.type] || it.readonly) && !hidden.has(it.key)).map((field) => {
    const kind = shows && (money.has(field.key) || names(said.numbers).includes(field.key)) ? 'number' : KINDS[field.type] || 'text';
    const isMoney = money.has(field.key) || field.appearance?.suffixAdorner === 'kr';
    return {
      key: field.key,
      label: field.label || field.key,
      kind,
      money: isMoney,
      editable: !field.readonly && !field.disabled,
      validate: field.validate || {},
      decimals: field.decimalDigits,
      choices: field.values || (field.valuesKey && data[field.valuesKey]) || null,
      width: Number(widths[field.key]) || (isMoney ? 6.5 : WIDTHS[kind]),
      sticky: sticky.includes(field.key),
      most: most[field.key]
    };
  });
  columns.sort((a, b) => rank(a, sticky) - rank(b, sticky));
  columns[0].header = true;
  return { columns, ...rules(said, data) };
}

const rank = (column, sticky) => (column.sticky ? sticky.indexOf(column.key) : sticky.length);

/** What is summed, against which frame, and what may be done to all rows. The figures stand in variables of the form. */
function rules(said, data) {
  const figure = (name) => (typeof data[name] === 'number' ? data[name] : undefined);
  const [countKey, countValues] = Object.entries(pairs(said.counted))[0] || [];
  return {
    amounts: names(said.amounts),
    asked: pairs(said.mostFrom),
    frame: figure(said.frame),
    ownerFrame: figure(said.ownerFrame),
    year: figure(said.year),
    leastPercent: figure(said.leastUniversityPercent) || 0,
    oddKroneTo: data[said.oddKroneTo] === 'university' ? 'university' : 'owner',
    counts: (row) => !countKey || countValues.split('|').includes(String(row[countKey])),
    priority: said.priority,
    groups: names(said.groups),
    actions: names(said.actions),
    sort: said.sort,
    subtotals: said.subtotals || '',
    groupFrames: data[said.groupFrames]
  };
}
