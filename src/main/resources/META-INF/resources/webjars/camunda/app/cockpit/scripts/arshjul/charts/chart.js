// A picture with its name, its text for those who don't see it, and its numbers as a table.
import { inNorwegian } from '../../../../../lib/arshjul/house.js';
import { make } from './dom.js';
import { echarts, FONT, still } from './library.js';

const A4 = 690; // pixels between the margins of a printed page
const drawn = new Set();

async function draw(picture, option) {
  try {
    const [library] = await Promise.all([echarts(), document.fonts.ready]);
    const chart = library.init(picture, null, { renderer: 'svg' });
    chart.arshjulFit = () => option(chart.getWidth());
    chart.setOption({ animation: !still, animationDuration: 400, textStyle: { fontFamily: FONT }, ...chart.arshjulFit() });
    drawn.add(chart);
    const size = new ResizeObserver(() => {
      if (picture.isConnected) {
        fit(chart, {});
      } else {
        size.disconnect();
        drawn.delete(chart);
        chart.dispose();
      }
    });
    size.observe(picture);
  } catch (fault) {
    console.error(fault);
    picture.replaceChildren(inNorwegian('Bildet kunne ikke tegnes. Tallene står i tabellen.', 'Biletet kunne ikkje teiknast. Tala står i tabellen.'));
    picture.style.height = 'auto';
    picture.nextSibling.open = true;
  }
}

const seen = new IntersectionObserver((entries) => entries.filter((it) => it.isIntersecting).forEach(({ target }) => {
  seen.unobserve(target);
  draw(target, target.arshjulOption);
}), { rootMargin: '300px' });

/** @param about what the picture shows, in words; @param option ECharts' own, for a width in pixels; @param table the numbers */
export function chart({ title, about, height, option, table }) {
  const picture = make('div', { class: 'arshjul-picture', role: 'img', 'aria-label': about, style: `height: ${height}px` });
  picture.arshjulOption = option;
  seen.observe(picture);
  return make('figure', { class: 'arshjul-chart' }, title && make('figcaption', {}, title), picture,
    make('details', {}, make('summary', {}, 'Vis som tabell'), table));
}

function fit(chart, to) {
  chart.resize({ ...to, silent: true });
  chart.setOption({ animation: false, ...chart.arshjulFit() });
}

function print(to) {
  drawn.forEach((chart) => {
    fit(chart, to);
    chart.getZr().flush();
  });
}

window.addEventListener('beforeprint', () => print({ width: A4 }));
window.addEventListener('afterprint', () => print({ width: 'auto' }));
