// Where Cockpit lets the progress of cycles in: on its first page, in its heading, on a page of its own, and on the page of tasks.
import { firstPage } from './first-page.js';
import { follows } from './api.js';
import { elsewhere } from './elsewhere.js';
import { wholePage } from './page.js';
import { PROGRESS } from './words.js';

const keyIn = (address) => decodeURIComponent((address.match(/^#\/progress\/([^?]+)/) || [])[1] || '');

/** The way in the heading is for those who follow cycles. */
const access = ['$rootScope', ($rootScope) => (done) => follows().then((it) => $rootScope.$evalAsync(() => done(null, it)))];

export default [
  { id: 'arshjul-progress', pluginPoint: 'cockpit.dashboard', priority: 100, render: firstPage },
  {
    id: 'arshjul-progress', pluginPoint: 'cockpit.navigation', priority: 200,
    properties: { label: PROGRESS, pagePath: '#/progress', access, checkActive: (address) => address.includes('#/progress') }
  },
  {
    id: 'arshjul-progress', pluginPoint: 'cockpit.route', priority: 100,
    properties: { path: '/progress/:key?' }, render: (node) => wholePage(node, keyIn(location.hash))
  },
  { id: 'arshjul-progress', pluginPoint: 'cockpit.tasks.dashboard', priority: 10, render: elsewhere }
];
