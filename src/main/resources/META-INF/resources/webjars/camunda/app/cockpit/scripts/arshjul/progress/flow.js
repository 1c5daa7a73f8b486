// Every krone of a frame, from where it came to where it is: one picture for a scheme, or for one region of it.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { chart } from '../charts/chart.js';
import { COLOURS, IN_TURN } from '../charts/colours.js';
import { choice, make } from '../charts/dom.js';
import { kroner, percent } from '../charts/say.js';
import { table } from '../charts/table.js';
import { flow } from './api.js';
import { fault, nothing, waiting } from './notes.js';
import { scheme } from './words.js';

const ROW = 46; // pixels a node, in the column that has the most of them
const NONE = inNorwegian('Ingen penger i denne flyten ennå. Når rammene er bekreftet, kan du følge hver krone her.',
  'Ingen pengar i denne flyten enno. Når rammene er stadfesta, kan du følgje kvar krone her.');

const sum = (links) => links.reduce((total, it) => total + it.amount, 0);

/** What passes through a node: what comes in, or, where it begins, what goes out. */
function through(nodes, links) {
  const passes = ({ id }) => sum(links.filter((it) => it.target === id)) || sum(links.filter((it) => it.source === id));
  return new Map(nodes.map((it) => [it.id, passes(it)]));
}

function option(nodes, links, amounts) {
  const names = new Map(nodes.map((it) => [it.id, it.name]));
  return {
    tooltip: { renderMode: 'richText', trigger: 'item', formatter: ({ data, dataType }) => (dataType === 'edge'
      ? `${names.get(data.source)} → ${names.get(data.target)}: ${kroner(data.value)}` : `${names.get(data.name)}: ${kroner(amounts.get(data.name))}`) },
    series: [{
      type: 'sankey', left: 2, right: 175, top: 14, bottom: 34, nodeWidth: 16, nodeGap: 22, nodeAlign: 'left', draggable: false, layoutIterations: 64,
      emphasis: { focus: 'adjacency' },
      lineStyle: { color: 'source', opacity: 0.3, curveness: 0.5 },
      label: { color: COLOURS.ink, fontSize: 13, lineHeight: 17, formatter: ({ name }) => `${names.get(name)}\n${kroner(amounts.get(name))}` },
      data: nodes.map((it, place) => ({ name: it.id, itemStyle: { color: IN_TURN[place % IN_TURN.length] } })),
      links: links.map((it) => ({ source: it.source, target: it.target, value: it.amount }))
    }]
  };
}

function picture({ nodes, links }, name) {
  const moving = links.filter((it) => it.amount > 0);
  const shown = nodes.filter(({ id }) => moving.some((it) => it.source === id || it.target === id));
  if (!moving.length) {
    return nothing(NONE);
  }
  const amounts = through(shown, moving);
  const names = new Map(shown.map((it) => [it.id, it.name]));
  const way = (it) => `${names.get(it.source)} → ${names.get(it.target)}`;
  const rows = moving.map((it) => ({ ...it, share: it.amount / amounts.get(it.source) }));
  return chart({
    about: `${name}. ${rows.map((it) => `${way(it)}: ${kroner(it.amount)}`).join('; ')}.`,
    height: Math.max(320, shown.length * ROW),
    option: option(shown, moving, amounts),
    table: table(inNorwegian(`${name}: hver krone fra ledd til ledd`, `${name}: kvar krone frå ledd til ledd`), [
      { title: inNorwegian('Fra', 'Frå'), head: true, value: (it) => names.get(it.source) },
      { title: 'Til', value: (it) => names.get(it.target) },
      { title: inNorwegian('Beløp', 'Beløp'), number: true, value: (it) => kroner(it.amount) },
      { title: inNorwegian('Del av leddet', 'Del av leddet'), number: true, value: (it) => percent(it.share) }
    ], rows)
  });
}

/** With the choice of scheme and region; the picture follows. */
export function everyKrone(cycle) {
  if (!cycle.schemes.length) {
    return nothing(NONE);
  }
  const chosen = { scheme: cycle.schemes[0].scheme, region: '' };
  const regions = () => cycle.schemes.find((it) => it.scheme === chosen.scheme).regions;
  const place = make('div', { 'aria-live': 'polite' });
  const choices = make('div', { class: 'arshjul-choices' });

  async function show() {
    const wanted = { ...chosen };
    const region = regions().find((it) => it.region === wanted.region);
    const name = `${scheme(wanted.scheme)}, ${region ? region.name : inNorwegian('alle regioner', 'alle regionar')}`;
    place.replaceChildren(waiting());
    const found = await flow(cycle.key, wanted.scheme, wanted.region).then((it) => picture(it, name), fault);
    if (wanted.scheme === chosen.scheme && wanted.region === chosen.region) {
      place.replaceChildren(found);
    }
  }

  choices.append(
    choice(inNorwegian('Ordning', 'Ordning'), cycle.schemes.map((it) => ({ value: it.scheme, text: scheme(it.scheme) })), chosen.scheme,
      (it) => { chosen.scheme = it; show(); }),
    choice('Region', [{ value: '', text: inNorwegian('Alle regioner', 'Alle regionar') },
      ...regions().map((it) => ({ value: it.region, text: it.name }))], '', (it) => { chosen.region = it; show(); }));
  show();
  return make('div', {}, choices, place);
}
