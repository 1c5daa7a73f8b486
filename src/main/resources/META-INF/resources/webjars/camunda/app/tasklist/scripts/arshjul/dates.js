// The calendar at date fields (flatpickr, which form-js brings along) as Norwegians know it: their months and days, the week from Monday.
// How a date is typed, dd.mm.yyyy, form-js takes from the browser's language.
import { language } from '../../../../lib/arshjul/house.js';

// The module's number in Tasklist's bundle, as in forms.js.
const FORM_JS = 57661;

let modules;
window.webpackChunkcamunda_bpm_webapp.push([['arshjul-dates'], {}, (require) => (modules = require)]);
modules(FORM_JS); // brings the calendar

const NYNORSK = language === 'nn';
const DAYS = NYNORSK
  ? ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag']
  : ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];

window.flatpickr.localize({
  weekdays: { shorthand: DAYS.map((it) => it.slice(0, 2)), longhand: DAYS },
  months: { shorthand: MONTHS.map((it) => it.slice(0, 3)), longhand: MONTHS },
  firstDayOfWeek: 1,
  ordinal: () => '.',
  rangeSeparator: ' til ',
  weekAbbreviation: NYNORSK ? 'Veke' : 'Uke',
  scrollTitle: NYNORSK ? 'Rull for å endre' : 'Rull for å endre',
  toggleTitle: NYNORSK ? 'Klikk for å byte' : 'Klikk for å bytte',
  yearAriaLabel: 'År',
  monthAriaLabel: NYNORSK ? 'Månad' : 'Måned',
  hourAriaLabel: 'Time',
  minuteAriaLabel: 'Minutt',
  time_24hr: true
});
window.flatpickr.setDefaults({ ariaDateFormat: 'j. F Y' });
