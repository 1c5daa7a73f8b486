// Mends what the catalogues of the web apps can't reach: English that stands in a template, the days of the calendar that a date
// is picked from, and a link to what only an administrator may do.
import { inNorwegian, language } from './house.js';

const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];
const DAYS = language === 'nn'
  ? ['sundag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag']
  : ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const MONDAY = 0;

/** What stands in a directive's template, and what is to stand there. TranslatedAppsIT fails when another release has other templates. */
const IN_TEMPLATES = {
  camWidgetHeader: [
    ['{{ app.label }}', "{{ (appName === 'welcome' ? 'CAM_WIDGET_HEADER_MY_PROFILE' : (appName | uppercase) + '_APP') | translate }}"]
  ],
  camWidgetBpmnViewer: zoom(),
  camWidgetDmnViewer: zoom(),
  camWidgetVariablesTable: [
    ['>Actions<', `>${inNorwegian('Handlinger', 'Handlingar')}<`],
    ['>Download<', '>Last ned<'],
    ['>Upload<', '>Last opp<']
  ]
};

function zoom() {
  return [
    ['title="zoom in"', `title="${inNorwegian('gjør større', 'gjer større')}"`],
    ['title="zoom out"', `title="${inNorwegian('gjør mindre', 'gjer mindre')}"`],
    ['title="reset zoom"', `title="${inNorwegian('vis hele', 'vis heile')}"`]
  ];
}

const frame = window.angular.module('arshjul.frame', ['camunda.common.widgets']);

for (const [directive, changes] of Object.entries(IN_TEMPLATES)) {
  frame.decorator(directive + 'Directive', ['$delegate', ($delegate) => {
    const [it] = $delegate;
    it.template = changes.reduce((template, [said, meant]) => template.replaceAll(said, meant), it.template);
    return $delegate;
  }]);
}

frame.run(['$locale', '$rootScope', ($locale, $rootScope) => {
  Object.assign($locale.DATETIME_FORMATS, {
    MONTH: MONTHS, STANDALONEMONTH: MONTHS, SHORTMONTH: MONTHS.map((it) => it.slice(0, 3)),
    DAY: DAYS, SHORTDAY: DAYS.map((it) => it.slice(0, 2)), FIRSTDAYOFWEEK: MONDAY
  });
  $rootScope.$watch('authentication.authorizedApps', (apps) => {
    document.documentElement.classList.toggle('administrator', Boolean(apps && apps.includes('admin')));
  });
}]);

export default frame;
