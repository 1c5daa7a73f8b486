// Moments in Cockpit's tables as Norwegians write them, 15.02.2027 kl. 23.59. What Cockpit sends, and what a date is set to, is left alone.
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(:\d{2})?$/;
const dates = window.angular.module('arshjul.dates', ['cam.commons.filter.date']);

dates.decorator('camDateFilter', ['$delegate', (shown) => (moment, kind) => shown(moment, kind).replace(ISO, '$3.$2.$1\u00a0kl.\u00a0$4.$5')]);

window.angular.module('cam.cockpit.custom').requires.push(dates.name);
