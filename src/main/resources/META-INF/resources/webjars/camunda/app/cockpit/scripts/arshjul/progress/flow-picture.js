// The flow of a frame as one picture: what comes into a stop goes out of it, or has stayed there.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { chart } from '../charts/chart.js';
import { COLOURS } from '../charts/colours.js';
import { kroner, percent } from '../charts/say.js';
import { table } from '../charts/table.js';

const ROW = 46; // pixels a stop
const [STOP, LAST, GAP] = [14, 150, 4]; // pixels: a stop's width, what the last names have to stand in, what keeps a name from the next stop
const BY_STOP = {
  state: COLOURS.blue, 'earlier-call': COLOURS.amber, frame: COLOURS.blue, 'set-aside': COLOURS.purple, bound: COLOURS.purple, region: COLOURS.sky,
  granted: COLOURS.green, due: COLOURS.green, paid: COLOURS.green, used: COLOURS.green, transferred: COLOURS.amber, 'left-over': COLOURS.amber
};

/** Money that rests is grey, whatever it rests at; what went another way than to its use is orange. */
const colour = (id) => (id.endsWith('-left') ? COLOURS.grey : BY_STOP[id.split(':')[0]] || COLOURS.orange);

/** How many steps the longest way has. */
function steps(links, from) {
  const next = links.filter((it) => !from || it.source === from);
  return next.length ? Math.max(...next.map((it) => (from ? 1 + steps(links, it.target) : steps(links, it.source)))) : 0;
}

/** The budget that gives all its money to one frame says no more than the frame does: it is left to the table. */
function withoutTheBudget(nodes, links) {
  const given = links.filter((it) => it.source === 'state');
  return given.length === 1 && links.length > 1 ? [nodes.filter((it) => it.id !== 'state'), links.filter((it) => it.source !== 'state')] : [nodes, links];
}

function option(nodes, links, width) {
  const name = Math.floor((width - LAST - STOP) / steps(links)) - STOP - GAP;
  const by = new Map(nodes.map((it) => [it.id, it]));
  const text = ({ name, amount }) => `${name}: ${kroner(amount)}`;
  return {
    tooltip: { renderMode: 'richText', trigger: 'item', formatter: ({ data, dataType }) => (dataType === 'edge'
      ? `${by.get(data.source).name} → ${text({ name: by.get(data.target).name, amount: data.value })}` : text(by.get(data.name))) },
    series: [{
      type: 'sankey', left: 2, right: LAST, top: 16, bottom: 36, nodeWidth: STOP, nodeGap: 26, nodeAlign: 'left', draggable: false, layoutIterations: 64,
      emphasis: { focus: 'adjacency' },
      lineStyle: { color: 'source', opacity: 0.28, curveness: 0.5 },
      label: { color: COLOURS.ink, fontSize: name < 70 ? 9 : name < 115 ? 12 : 13, lineHeight: name < 70 ? 12 : 16, textBorderColor: '#fff', textBorderWidth: 3, width: Math.min(LAST, name), overflow: 'break',
        formatter: ({ name }) => `${by.get(name).name}\n${kroner(by.get(name).amount)}` },
      data: nodes.map((it) => ({ name: it.id, itemStyle: { color: colour(it.id) } })),
      links: links.map((it) => ({ source: it.source, target: it.target, value: it.amount }))
    }]
  };
}

/** @param name what is drawn: a scheme, and all regions or one */
export function flowPicture({ nodes, links }, name) {
  const by = new Map(nodes.map((it) => [it.id, it]));
  const named = (id) => by.get(id).name;
  return chart({
    about: `${name}. ${links.map((it) => `${named(it.source)} → ${named(it.target)}: ${kroner(it.amount)}`).join('; ')}.`,
    height: Math.max(320, nodes.length * ROW),
    option: (width) => option(...withoutTheBudget(nodes, links), width),
    table: table(inNorwegian(`${name}: hver krone fra ledd til ledd`, `${name}: kvar krone frå ledd til ledd`), [
      { title: inNorwegian('Fra', 'Frå'), head: true, value: (it) => named(it.source) },
      { title: 'Til', value: (it) => named(it.target) },
      { title: 'Beløp', number: true, value: (it) => kroner(it.amount) },
      { title: 'Del av leddet', number: true, value: (it) => percent(it.amount / by.get(it.source).amount) }
    ], links)
  });
}
