// Mends what the catalogues of the web apps can't reach: English that stands in a template, the days of the calendar that a date
// is picked from. And it tells the style sheets (may-admin, may-cockpit) what the person who has logged in may open.
import { inNorwegian, language } from './house.js';
import './hints.js';
import './parts.js';

const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];
const DAYS = language === 'nn'
  ? ['sundag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag']
  : ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const MONDAY = 0;

/** What stands in a directive's template, and what is to stand there. TranslatedAppsIT fails when another release has other templates. */
const IN_TEMPLATES = {
  camWidgetHeader: [
    ['<li class="logout">', `<li class="arshjul-mail"><a href="/mail" target="_blank" rel="noopener">${inNorwegian('E-post til deg', 'E-post til deg')}
      <span class="sr-only">${inNorwegian('(åpnes i ny fane)', '(blir opna i ny fane)')}</span></a></li><li class="logout">`],
    ['{{ app.label }}', "{{ (appName === 'welcome' ? 'CAM_WIDGET_HEADER_MY_PROFILE' : (appName | uppercase) + '_APP') | translate }}"]
  ],
  camWidgetFooter: [
    ['{{ \'CAM_WIDGET_FOOTER_POWERED_BY\'', `<a href="/accessibility">${inNorwegian('Tilgjengelighetserklæring', 'Tilgjengeerklæring')}</a> ·
      {{ 'CAM_WIDGET_FOOTER_POWERED_BY'`]
  ],
  camWidgetClipboard: [
    ['<a ng-if="!noTooltip"', '<a href role="button" ng-if="!noTooltip"'] // or no key reaches it
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

/** The same for directives that only Tasklist has. */
const IN_TASKLIST = {
  camTasklistForm: [
    ["{{ 'SAVE' | translate }}", 'Lagre utkast']
  ],
  camTasks: [
    ['uib-tooltip="task.assignee"', 'uib-tooltip="{{ \'ASSIGNEE\' | translate }}"'] // It lacks its braces, and shows just that.
  ]
};

/** What only a screen reader says, in the templates of the library of widgets; and sections that fold out, which it calls tabs. */
const IN_WIDGETS = [
  ['uib/template/accordion/accordion.html', 'role="tablist" ', ''],
  ['uib/template/accordion/accordion-group.html', 'role="tab" ', ''],
  ['uib/template/accordion/accordion-group.html', ' aria-selected="{{isOpen}}"', ''],
  ['uib/template/accordion/accordion-group.html', 'role="tabpanel"', 'role="region"'],
  ['uib/template/alert/alert.html', '>Close<', '>Lukk<'],
  ...['day', 'month', 'year'].flatMap((it) => [
    [`uib/template/datepicker/${it}.html`, '>previous<', `>${inNorwegian('forrige', 'førre')}<`],
    [`uib/template/datepicker/${it}.html`, '>next<', '>neste<']
  ])
];

const app = document.querySelector('base').getAttribute('app-name');
const frame = window.angular.module('arshjul.frame', ['camunda.common.widgets']);

for (const [directive, changes] of Object.entries({ ...IN_TEMPLATES, ...(app === 'tasklist' && IN_TASKLIST) })) {
  frame.decorator(directive + 'Directive', ['$delegate', ($delegate) => {
    const [it] = $delegate;
    it.template = changes.reduce((template, [said, meant]) => template.replaceAll(said, meant), it.template);
    return $delegate;
  }]);
}

frame.run(['$locale', '$rootScope', '$templateCache', ($locale, $rootScope, $templateCache) => {
  for (const [widget, said, meant] of IN_WIDGETS) {
    $templateCache.put(widget, $templateCache.get(widget).replace(said, meant));
  }
  Object.assign($locale.DATETIME_FORMATS, {
    MONTH: MONTHS, STANDALONEMONTH: MONTHS, SHORTMONTH: MONTHS.map((it) => it.slice(0, 3)),
    DAY: DAYS, SHORTDAY: DAYS.map((it) => it.slice(0, 2)), FIRSTDAYOFWEEK: MONDAY
  });
  $rootScope.$watch('authentication.authorizedApps', (apps) => {
    for (const it of ['admin', 'cockpit']) {
      document.documentElement.classList.toggle(`may-${it}`, Boolean(apps && apps.includes(it)));
    }
  });
}]);

window.angular.module(`cam.${app}.custom`).requires.push(frame.name);
