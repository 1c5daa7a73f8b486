// Shows beside every list how many tasks it holds. Tasklist itself counts only the list that is open.
// One quiet question a time, when the page is looked at and the lists have been drawn or a minute has gone.

const EVERY_MILLIS = 60_000;

const api = document.querySelector('base').getAttribute('engine-api');
const url = new URL(api + 'engine/default/filter?resourceType=Task&itemCount=true&maxResults=500', window.location.origin);

let counts = new Map();
let asking = false;

/** The lists' names are the only thing of a list that the page tells; two lists of the same name show no count. */
async function ask() {
  if (asking || document.hidden || !document.querySelector('.task-filter')) {
    return;
  }
  asking = true;
  try {
    const answer = await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (answer.ok) {
      const lists = await answer.json();
      counts = new Map(lists.map((list) => [list.name, list.itemCount]));
      lists.filter((list, i) => lists.findIndex((it) => it.name === list.name) !== i).forEach((list) => counts.delete(list.name));
      show();
    }
  } catch {
    // No count is no harm; the next round asks again.
  } finally {
    asking = false;
  }
}

function name(link) {
  return [...link.childNodes].filter((it) => it.nodeType === Node.TEXT_NODE).map((it) => it.textContent).join('').trim();
}

function show() {
  for (const link of document.querySelectorAll('.task-filter .name a')) {
    const count = counts.get(name(link));
    let shown = link.querySelector('.arshjul-count');
    if (count === undefined) {
      shown?.remove();
      continue;
    }
    if (!shown) {
      shown = document.createElement('span');
      shown.className = 'arshjul-count';
      link.append(shown);
    }
    const text = `(${count})`;
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
  }
}

const style = document.createElement('style');
style.textContent = `.task-filter .name .counter { display: none !important; }
.task-filter .name .arshjul-count { font-weight: normal; margin-left: 0.3em; }`;
document.head.append(style);

/** Asks when lists come, when a task has been done (the page fetches its list again), and now and then. */
let known = 0;
new MutationObserver(() => {
  const now = document.querySelectorAll('.task-filter').length;
  if (now !== known) {
    known = now;
    ask();
  }
}).observe(document.body, { childList: true, subtree: true });

let later;
const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (...body) {
  this.addEventListener('load', () => {
    if (/\/task\/[^/]+\/(submit-form|complete|claim|unclaim|assignee)|\/submit-form$|\/start$/.test(this.responseURL)) {
      clearTimeout(later);
      later = setTimeout(ask, 1_000);
    }
  });
  return send.apply(this, body);
};

setInterval(ask, EVERY_MILLIS);
document.addEventListener('visibilitychange', ask);
ask();
