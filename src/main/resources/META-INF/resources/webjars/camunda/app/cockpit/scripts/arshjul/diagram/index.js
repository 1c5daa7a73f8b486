// Figures on the diagrams of processes, their ended instances, and the path of each: what Cockpit's community edition lacks.
import definition from './definition.js';
import ended from './ended.js';
import figures from './figures.js';
import history from './history.js';
import instance from './instance.js';

document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('diagram.css', import.meta.url) }));

export default [definition, figures, ended, ...instance, ...history];
