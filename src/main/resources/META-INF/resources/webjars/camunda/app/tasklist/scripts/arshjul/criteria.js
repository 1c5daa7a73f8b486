// The criteria that an administrator makes a filter of: their names are fixed English in Tasklist's bundle.
import { language } from '../../../../lib/arshjul/house.js';

// The module's number in Tasklist's bundle. TranslatedAppsIT fails when another release changes it.
const CRITERIA = 94188;

const GROUPS = {
  'Process Instance': ['Forløp', 'Forløp'],
  'Process definition': ['Prosess', 'Prosess'],
  'Case Instance': ['Sak etter modell', 'Sak etter modell'],
  'Case definition': ['Saksmodell', 'Saksmodell'],
  Other: ['Annet', 'Anna'],
  'User / Group': ['Person eller gruppe', 'Person eller gruppe'],
  Task: ['Oppgave', 'Oppgåve'],
  Dates: ['Datoer', 'Datoar']
};

const CRITERION = {
  ID: ['ID', 'ID'],
  'Business Key': ['Referanse', 'Referanse'],
  'Business Key Like': ['Referansen ligner', 'Referansen liknar'],
  Key: ['Nøkkel', 'Nøkkel'],
  'Key In': ['Nøkkelen er en av', 'Nøkkelen er ein av'],
  Name: ['Navn', 'Namn'],
  'Name Like': ['Navnet ligner', 'Namnet liknar'],
  Active: ['Er i gang', 'Er i gang'],
  'Activity Instance ID In': ['ID for aktivitet er en av', 'ID for aktivitet er ein av'],
  'Execution ID': ['ID for steg', 'ID for steg'],
  Assignee: ['Den som har oppgaven', 'Den som har oppgåva'],
  'Assignee in': ['Den som har oppgaven, er en av', 'Den som har oppgåva, er ein av'],
  'Assignee Like': ['Den som har oppgaven, ligner', 'Den som har oppgåva, liknar'],
  Owner: ['Ansvarlig', 'Ansvarleg'],
  'Candidate Group': ['Gruppe som kan ta oppgaven', 'Gruppe som kan ta oppgåva'],
  'Candidate Groups': ['Grupper som kan ta oppgaven', 'Grupper som kan ta oppgåva'],
  'Candidate User': ['Person som kan ta oppgaven', 'Person som kan ta oppgåva'],
  'Involved User': ['Person som er med', 'Person som er med'],
  Assigned: ['Er tatt', 'Er teken'],
  Unassigned: ['Er ledig', 'Er ledig'],
  'Delegation State': ['Delegering', 'Delegering'],
  'Definition Key': ['Nøkkel', 'Nøkkel'],
  'Definition Key In': ['Nøkkelen er en av', 'Nøkkelen er ein av'],
  'Definition Key Like': ['Nøkkelen ligner', 'Nøkkelen liknar'],
  Description: ['Beskrivelse', 'Skildring'],
  'Description Like': ['Beskrivelsen ligner', 'Skildringa liknar'],
  Priority: ['Prioritet', 'Prioritet'],
  'Priority Max': ['Prioritet høyst', 'Prioritet høgst'],
  'Priority Min': ['Prioritet minst', 'Prioritet minst'],
  'Tenant ID In': ['Fylket er ett av', 'Fylket er eitt av'],
  'Without Tenant ID': ['Uten fylke', 'Utan fylke'],
  'Without Due Date': ['Uten frist', 'Utan frist'],
  'Created Before': ['Opprettet før', 'Oppretta før'],
  'Created After': ['Opprettet etter', 'Oppretta etter'],
  'Due Before': ['Frist før', 'Frist før'],
  'Due After': ['Frist etter', 'Frist etter'],
  'Follow Up After': ['Oppfølging etter', 'Oppfølging etter'],
  'Follow Up Before': ['Oppfølging før', 'Oppfølging før'],
  'Follow Up Before or Not Existent': ['Oppfølging før, eller ingen dato', 'Oppfølging før, eller ingen dato']
};

const HELP = [
  [/^E\.g\.: /, 'For eksempel ', 'Til dømes '],
  [/^List of values sep[ae]rated by comma\. E\.g\.: /, 'Verdier med komma mellom, for eksempel ', 'Verdiar med komma mellom, til dømes '],
  [/^List of values sep[ae]rated by comma or an expression which evaluates to a list\. E\.g\.: (.+) or (.+)$/,
    'Verdier med komma mellom, eller et uttrykk som gir en liste, for eksempel $1 eller $2',
    'Verdiar med komma mellom, eller eit uttrykk som gir ei liste, til dømes $1 eller $2']
];

const COLUMN = language === 'nn' ? 1 : 0;
const worded = (words, text) => (words[text] ? words[text][COLUMN] : text);

function explained(help) {
  const found = HELP.find(([pattern]) => pattern.test(help));
  return found ? help.replace(found[0], found[COLUMN + 1]).replace(/` or `/g, '` eller `') : help;
}

window.webpackChunkcamunda_bpm_webapp.push([['arshjul-criteria'], {}, (require) => {
  for (const group of require(CRITERIA)) {
    group.group = worded(GROUPS, group.group);
    for (const criterion of group.options) {
      criterion.label = worded(CRITERION, criterion.label);
      criterion.help = criterion.help && explained(criterion.help);
    }
  }
}]);
