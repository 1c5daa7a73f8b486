// Half-filled forms are kept on the server, per person and task or start form. See docs/decisions/0017.
import { controllerOf, form, placeOf } from './bundle.js';
import { Desk } from './draft-desk.js';
import { whenSending } from './sending.js';
import './draft-style.js';

const desks = new Map(); // by place: the newest

const importSchema = form.importSchema;
form.importSchema = async function (schema, data = {}) {
  const place = this._container.isConnected && placeOf(this._container);
  if (!place) {
    return importSchema.call(this, schema, data);
  }
  await desks.get(place)?.leave();
  const desk = new Desk(this, place, schema, data, (values) => importSchema.call(this, schema, values));
  desks.set(place, desk);
  const result = await desk.start();
  controllerOf(this._container)?.registerSaveHandler(() => desk.save({ asked: true }));
  return result;
};

whenSending({
  sending: (place) => desks.get(place)?.hold(),
  answered: (place, status) => (status >= 200 && status < 300 ? desks.get(place)?.end() : desks.get(place)?.resume())
});

const saveAll = (how) => desks.forEach((desk) => desk.save(how));
window.addEventListener('pagehide', () => {
  desks.forEach((desk) => desk.form.grids?.forEach((grid) => grid.editing.end()));
  saveAll({ parting: true });
});
document.addEventListener('visibilitychange', () => (document.hidden ? saveAll({ parting: true }) : desks.forEach((desk) => desk.look())));
window.addEventListener('online', () => saveAll());

// Tasklist itself would write what was typed to the browser's store, where the next person at the machine can read it.
const PRIVATE = /^(camunda-form|camForm):/;
Object.keys(localStorage).filter((key) => PRIVATE.test(key)).forEach((key) => localStorage.removeItem(key));
const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!PRIVATE.test(key)) {
    setItem.call(this, key, value);
  }
};
