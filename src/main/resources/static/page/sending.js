// A form with files shows how much of them is sent. When something is refused, the files that were chosen stay chosen.
// Without this script the browser sends the form as it always does.

const PERCENT = 100;
const STEP = 25; // percent; a screen reader is told as seldom as this

function watch(form) {
  const place = form.querySelector('.sending');
  const bar = place.querySelector('progress');
  const told = place.querySelector('[role=status]');
  const button = form.querySelector('button[type=submit]');
  const stop = place.querySelector('button');
  const texts = place.dataset;
  let request;

  function begin() {
    document.querySelectorAll('main > .fault, main > .done, main > [role=status]').forEach((it) => it.remove());
    button.disabled = true;
    place.hidden = false;
    bar.value = 0;
    stop.hidden = false;
    told.textContent = texts.begins;
  }

  function end() {
    button.disabled = false;
    place.hidden = true;
    request = undefined;
  }

  function progress({ loaded, total }) {
    const percent = Math.floor((PERCENT * loaded) / total);
    if (Math.floor(percent / STEP) !== Math.floor(bar.value / STEP)) {
      told.textContent = percent < PERCENT ? texts.sent.replace('{0}', percent) : texts.checks;
    }
    bar.value = percent;
    stop.hidden = percent === PERCENT; // what is sent can't be called back
  }

  /** What the server's page says is said here; its form takes this one's place only when all is well. */
  function answered() {
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const good = request.status < 400;
    end();
    const main = page.querySelector('main');
    const sent = main?.querySelector('form[data-sends]');
    if (!main || !good && !sent) {
      refuse([...(main?.querySelectorAll('p') || [])].map((it) => it.textContent).filter(Boolean).slice(0, 1)[0] || texts.failed);
      return;
    }
    if (!good) {
      keepOnly(form.querySelector('input[type=file]'), [...main.querySelectorAll('[data-taken]')].map((it) => Number(it.dataset.taken)));
      sent.replaceWith(form);
    }
    document.querySelector('main').replaceWith(main);
    document.title = page.title;
    main.querySelectorAll('form[data-sends]').forEach((it) => it !== form && watch(it));
    show(main.querySelector('.fault, .done'));
  }

  /** What was taken in is not sent again. */
  function keepOnly(input, taken) {
    const left = new DataTransfer();
    [...input.files].filter((file, place) => !taken.includes(place)).forEach((file) => left.items.add(file));
    input.files = left.files;
  }

  function refuse(sentence) {
    const fault = document.createElement('div');
    fault.className = 'fault';
    fault.setAttribute('role', 'alert');
    fault.append(Object.assign(document.createElement('p'), { textContent: sentence }));
    form.before(fault);
    show(fault);
  }

  function show(element) {
    if (element) {
      element.tabIndex = -1;
      element.focus();
      element.scrollIntoView({ block: 'nearest' });
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (request) {
      return;
    }
    const body = new FormData(form);
    begin();
    request = new XMLHttpRequest();
    request.upload.addEventListener('progress', progress);
    request.addEventListener('load', answered);
    request.addEventListener('error', () => {
      end();
      refuse(texts.failed);
    });
    request.addEventListener('abort', () => {
      end();
      refuse(texts.stopped);
    });
    request.open('POST', form.action);
    request.send(body);
  });
  stop.addEventListener('click', () => request?.abort());
}

document.querySelectorAll('form[data-sends]').forEach(watch);
