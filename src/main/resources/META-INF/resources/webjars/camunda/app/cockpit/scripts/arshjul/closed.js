// What Cockpit asks for and the door keeps for administrators is not asked for, and not shown, to others: counts over all counties, and
// work of outside programs, which the house has none of. A reader meets no refusal that is not about what they do.
const cockpit = window.angular.module('arshjul.closed', ['cam.cockpit.services']);

/** A tab that is always empty, and whose count is refused. */
const NEVER = { component: 'cockpit.processInstance.runtime.tab', id: 'external-tasks-process-instance-runtime' };

cockpit.run(['Views', 'camAPI', (Views, camAPI) => {
  const tabs = Views.getProviders({ component: NEVER.component });
  const place = tabs.findIndex((it) => it.id === NEVER.id);
  if (place >= 0) {
    tabs.splice(place, 1);
  }
  const report = camAPI.resource('task-report');
  const counted = report.countByCandidateGroup;
  report.countByCandidateGroup = function count(done) {
    return document.documentElement.classList.contains('may-admin') ? counted.call(this, done) : done(null, []);
  };
}]);

window.angular.module('cam.cockpit.custom').requires.push(cockpit.name);
