// Apache ECharts, fetched from the application the first time that a picture comes into view.
const FROM = '/webjars/echarts/5.3.1/dist/echarts.esm.min.js'; // the version in pom.xml; ProgressLooksIT fails when they differ

let library;

export const echarts = () => (library ??= import(FROM));

export const FONT = 'IBMPlexSans, Arial, sans-serif'; // Cockpit's

/** Whoever has asked for stillness gets it. */
export const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
