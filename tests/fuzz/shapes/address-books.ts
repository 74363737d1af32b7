/** Contacts and meetings as Google, Outlook and programs that keep contacts write them in tables. */
import fc from 'fast-check';
import type { FuzzFile } from '../input.ts';
import { address, anyText, date, fileOf, link, name, number, odd } from './odd-text.ts';
import { tableOf, type Column } from './rows.ts';

type Cells = readonly (readonly [headers: string, cell: fc.Arbitrary<string>])[];

function columnsOf(cells: Cells): Column[] {
  return cells.flatMap(([headers, cell]) => headers.split('|').map((header) => ({ header, cell })));
}

function listOf(names: readonly string[], ...tables: readonly Cells[]): fc.Arbitrary<FuzzFile[]> {
  return fc.array(
    fileOf(fc.constantFrom(...names), fc.oneof(...tables.map(columnsOf).map(tableOf))),
    { minLength: 1, maxLength: 2 },
  );
}

const severalOf = (one: fc.Arbitrary<string>, ...bars: string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(one, { maxLength: 4 }), fc.constantFrom(...bars))
    .map(([all, bar]) => all.join(bar));
const emails = severalOf(address, ' ::: ', ';', ', ', ' ::: * ');
const numbers = severalOf(number, ' ::: ', ';');
const labels = fc.constantFrom('* myContacts', 'Work ::: * myContacts', '* Other Contacts', '* ');
const kinds = fc.constantFrom('* Home', 'Work', 'spouse', 'Manager', '_$!<Spouse>!$_', '');
const notes = fc.oneof(anyText, fc.constant('one\ntwo, "three"\n'));

const NEW_GOOGLE: Cells = [
  ['First Name|Middle Name|Last Name|Phonetic First Name|Nickname|File As', name],
  ['Name Suffix|Organization Title', odd],
  ['Organization Name', name],
  ['Notes', notes],
  ['Labels', labels],
  ['E-mail 1 - Label|Phone 1 - Label|Relation 1 - Label|Website 1 - Label', kinds],
  ['E-mail 1 - Value|E-mail 2 - Value|E-mail 12 - Value', emails],
  ['Phone 1 - Value', numbers],
  ['Relation 1 - Value', severalOf(name, ' ::: ')],
  ['Website 1 - Value|Custom Field 1 - Value|IM 1 - Value', link],
  ['Event 1 - Value|Birthday', date],
];
const OLD_GOOGLE: Cells = [
  ['Name|Given Name|Family Name|Yomi Name|Organization 1 - Name', name],
  ['Group Membership', labels],
  ['E-mail 1 - Type|Organization 1 - Type|Relation 1 - Type', kinds],
  ['E-mail 1 - Value', emails],
  ['Organization 1 - Title|Organization 0 - Name|Organization 999 - Title', odd],
  ['Phone 1 - Value', numbers],
  ['Relation 1 - Value', name],
];

const exchange = fc.oneof(
  address,
  fc.constantFrom('/o=ExchangeLabs/ou=x/cn=Recipients/cn=abc-ada', '/o=/cn=', 'SMTP:a@b.example'),
);
const guests = severalOf(
  fc.oneof(name, address, fc.constant('Okafor, Ben')),
  ';',
  '; ',
  ', ',
  ';;',
);
const truth = fc.constantFrom('True', 'False', 'WAHR', 'Vrai', '1', '', 'x');
const clock = fc.constantFrom('9:00:00 AM', '14:30', '25:61', '2.30 PM', '', '12:00:00 AM', '0');

const OUTLOOK: Cells = [
  ['First Name|Middle Name|Last Name|Company|Job Title', name],
  ['Suffix|Notes|Categories', notes],
  ['E-mail Address|E-mail 2 Address|E-mail 3 Address', exchange],
  ['E-mail Display Name', name],
  ['Mobile Phone|Business Phone', number],
  ["Manager's Name|Assistant's Name|Spouse|Referred By|Children", severalOf(name, ';', ', ')],
  ['Birthday|Anniversary', fc.oneof(fc.constant('0/0/00'), date)],
  ['Web Page', link],
];
const GERMAN_OUTLOOK: Cells = [
  ['Vorname|Weitere Vornamen|Nachname|Firma|Position', name],
  ['E-Mail-Adresse|E-Mail 2: Adresse', exchange],
  ['E-Mail: Angezeigter Name|Name Assistent|Name des/r Vorgesetzten|Partner', name],
  ['Mobiltelefon|Telefon geschäftlich', number],
  ['Empfohlen von', name],
];
const MEETINGS: Cells = [
  ['Subject|Location|Description', anyText],
  ['Start Date|End Date', date],
  ['Start Time|End Time', clock],
  ['All day event|Private', truth],
  ['Meeting Organizer', name],
  ['Required Attendees|Optional Attendees', guests],
  ['Meeting Resources', severalOf(name, ';')],
];
const FRENCH_MEETINGS: Cells = [
  ['Objet', anyText],
  ['Début', date],
  ['Heure de début', clock],
  ['Journée entière', truth],
  ['Organisateur de la réunion', name],
  ['Participants obligatoires|Participants facultatifs', guests],
];

const HUBSPOT: Cells = [
  ['Record ID', number],
  ['First Name|Last Name|Associated Company', name],
  ['Email|Work email', emails],
  ['Phone Number|Mobile Phone Number', numbers],
  ['Job Title|Lead Status|Lifecycle Stage', odd],
  ['Create Date', date],
];
const SALESFORCE: Cells = [
  ['Contact ID|Account ID', fc.constantFrom('0031', '0032', '', '__proto__')],
  ['First Name|Last Name|Account Name|Reports To|Assistant', name],
  ['Email', emails],
  ['Lead Source', odd],
];
const PIPEDRIVE: Cells = [
  ['Person - ID', number],
  ['Person - Name|Person - Organization|Person - Owner', name],
  ['Person - Email - Work|Person - Email - Other', emails],
  ['Person - Phone', numbers],
];

export const googleTables = listOf(
  ['contacts.csv', 'google.csv', 'Takeout/Contacts/My Contacts/My Contacts.csv'],
  NEW_GOOGLE,
  OLD_GOOGLE,
);
export const outlookTables = listOf(
  ['contacts.csv', 'Kontakte.CSV', 'calendar.csv'],
  ...[OUTLOOK, GERMAN_OUTLOOK, MEETINGS, FRENCH_MEETINGS],
);
export const crmTables = listOf(
  ['all-contacts.csv', 'people.csv', 'export.tsv'],
  ...[HUBSPOT, SALESFORCE, PIPEDRIVE],
);
