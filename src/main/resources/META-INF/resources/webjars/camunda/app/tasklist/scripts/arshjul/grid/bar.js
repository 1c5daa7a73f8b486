// What stands above and below the table: the frame and how it is used, the sums of the columns, and subtotals when asked for.
import { element } from './cells.js';
import { grouped } from './numbers.js';
import { groupsOf, inFrame, standing, sumOf } from './sums.js';
import { say } from './words.js';

export class Bar {
  constructor(grid) {
    this.grid = grid;
    this.element = element('div', 'bar');
    this.figures = element('dl');
    this.warning = element('p', 'over');
    this.warning.setAttribute('role', 'status');
    this.groups = element('table', 'groups');
    this.key = grid.settings.subtotals;
    this.element.append(this.figures, this.warning);
  }

  /** @param rows with what is being typed just now */
  show(rows) {
    const { settings } = this.grid;
    const now = standing(settings, rows);
    const figures = this.wanted(settings, now, rows);
    this.figures.replaceChildren(...figures.map(([name, value, bad]) => {
      const one = element('div', bad ? 'bad' : '');
      one.append(element('dt', '', name), element('dd', '', value));
      return one;
    }));
    const warning = [
      now.overFrame && say('is-over-frame', grouped(now.overFrame)),
      now.overOwners && say('is-over-owners', grouped(now.overOwners)),
      now.underShare && say('is-under-share', grouped(now.underShare))
    ].filter(Boolean).join(' ');
    if (this.warning.textContent !== warning) {
      this.warning.textContent = warning;
    }
    this.foot(rows);
    this.subtotals(rows);
  }

  wanted(settings, now, rows) {
    const kr = (value) => say('kroner', grouped(value));
    const figures = [];
    if (settings.frame !== undefined) {
      figures.push([say('frame'), kr(settings.frame)], [say('used'), kr(now.used)],
        now.overFrame ? [say('over'), kr(now.overFrame), true] : [say('left'), kr(now.left)]);
    } else if (settings.amounts.length) {
      const mark = settings.columns.find((it) => it.kind === 'tick' && it.editable);
      figures.push([mark ? mark.label : say('sum'), kr(now.used)]);
      if (mark) {
        figures.push([say('lines') + ` «${mark.label}»`, say('of', now.lines, rows.length)]);
      }
    }
    if (settings.amounts.length > 1) {
      const percent = now.used ? (Math.floor((now.university * 1000) / now.used) / 10).toString().replace('.', ',') : '0';
      figures.push([say('university-share'), settings.leastPercent ? say('at-least', percent, settings.leastPercent) : say('percent', percent),
        now.underShare > 0]);
    }
    return figures;
  }

  /** One line of sums under the columns of money, for the rows that count. */
  foot(rows) {
    const { settings, table } = this.grid;
    const money = settings.columns.filter((it) => it.money);
    if (!money.length || !rows.length) {
      return;
    }
    const counted = rows.filter((row) => inFrame(settings, row));
    const line = element('tr');
    line.append(...settings.columns.map((column, c) => {
      const cell = table.place(element(c ? 'td' : 'th', column.kind), c);
      cell.textContent = c ? (column.money ? grouped(sumOf(counted, column.key)) : '') : settings.year ? say('sum-year', settings.year) : say('sum');
      return cell;
    }));
    line.firstChild.scope = 'row';
    table.foot.replaceChildren(line);
  }

  /** @param key the column to sum by, or '' for none */
  by(key, rows) {
    this.key = key;
    this.subtotals(rows);
  }

  subtotals(rows) {
    const { settings } = this.grid;
    this.groups.hidden = !this.key;
    if (!this.key) {
      return;
    }
    const column = settings.columns.find((it) => it.key === this.key);
    const money = settings.columns.filter((it) => it.money);
    const frames = this.key === settings.subtotals ? settings.groupFrames : undefined;
    const names = [column.label, say('count'), ...money.map((it) => it.label), ...(frames ? [say('frame'), say('left')] : [])];
    const head = element('tr');
    head.append(...names.map((it, i) => Object.assign(element('th', i ? 'number' : '', it), { scope: 'col' })));
    const lines = groupsOf(settings, rows, this.key, money.map((it) => it.key)).map((group) => {
      const line = element('tr');
      const name = column.choices?.find((it) => it.value === group.name)?.label ?? group.name;
      const left = frames && frames[group.name] - settings.amounts.reduce((sum, key) => sum + group.sums[money.findIndex((it) => it.key === key)], 0);
      const figures = [group.count, ...group.sums, ...(frames ? [frames[group.name], left] : [])];
      line.className = left < 0 ? 'over' : '';
      line.append(Object.assign(element('th', '', name), { scope: 'row' }), ...figures.map((it) => element('td', 'number', grouped(it))));
      return line;
    });
    const caption = element('caption', '', `${say('subtotals')} ${column.label}`);
    this.groups.replaceChildren(caption, head, ...lines);
  }
}
