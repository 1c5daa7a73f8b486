// The nearest deadline first, until somebody chooses another order; and cards that show all of a case's key facts without a click.

const NEWEST_FIRST = JSON.stringify([{ sortBy: 'created', sortOrder: 'desc' }]); // what Tasklist chooses by itself
const NEAREST_DEADLINE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

let chosen = false;

/** Once a visit: from then on the order is the reader's own. */
function order() {
  const [path, search] = location.hash.split('?');
  if (chosen || path !== '#/') {
    return;
  }
  chosen = true;
  const asked = new URLSearchParams(search);
  if (!asked.has('sorting') || asked.get('sorting') === NEWEST_FIRST) {
    asked.set('sorting', NEAREST_DEADLINE_FIRST);
    location.replace(`#/?${asked}`);
  }
}

const style = document.createElement('style');
style.textContent = `.task-card-details, .task-card-details.expanded { max-height: none; padding-bottom: 0; }
.task-card-details .shutter { display: none; }
.task-filter { padding-top: 2px; padding-bottom: 2px; }
.task-filter h4.name { font-size: 15px; line-height: 22px; min-height: 22px; }`;
document.head.append(style);
new MutationObserver(order).observe(document.body, { childList: true, subtree: true });
order();
