// Draws on a diagram of bpmn-js: marks elements and lines, and puts small signs on them. Cockpit keeps viewers for the next time a
// diagram is shown, so that whatever is drawn must be taken away again.

import { Places } from './places.js';

const GROUND = 'arshjul-drawn';
const SCALE = { min: 0.75, max: 1.25 };

export class Drawing {
  constructor(viewer) {
    this.canvas = viewer.get('canvas');
    this.overlays = viewer.get('overlays');
    this.registry = viewer.get('elementRegistry');
    this.marked = [];
    this.signs = [];
    this.places = new Places(this.registry);
  }

  /** Gives an element or a line a class, for the style sheet to colour. One that the diagram doesn't have is passed over. */
  mark(id, name) {
    if (this.registry.get(id)) {
      this.canvas.addMarker(id, name);
      this.marked.push([id, name]);
    }
  }

  /** Puts an element of the page at an element of the diagram. */
  sign(id, html) {
    const element = this.registry.get(id);
    if (element) {
      const { position, shift } = this.places.of(element, this.measure(html));
      html.style.transform = shift;
      this.signs.push(this.overlays.add(id, GROUND, { position, html, scale: SCALE, show: { minZoom: -Infinity, maxZoom: Infinity } }));
    }
  }

  /** How large it is beside the diagram as it is shown now. Shown larger, it takes less of it. */
  measure(html) {
    const ground = this.canvas.getContainer();
    const zoom = this.canvas.zoom();
    const scale = Math.min(SCALE.max, Math.max(SCALE.min, zoom)) / zoom;
    html.style.position = 'absolute';
    ground.append(html);
    const size = { width: html.offsetWidth * scale, height: html.offsetHeight * scale };
    html.remove();
    html.style.position = '';
    return size;
  }

  clear() {
    this.marked.forEach(([id, name]) => this.registry.get(id) && this.canvas.removeMarker(id, name));
    this.signs.forEach((sign) => this.overlays.get(sign) && this.overlays.remove(sign));
    this.marked = [];
    this.signs = [];
    this.places = new Places(this.registry);
  }
}
