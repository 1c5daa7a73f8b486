// The keyboard, as in a spreadsheet. Escape and then Tab leaves the table, so that nobody is caught in it.

const PAGE = 15; // rows

/** @param grid {table, editing, root, undo()} */
export function listenToKeys(grid, element) {
  let leaving = false;
  element.addEventListener('keydown', (event) => {
    const typing = grid.editing.at !== undefined;
    const cell = event.target.closest('td, tbody th');
    if (!cell || event.target.closest('thead')) {
      return;
    }
    const done = typing ? whileTyping(grid, event) : whileStanding(grid, event, leaving);
    leaving = !typing && event.key === 'Escape' || leaving && event.key === 'Shift';
    if (done) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}

function whileTyping({ editing, table }, event) {
  const several = editing.field.tagName === 'TEXTAREA';
  if (event.key === 'Escape') {
    editing.end(false);
    table.go(table.at);
    return true;
  }
  if (event.key === 'Enter' && !(several && (event.shiftKey || event.altKey))) {
    editing.end();
    table.move(event.shiftKey ? -1 : 1, 0);
    return true;
  }
  if (event.key === 'Tab') {
    editing.end();
    table.go(table.at);
    return next(table, event.shiftKey ? -1 : 1);
  }
  event.stopPropagation(); // Tasklist has keys of its own
  return false;
}

function whileStanding(grid, event, leaving) {
  const { table, editing } = grid;
  const far = event.ctrlKey || event.metaKey;
  const steps = {
    ArrowDown: [far ? Infinity : 1, 0], ArrowUp: [far ? -Infinity : -1, 0], ArrowRight: [0, far ? Infinity : 1], ArrowLeft: [0, far ? -Infinity : -1],
    PageDown: [PAGE, 0], PageUp: [-PAGE, 0], Home: [far ? -Infinity : 0, -Infinity], End: [far ? Infinity : 0, Infinity]
  };
  if (steps[event.key]) {
    const from = { ...table.at };
    table.move(...steps[event.key]);
    grid.range.reach(event.shiftKey ? from : undefined);
    return true;
  }
  if (event.key === 'Tab') {
    return !leaving && grid.editable && next(table, event.shiftKey ? -1 : 1);
  }
  if (far && event.key.toLowerCase() === 'z') {
    grid.undo();
    return true;
  }
  if (event.key === 'Enter' || event.key === 'F2' || event.key === ' ') {
    editing.begin(undefined);
    return true;
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    grid.clear();
    return true;
  }
  if (event.key.length === 1 && !far && !event.altKey) {
    editing.begin(event.key);
    return true;
  }
  return false;
}

/** To the next cell that can be changed, over the row's end as well. @returns false when there is none: Tab leaves the table */
function next(table, step) {
  const open = table.columns.map((it, c) => (it.editable ? c : -1)).filter((c) => c >= 0);
  const places = step > 0 ? open.filter((c) => c > table.at.column) : open.filter((c) => c < table.at.column).reverse();
  if (places.length) {
    table.go({ row: table.at.row, column: places[0] });
    return true;
  }
  const row = table.view[table.view.indexOf(table.at.row) + step];
  if (row === undefined || !open.length) {
    return false;
  }
  table.go({ row, column: step > 0 ? open[0] : open[open.length - 1] });
  return true;
}
