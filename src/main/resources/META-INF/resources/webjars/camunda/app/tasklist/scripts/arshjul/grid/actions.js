// What may be done to all rows at once. Which of it a list offers stands in its property "actions"; each is one step to undo.
import { grouped } from './numbers.js';
import { propose } from './propose.js';
import { inFrame } from './sums.js';
import { say } from './words.js';

/** The list's actions as buttons: [{label, run}], run giving {changes, told, proposal}. */
export function actionsOf(grid) {
  return grid.settings.actions.flatMap((action) => {
    const [name, rest] = action.split(':');
    switch (name) {
      case 'fill': return [{ label: say('fill'), run: () => filled(grid) }];
      case 'asked': return [{ label: say('asked'), run: () => asAsked(grid) }];
      case 'recommended': return [{ label: say('recommended'), run: () => asAsked(grid, rest) }];
      case 'set': return setting(grid, rest);
      case 'mark': return marking(grid, rest);
      default: return [];
    }
  });
}

function marking(grid, key) {
  const column = grid.settings.columns.find((it) => it.key === key);
  const all = (value) => ({ changes: grid.model.rows.map((_, row) => ({ row, key, value })) });
  return column ? [{ label: say('all', column.label), run: () => all(true) }, { label: say('none', column.label), run: () => all(false) }] : [];
}

/** set:outcome=approve gives that outcome to the rows that have none yet. */
function setting(grid, said) {
  const [key, value] = said.split('=');
  const column = grid.settings.columns.find((it) => it.key === key);
  const label = column?.choices?.find((it) => it.value === value)?.label ?? value;
  const empty = (row) => grid.model.rows[row][key] === null || grid.model.rows[row][key] === undefined || grid.model.rows[row][key] === '';
  return column ? [{
    label: say('set-empty', label, column.label),
    run: () => ({ changes: grid.model.rows.map((_, row) => row).filter(empty).map((row) => ({ row, key, value })) })
  }] : [];
}

/** Gives all what they asked for. @param said from which columns, as ownerAmount=recommendedOwner;…; by default what is the most */
function asAsked({ settings, model }, said) {
  const from = said ? said.split(';').map((it) => it.split('=')) : Object.entries(settings.asked);
  return { changes: model.rows.flatMap((it, row) => from.map(([key, asked]) => ({ row, key, value: it[asked] ?? null }))) };
}

function filled({ settings, model }) {
  const { rows } = model;
  // what is wrong is mended by a person first, or the sums that the proposal goes by would be wrong
  const wrong = (row, key) => row[key] !== null && row[key] !== undefined && !(Number.isInteger(row[key]) && row[key] >= 0);
  if (rows.some((row) => settings.amounts.some((key) => wrong(row, key)))) {
    return { changes: [], told: say('mend-first') };
  }
  if (settings.priority && !rows.some((row) => typeof row[settings.priority] === 'number')) {
    return { changes: [], told: say('no-priority') };
  }
  const now = rows.map((row, number) => ({ row, number }));
  const changes = [];
  const inYear = now.filter(({ row }) => inFrame(settings, row));
  changes.push(...fill(settings, inYear, settings));
  // a later year follows its case: it is asked for only where the case gets something in the year of the frame
  const given = new Set(inYear.filter(({ row, number }) => total(settings, row, changes.filter((it) => it.row === number)) > 0).map(({ row }) => row.caseNumber));
  const later = now.filter(({ row }) => !inFrame(settings, row));
  new Set(later.map(({ row }) => row.year)).forEach((year) => {
    const lines = later.filter(({ row }) => row.year === year);
    const follows = lines.filter(({ row }) => given.has(row.caseNumber));
    changes.push(...fill(settings, follows, { ...settings, frame: undefined, ownerFrame: undefined }));
    changes.push(...lines.filter((it) => !follows.includes(it)).flatMap(({ row, number }) => settings.amounts.map((key) => ({ row: number, key, value: row[key] ?? 0 }))));
  });
  const real = changes.filter((it) => rows[it.row][it.key] !== it.value);
  if (!real.length) {
    return { changes: [], told: say('nothing-to-fill') };
  }
  const lines = new Set(real.filter((it) => it.value > 0).map((it) => it.row)).size;
  return { changes: real, proposal: (left) => (left === undefined ? say('proposal-free', lines) : say('proposal', lines, grouped(left))) };
}

function fill(settings, some, limits) {
  const [owner, university] = settings.amounts;
  const amount = (value) => (Number.isInteger(value) ? value : null);
  const lines = some.map(({ row }) => ({
    priority: amount(row[settings.priority]) ?? undefined,
    owner: amount(row[owner]),
    university: amount(row[university]),
    askedOwner: amount(row[settings.asked[owner]]) ?? 0,
    askedUniversity: amount(row[settings.asked[university]]) ?? 0
  }));
  return propose(lines, limits).flatMap((it, i) => [
    { row: some[i].number, key: owner, value: it.owner },
    { row: some[i].number, key: university, value: it.university }
  ]);
}

const total = (settings, row, changes) =>
  settings.amounts.reduce((sum, key) => sum + (changes.find((it) => it.key === key)?.value ?? row[key] ?? 0), 0);
