// What the rows come to. Pure arithmetic on whole kroner; what is drawn of it is the bar's affair.

const kroner = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** The sum of a column over rows. */
export const sumOf = (rows, key) => rows.reduce((sum, row) => sum + kroner(row[key]), 0);

/** The least that the universities must have of a total, rounded the guideline's way. */
export function leastShare(total, percent, oddKroneTo) {
  const exact = total * percent;
  return oddKroneTo === 'university' ? Math.ceil(exact / 100) : Math.floor(exact / 100);
}

/** Whether the row counts: in the year that the frame is for, and with an outcome that gives. */
export const inFrame = (settings, row) =>
  settings.counts(row) && (settings.year === undefined || row.year === undefined || row.year === settings.year);

/**
 * @returns used (owner and university together), university, left of the frame, and what breaks a limit: overFrame, overOwners and
 *   underShare in kroner, 0 when nothing does. The least share holds year by year, as the server has it.
 */
export function standing(settings, rows) {
  const counted = rows.filter((row) => inFrame(settings, row));
  const [first, second] = settings.amounts;
  const owners = first ? sumOf(counted, first) : 0;
  const university = second ? sumOf(counted, second) : 0;
  const used = owners + university;
  const years = [...new Set(rows.map((row) => row.year))];
  const missing = second && settings.leastPercent ? years.map((year) => missingShare(settings, rows.filter((row) => row.year === year))) : [];
  return {
    used,
    university,
    lines: counted.length,
    left: settings.frame === undefined ? undefined : settings.frame - used,
    overFrame: settings.frame === undefined ? 0 : Math.max(0, used - settings.frame),
    overOwners: settings.ownerFrame === undefined ? 0 : Math.max(0, owners - settings.ownerFrame),
    underShare: Math.max(0, ...missing)
  };
}

function missingShare(settings, rows) {
  const counted = rows.filter(settings.counts);
  const university = sumOf(counted, settings.amounts[1]);
  return leastShare(university + sumOf(counted, settings.amounts[0]), settings.leastPercent, settings.oddKroneTo) - university;
}

/** The rows by what a column holds, with their sums: [{name, count, sums}], in the order of the names. */
export function groupsOf(settings, rows, key, columns) {
  const groups = new Map();
  rows.filter((row) => inFrame(settings, row)).forEach((row) => {
    const name = String(row[key] ?? '');
    groups.set(name, [...(groups.get(name) || []), row]);
  });
  return [...groups.entries()].sort(([a], [b]) => a.localeCompare(b, 'nb'))
    .map(([name, some]) => ({ name, count: some.length, sums: columns.map((column) => sumOf(some, column)) }));
}
