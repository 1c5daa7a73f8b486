// What a person sees of a draft: whether it is saved, where it came from, what no longer fits, and a way to discard it.
import { say } from './bundle.js';
import { inWords } from './draft-values.js';

const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];

const two = (number) => String(number).padStart(2, '0');

/** «kl. 14.32», with the day when it isn't today, and the year when it isn't this one. */
function moment(text, dayToo) {
  const then = new Date(text);
  const now = new Date();
  const time = `kl. ${two(then.getHours())}.${two(then.getMinutes())}`;
  const day = `${then.getDate()}. ${MONTHS[then.getMonth()]}`;
  const year = then.getFullYear() === now.getFullYear() ? '' : ` ${then.getFullYear()}`;
  return dayToo || then.toDateString() !== now.toDateString() ? `${day}${year} ${time}` : time;
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text || '';
  return made;
}

export class DraftBar {
  /** @param acts {discard(), undo()} */
  constructor(container, acts) {
    this.acts = acts;
    this.box = element('div', 'arshjul-draft');
    this.notice = element('div', 'arshjul-draft-notice');
    this.line = element('div', 'arshjul-draft-line');
    this.status = element('span', 'arshjul-draft-status');
    this.status.setAttribute('role', 'status'); // read aloud politely, when it changes
    this.button = element('button', 'btn btn-link btn-sm');
    this.button.type = 'button';
    this.button.hidden = true;
    this.line.append(this.status, this.button);
    this.box.append(this.notice, this.line);
    container.parentNode.insertBefore(this.box, container);
  }

  remove() {
    this.box.remove();
  }

  saving() {
    this.say(say('Lagrer …', 'Lagrar …'));
  }

  saved(at, replaced) {
    this.say(say(`Utkast lagret ${moment(at)}`, `Utkast lagra ${moment(at)}`) + (replaced
      ? say('. Det erstattet et utkast som du har lagret et annet sted.', '. Det erstatta eit utkast som du har lagra ein annan stad.') : ''));
    this.offer(say('Forkast utkast', 'Forkast utkast'), () => this.acts.discard());
  }

  failed() {
    this.say(say('Ikke lagret – prøver igjen', 'Ikkje lagra – prøver igjen'), true);
  }

  unread() {
    this.say(say('Fant ikke ut om du har et utkast, og lagrer ikke ennå – prøver igjen',
      'Fann ikkje ut om du har eit utkast, og lagrar ikkje enno – prøver igjen'), true);
  }

  loggedOut() {
    this.say(say('Ikke lagret – logg inn igjen', 'Ikkje lagra – logg inn igjen'), true);
  }

  refused(message) {
    this.say(say('Ikke lagret. ', 'Ikkje lagra. ') + message, true);
  }

  nothing() {
    this.say('');
    this.button.hidden = true;
    this.notice.replaceChildren();
  }

  /** A draft was there when the form was opened. */
  found(draft, lost) {
    const at = moment(draft.savedAt, true);
    const text = say(`Du har et utkast fra ${at}. Det er fylt inn i skjemaet.`, `Du har eit utkast frå ${at}. Det er fylt inn i skjemaet.`)
      + (draft.formChanged ? say(' Skjemaet er endret siden da.', ' Skjemaet er endra sidan då.') : '');
    this.notice.replaceChildren(element('p', '', text));
    if (lost.length) {
      this.notice.append(element('p', '', say('Dette passet ikke lenger inn i skjemaet, men du kan kopiere det herfra:',
        'Dette passa ikkje lenger inn i skjemaet, men du kan kopiere det herifrå:')));
      const list = element('ul', '');
      list.append(...lost.map((it) => element('li', '', `${it.label}: ${inWords(it.value)}`)));
      this.notice.append(list);
    }
    this.say('');
    this.offer(say('Forkast utkast', 'Forkast utkast'), () => this.acts.discard());
  }

  discarded() {
    this.notice.replaceChildren();
    this.say(say('Utkastet er forkastet.', 'Utkastet er forkasta.'));
    this.offer(say('Angre', 'Angre'), () => this.acts.undo());
  }

  say(text, wrong) {
    if (this.status.textContent !== text) {
      this.status.textContent = text;
    }
    this.box.classList.toggle('arshjul-draft-wrong', Boolean(wrong));
  }

  offer(text, act) {
    this.button.textContent = text;
    this.button.onclick = act;
    this.button.hidden = false;
  }
}
