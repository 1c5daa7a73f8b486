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

const undrawn = new Set();

function drawNow(picture) {
  seen.unobserve(picture);
  return undrawn.delete(picture) ? draw(picture, picture.arshjulOption) : Promise.resolve();
}

/** What is looked at is drawn first; the rest when nothing else is to do, so that it is there when the page is printed. */
const seen = new IntersectionObserver((entries) => entries.filter((it) => it.isIntersecting).forEach(({ target }) => drawNow(target)), { rootMargin: '300px' });

const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 200)); // Safari has none

function drawTheRest() {
  idle(() => {
    const next = [...undrawn].find((it) => it.isConnected);
    if (next) {
      drawNow(next).then(drawTheRest);
    }
  }, { timeout: 2_000 });
}

/** @param about what the picture shows, in words; @param option ECharts' own, for a width in pixels; @param table the numbers */
export function chart({ title, about, height, option, table }) {
  const picture = make('div', { class: 'arshjul-picture', role: 'img', 'aria-label': about, style: `height: ${height}px` });
  picture.arshjulOption = option;
  undrawn.add(picture);
  seen.observe(picture);
  drawTheRest();
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
