// Colours that people who are colour-blind can tell apart (Okabe and Ito, 2008), dark enough against white where they carry a meaning.
// No picture says anything by colour alone: bars and flows carry their names and amounts, curves differ in their dashes.
export const COLOURS = {
  blue: '#0072b2',
  orange: '#d55e00',
  green: '#008060',
  purple: '#a2467a',
  sky: '#2b8cc4',
  amber: '#b97a00',
  grey: '#5c6670',
  ink: '#1b1f24'
};
