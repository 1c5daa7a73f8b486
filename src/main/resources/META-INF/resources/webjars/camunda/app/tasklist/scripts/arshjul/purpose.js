// Shows what a task asks for, why and by when above its form. Tasklist has it in a tab of its own, where nobody looks first.
// The text is the task's description as Tasklist itself has fetched it; nothing more is asked for.

const told = new Map(); // by task id
const ONE_TASK = /\/engine\/default\/task\/([\w-]+)(\?.*)?$/;

const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (...body) {
  this.addEventListener('load', () => {
    const task = ONE_TASK.exec(this.responseURL);
    if (task && this.status === 200) {
      try {
        told.set(task[1], JSON.parse(this.responseText).description);
        show();
      } catch {
        // Another kind of answer: there is no description to show.
      }
    }
  });
  return send.apply(this, body);
};

function show() {
  const pane = document.querySelector('.task-details .form-pane');
  if (!pane) {
    return;
  }
  const text = told.get(new URLSearchParams(location.hash.split('?')[1]).get('task'));
  let shown = pane.querySelector('.arshjul-purpose');
  if (!text) {
    shown?.remove();
  } else if (shown?.textContent !== text) {
    shown ??= pane.insertBefore(document.createElement('p'), pane.firstChild);
    shown.className = 'arshjul-purpose';
    shown.textContent = text;
  }
}

const style = document.createElement('style');
style.textContent = `.arshjul-purpose { max-width: 46em; margin: 0 0 1em; padding: 0.6em 0.8em; border-left: 4px solid #1D4E89; background: #F1F5FA; color: #222; }`;
document.head.append(style);
new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
window.addEventListener('hashchange', show);
