// Cockpit asks for the name of the person who has logged in when a page of its own first says its title. A page of ours says none: whoever
// came straight to it read their user id in the heading. The service that asks is made at once, whichever page comes first.
const cockpit = window.angular.module('arshjul.person', ['cam.cockpit.services']);

cockpit.run(['page', () => {}]);

window.angular.module('cam.cockpit.custom').requires.push(cockpit.name);
