// Finds instances by what people know of them: the case's number, its owner or measure, its region.
import { progress } from './api.js';
import { cycleName } from './bar.js';
import { el, put, table } from './dom.js';
import { count, date } from './format.js';
import { W } from './words.js';

let places = 0;

function field(name, input) {
  input.id = `arshjul-field-${++places}`;
  return el('div', { class: 'arshjul-field' }, el('label', { for: input.id }, name), input);
}

const choice = (options) => el('select', { class: 'form-control' }, options.map(([value, name]) => el('option', { value }, name)));

/** wanted: {definition, cycle} that the search begins with; a definition is not to be chosen away. */
export class List {
  constructor(wanted) {
    this.wanted = { state: 'ended', ...wanted };
    this.text = el('input', { type: 'search', class: 'form-control' });
    this.state = choice([['ended', W.stateEnded], ['running', W.stateRunning], ['', W.stateAll]]);
    this.cycle = choice([['', W.allYears]]);
    this.region = choice([['', W.allRegions]]);
    this.result = el('div', { 'aria-live': 'polite' });
    this.element = el('div', { class: 'arshjul-page' },
      el('form', {
        class: 'arshjul-search', role: 'search',
        submit: (event) => {
          event.preventDefault();
          this.find(1);
        }
      },
      field(W.searchFor, this.text), field(W.year, this.cycle), field(W.region, this.region), field(W.state, this.state),
      el('button', { type: 'submit', class: 'btn btn-primary' }, W.search)), this.result);
    [this.cycle, this.region, this.state].forEach((select) => select.addEventListener('change', () => this.find(1)));
    this.begin();
  }

  async begin() {
    try {
      const cycles = await progress('cycles');
      this.cycle.append(...cycles.map((cycle) => el('option', { value: cycle.key }, cycleName(cycle))));
      this.cycle.value = this.wanted.cycle ?? '';
      await this.find(1);
    } catch (failed) {
      this.say(failed);
    }
  }

  async find(page) {
    const asked = {
      definition: this.wanted.definition, text: this.text.value.trim(), cycle: this.cycle.value, region: this.region.value, state: this.state.value, page
    };
    const mine = (this.latest = {});
    try {
      const found = await progress('instances', asked);
      if (this.latest === mine) {
        this.show(found);
      }
    } catch (failed) {
      this.say(failed);
    }
  }

  say(failed) {
    put(this.result, el('p', { role: 'status' }, failed.status === 403 ? W.notYours : W.failed));
  }

  show({ rows, total, page, size, regions }) {
    if (this.region.length === 1) {
      this.region.append(...regions.map(({ id, name }) => el('option', { value: id }, name)));
    }
    if (total === 0) {
      put(this.result, el('p', {}, W.noneFound));
      return;
    }
    const columns = [{ name: W.aCase }, !this.wanted.definition && { name: W.process }, { name: W.owner }, { name: W.region }, { name: W.started },
      { name: W.endedOn }, { name: W.outcome }].filter(Boolean);
    const number = total === 1 ? W.oneFound : W.found(count(total));
    put(this.result, el('p', {}, number), table(number, columns, rows.map((row) => [
      el('a', { href: `#/history/${encodeURIComponent(row.instance)}` }, row.businessKey ?? row.name), ...(this.wanted.definition ? [] : [row.name]),
      row.owner ?? '', row.regionName ?? row.region ?? '', date(row.started), row.ended ? date(row.ended) : '', row.outcome ?? W.stateRunning])),
    this.pager(page, Math.ceil(total / size)));
  }

  pager(page, pages) {
    const turn = (to, name) => el('button', { type: 'button', class: 'btn btn-default', disabled: to < 1 || to > pages, click: () => this.find(to) }, name);
    return pages < 2 ? null : el('p', { class: 'arshjul-pager' }, turn(page - 1, W.previous), ` ${W.pageOf(page, pages)} `, turn(page + 1, W.next));
  }
}
