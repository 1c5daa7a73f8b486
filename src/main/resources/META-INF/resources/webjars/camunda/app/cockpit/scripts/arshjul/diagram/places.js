// Where a sign stands on a diagram: at its element, and over no name and no other element. A diagram that is shown whole is small, and signs
// that can still be read are then large beside it.

/** Where a sign touches its element (parts of its width and height), and which point of the sign does (parts of the sign's own). */
const CORNERS = [
  { at: [0, 0], of: [0, 1] }, { at: [1, 0], of: [1, 1] }, { at: [0, 1], of: [0, 0] }, { at: [1, 1], of: [1, 0] },
  { at: [1, 0.5], of: [0, 0.5] }, { at: [0, 0.5], of: [1, 0.5] },
  { at: [1, 0], of: [0, 1] }, { at: [0, 0], of: [1, 1] }, { at: [1, 1], of: [0, 0] }, { at: [0, 1], of: [1, 0] }
];
const MIDDLES = [{ at: [0.5, 0], of: [0.5, 1] }, { at: [0.5, 1], of: [0.5, 0] }];
const SMALL = 60; // Events and gateways, at whose middle a sign stands better than at a corner.
const EDGE = 6; // How far a sign may stand on its element: nothing is written there.
const APART = 12; // A sign that is nearer to another element would be taken for that one's.
const USUAL = 0.08; // How much of a sign may cover something before it moves on to a place where it is looked for less.
const NAME = 8; // A name that is covered is lost,
const SHAPE = 2; // an edge is not.

const overlap = (a, b) => Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x))
  * Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const rectangle = ({ x, y, width, height }) => ({ x, y, width, height });
const wider = ({ x, y, width, height }) => ({ x: x - APART, y: y - APART, width: width + 2 * APART, height: height + 2 * APART });

function contains(outer, inner) {
  for (let it = inner; it; it = it.parent) {
    if (it === outer) {
      return true;
    }
  }
  return false;
}

/** Of the point that a sign touches, in its element. */
const point = (element, { at }) => ({ left: at[0] * element.width, top: EDGE + at[1] * (element.height - 2 * EDGE) });

function box(element, place, size) {
  const { left, top } = point(element, place);
  return { x: element.x + left - place.of[0] * size.width, y: element.y + top - place.of[1] * size.height, ...size };
}

/** Holds the signs of one drawing, which keep clear of each other. */
export class Places {
  constructor(registry) {
    this.shapes = registry.filter((it) => it.width > 0 && !it.waypoints && !it.hidden);
    this.graphics = (it) => registry.getGraphics(it);
    this.taken = [];
  }

  /** Where the words of a label, or of what has others in it, stand. */
  words(it) {
    const text = this.graphics(it)?.querySelector('.djs-visual > text');
    const { x, y, width, height } = text ? text.getBBox() : { x: 0, y: 0, width: 0, height: 0 };
    return { x: it.x + x, y: it.y + y, width, height, weight: NAME };
  }

  /** What a sign should keep off. */
  around(it, element) {
    if (it.labelTarget || contains(it, element)) {
      return this.words(it);
    }
    return { ...(it.host === element ? rectangle(it) : wider(it)), weight: SHAPE };
  }

  /** size: of the sign, in the diagram's measure. Returns {left, top} in the element, and how far the sign is shifted by its own size. */
  of(element, size) {
    const inTheWay = [...this.shapes.filter((it) => it !== element).map((it) => this.around(it, element)), ...this.taken];
    const covered = (place) => inTheWay.reduce((sum, it) => sum + overlap(box(element, place, size), it) * it.weight, 0);
    const places = (element.width < SMALL ? [...MIDDLES, ...CORNERS] : CORNERS).map((place, rank) => ({
      place, covered: covered(place) + rank * USUAL * size.width * size.height
    }));
    const { place } = places.reduce((best, it) => (it.covered < best.covered ? it : best));
    this.taken.push({ ...box(element, place, size), weight: NAME });
    return {
      position: point(element, place),
      shift: `translate(${place.of[0] * -100}%, ${place.of[1] * -100}%)`
    };
  }
}
