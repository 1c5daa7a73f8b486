// One opened form and its draft: fills it in, watches what is changed, and saves it on the server.
import { changed, merged, notTaken, same } from './draft-values.js';
import { discardDraft, fetchDraft, keepDraft } from './draft-store.js';
import { DraftBar } from './draft-bar.js';

const QUIET = 1500; // ms without a change before it is saved
const SLOW = 700; // ms before saving is worth a word
const RETRY = [3000, 6000, 15000, 30000]; // ms
const NOTHING = { values: {}, labels: {} };
const NOT_OWN = [403, 404]; // not a task of this person's

export class Desk {
  /** @param fill imports the form with values: async (data) */
  constructor(form, place, schemaToBe, data, fill) {
    Object.assign(this, { form, place, schemaToBe, data, fill, open: false, stamp: null, kept: NOTHING, failures: 0, left: {}, labels: {} });
  }

  /** Opens the form with the draft in it, if there is one. @return what importSchema returns */
  async start() {
    const draft = await fetchDraft(this.place).catch((no) => ({ no }));
    if (NOT_OWN.includes(draft?.no?.status)) {
      return this.fill(this.data);
    }
    const { values, lost } = draft && !draft.no ? merged(this.schemaToBe, this.data, draft) : { values: {}, lost: {} };
    // Once, with all of it: a date that is given to a form already drawn can be overwritten by the empty one before it.
    const result = await this.fill({ ...this.data, ...values });
    this.untouched = this.form._getInitializedFieldData(structuredClone(this.data));
    this.open = true;
    this.bar = new DraftBar(this.form._container, { discard: () => this.discard(), undo: () => this.undo() });
    if (draft?.no) {
      this.askAgain();
    } else if (draft) {
      this.found(draft, values, lost);
    }
    this.form.get('eventBus').on('changed', () => this.changed());
    return result;
  }

  /** Whether there is a draft is not known yet: nothing is saved over what may be there, and the person is told. */
  askAgain() {
    this.unread = true;
    this.bar.unread();
    this.timer = setTimeout(() => this.read(), RETRY[Math.min(this.failures++, RETRY.length - 1)]);
  }

  /** What was typed meanwhile stands over what the draft says. */
  async read() {
    const draft = await fetchDraft(this.place).catch((no) => ({ no }));
    if (!this.open) {
      return;
    }
    if (draft?.no) {
      NOT_OWN.includes(draft.no.status) ? this.end() : this.askAgain();
      return;
    }
    this.failures = 0;
    if (draft) {
      const { values, lost } = merged(this.schemaToBe, this.data, draft);
      await this.fill({ ...this.data, ...values, ...this.now().values });
      this.found(draft, values, lost);
    } else {
      this.bar.nothing();
    }
    this.unread = false;
    await this.save({ asked: Boolean(draft) });
  }

  /** The person comes back to this page: the draft may be newer, from a spreadsheet or another page. What isn't saved yet is left alone. */
  async look() {
    const quiet = () => this.open && this.form._container.isConnected && !this.held && !this.unread && !this.underWay && same(this.now().values, this.kept.values);
    if (!quiet()) {
      return;
    }
    const draft = await fetchDraft(this.place).catch(() => null); // the next look asks again
    if (draft && draft.stamp !== this.stamp && quiet()) {
      const { values, lost } = merged(this.schemaToBe, this.data, draft);
      this.held = true;
      await this.fill({ ...this.data, ...values });
      this.held = false;
      this.found(draft, values, lost);
    }
  }

  found(draft, values, lost) {
    this.stamp = draft.stamp;
    const left = { ...lost, ...notTaken(this.schema(), values, this.form._getState().data) };
    this.left = Object.fromEntries(Object.entries(left).map(([name, it]) => [name, it.value]));
    this.labels = draft.labels;
    this.kept = this.now();
    this.bar.found(draft, Object.values(left));
  }

  /** As it was deployed: in the opened form a list may be drawn by another component. */
  schema() {
    return this.schemaToBe;
  }

  /** What is the person's own now, and what lies in the draft without a place in the form: it isn't lost until it is discarded. */
  now() {
    const own = changed(this.schema(), this.untouched, this.form._getState().data);
    const rows = Object.entries(this.left).filter(([name, it]) => Array.isArray(it) && Array.isArray(own.values[name]))
      .map(([name, it]) => [name, [...own.values[name], ...it]]);
    return { values: { ...this.left, ...own.values, ...Object.fromEntries(rows) }, labels: { ...this.labels, ...own.labels } };
  }

  changed() {
    if (this.open && !this.held && !this.unread) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), QUIET);
    }
  }

  /** @param asked whether the person wants it saved, changed or not */
  async save({ asked, parting } = {}) {
    if (!this.open || this.held || this.unread) {
      return;
    }
    clearTimeout(this.timer);
    if (this.underWay) {
      this.again = true; // One at a time, or an older one might come last.
      return;
    }
    const draft = this.now();
    if (same(draft.values, this.kept.values) && !asked) {
      return;
    }
    const slow = setTimeout(() => this.bar.saving(), SLOW);
    this.underWay = this.send(draft, parting);
    await this.underWay;
    clearTimeout(slow);
    this.underWay = null;
    if (this.again) {
      this.again = false;
      await this.save();
    }
  }

  async send(draft, parting) {
    try {
      if (Object.keys(draft.values).length === 0 && this.stamp) {
        await discardDraft(this.place);
        this.stamp = null;
        this.bar.nothing();
      } else {
        const saved = await keepDraft(this.place, { ...draft, basedOn: this.stamp }, parting);
        this.stamp = saved.stamp;
        this.bar.saved(saved.savedAt, saved.replaced);
      }
      this.kept = draft;
      this.failures = 0;
    } catch (no) {
      this.notSaved(no);
    }
  }

  notSaved(no) {
    if (no.status && no.status !== 401 && no.status < 500) {
      this.bar.refused(no.message);
      return;
    }
    no.status === 401 ? this.bar.loggedOut() : this.bar.failed();
    this.timer = setTimeout(() => this.save(), RETRY[Math.min(this.failures++, RETRY.length - 1)]);
  }

  async discard() {
    clearTimeout(this.timer);
    this.thrown = this.now();
    this.held = true;
    try {
      await this.underWay;
      await discardDraft(this.place);
      this.stamp = null;
      this.left = {};
      await this.fill(this.data);
      this.kept = this.now();
      this.bar.discarded();
    } catch (no) {
      this.notSaved(no);
    } finally {
      this.held = false;
    }
  }

  async undo() {
    await this.fill({ ...this.data, ...this.thrown.values });
    await this.save({ asked: true });
  }

  /** The form is being sent: what is kept must not come after it. */
  hold() {
    clearTimeout(this.timer);
    this.held = true;
  }

  resume() {
    this.held = false;
    this.unread ? this.askAgain() : this.changed();
  }

  /** The form was taken in, and with it the draft is gone. */
  async end() {
    this.open = false;
    clearTimeout(this.timer);
    if (this.underWay) {
      await this.underWay;
      await discardDraft(this.place).catch(() => {});
    }
    this.bar?.remove();
  }

  /** Another form takes this one's place. */
  async leave() {
    await this.save();
    await this.underWay;
    this.open = false;
    this.bar?.remove();
  }
}
