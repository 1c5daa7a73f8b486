// Leads from the task list to our own pages: from a task to its case or to the cases it is about, and from the heading to all cases.
// Which case a task is about, its variables say; each task is asked once.
import { inNorwegian } from '../../../../lib/arshjul/house.js';

const ALL = { text: 'Alle saker', href: '/cycles' };
const NEW_TAB = inNorwegian('(åpnes i ny fane)', '(blir opna i ny fane)');
const NAMES = ['caseNumber', 'cycle', 'scheme', 'region'];

const api = document.querySelector('base').getAttribute('engine-api');
const found = new Map(); // by task id: the links, or nothing while they are asked for

async function ask(task) {
  found.set(task, []);
  try {
    const url = new URL(`${api}engine/default/task/${task}/form-variables?deserializeValues=false&variableNames=${NAMES.join(',')}`, location.origin);
    const answer = await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (answer.ok) {
      found.set(task, links(await answer.json()));
      show();
    }
  } catch {
    found.delete(task); // The next look at the task asks again.
  }
}

function links(variables) {
  const value = (name) => variables[name]?.value;
  if (value('caseNumber')) {
    return [{ text: inNorwegian('Saken', 'Saka'), href: `/cases/${encodeURIComponent(value('caseNumber'))}` }];
  }
  if (value('cycle')) {
    const narrow = new URLSearchParams(['scheme', 'region'].filter(value).map((name) => [name, value(name)]));
    return [{ text: inNorwegian('Sakene', 'Sakene'), href: `/cycles/${encodeURIComponent(value('cycle'))}/cases${narrow.size ? `?${narrow}` : ''}` }];
  }
  return [];
}

function link({ text, href }) {
  const it = document.createElement('a');
  it.href = href;
  it.target = '_blank';
  it.rel = 'noopener';
  it.textContent = text;
  it.append(Object.assign(document.createElement('span'), { className: 'sr-only', textContent: ` ${NEW_TAB}` }));
  return it;
}

function show() {
  const start = document.querySelector('.start-process-action');
  if (start && !document.querySelector('.arshjul-all')) {
    const item = document.createElement('li');
    item.className = 'arshjul-all';
    item.append(link(ALL));
    start.before(item);
  }
  const pane = document.querySelector('.task-details .form-pane');
  const task = new URLSearchParams(location.hash.split('?')[1]).get('task');
  if (!pane || !task) {
    return;
  }
  if (!found.has(task)) {
    ask(task);
  }
  const shown = pane.querySelector('.arshjul-links');
  const wanted = found.get(task) || [];
  if (shown?.dataset.task === task && shown.children.length === wanted.length || !shown && !wanted.length) {
    return;
  }
  shown?.remove();
  const row = document.createElement('p');
  row.className = 'arshjul-links';
  row.dataset.task = task;
  row.append(...wanted.map((it) => link(it)));
  pane.prepend(row);
}

const style = document.createElement('style');
style.textContent = '.arshjul-links { margin: 0 0 0.6em; } .arshjul-links a { font-weight: bold; text-decoration: underline; margin-right: 1.5em; }';
document.head.append(style);
new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
window.addEventListener('hashchange', show);
show();

/** A form's own links to our pages and documents open beside the form. form-js takes away what says so, and the form would be left behind. */
document.addEventListener('click', (event) => {
  const clicked = event.target.closest?.('.fjs-form a[href^="/"]');
  if (clicked) {
    clicked.target = '_blank';
    clicked.rel = 'noopener';
    clicked.title = NEW_TAB;
  }
}, true);
