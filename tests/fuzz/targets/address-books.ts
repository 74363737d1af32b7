/** Contacts as tables and documents, and meetings. */
import fc from 'fast-check';
import { fileOfText, type FuzzTarget } from '../input.ts';
import { crmTables, googleTables, outlookTables } from '../shapes/address-books.ts';
import { calendarFiles } from '../shapes/calendar.ts';
import { monicaFiles } from '../shapes/documents.ts';

export const ADDRESS_BOOKS: readonly FuzzTarget[] = [
  {
    reader: 'google-contacts',
    samples: ['google-contacts-csv/'],
    own: [
      fileOfText(
        'contacts.csv',
        '\ufeffFirst Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Relation 1 - Label,Relation 1 - Value\nAda,L,Acme,Work ::: * myContacts,* Home,a@x.example ::: b@x.example,spouse,Bo Lee\n,,,* Other Contacts,,c@x.example,,\n',
      ),
      fileOfText(
        'google.csv',
        'Name,Given Name,Family Name,Yomi Name,Group Membership,Phone 1 - Type,Phone 1 - Value\nAda L,Ada,L,,* myContacts,Mobile,+12065550101\n',
      ),
    ],
    grown: googleTables,
    zipped: 0.05,
  },
  {
    reader: 'outlook',
    samples: ['outlook-csv/'],
    own: [
      fileOfText(
        'contacts.csv',
        `"First Name","Last Name","E-mail Address","E-mail Display Name","Manager's Name","Birthday"\r\n"Ada","L","/o=Ex/cn=ada","Ada (a@x.example)","Lee, Bo","0/0/00"\r\n`,
      ),
      fileOfText(
        'calendar.csv',
        'Subject,Start Date,Start Time,All day event,Meeting Organizer,Required Attendees,Meeting Resources\nA,1/15/2024,9:00:00 AM,False,Ada L,"Okafor, Ben;Cy Dee",Room 1\nB,15/1/2024,,True,Ada L,Bo;Cy,\n',
      ),
    ],
    grown: outlookTables,
    zipped: 0.05,
  },
  {
    reader: 'crm',
    samples: ['crm/'],
    own: [
      fileOfText(
        'people.csv',
        'Record ID,First Name,Last Name,Email,Associated Company,Lead Status\n1,Ada,L,a@x.example;b@x.example,Acme,\n2,,,,Acme,x\n',
      ),
    ],
    grown: fc.oneof(crmTables, monicaFiles),
    zipped: 0.05,
  },
  {
    reader: 'calendar',
    samples: ['ics/', 'hostile/ics-duplicate-uids.ics', 'hostile/ics-infinite-rrule.ics'],
    own: [
      fileOfText(
        'me.ics',
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=W. Europe Standard Time:20240115T143000\r\nRRULE:FREQ=WEEKLY;COUNT=9;BYDAY=MO\r\nEXDATE:20240122T133000Z\r\nORGANIZER;CN="Ada":mailto:a@x.example\r\nATTENDEE;CUTYPE=ROOM:mailto:r@resource.calendar.google.com\r\nATTENDEE;PARTSTAT=DECLINED;CN=Bo:mailto:b@x.example\r\nATTENDEE;CN="Cy\r\n  Dee":mailto:c@x.example\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20240129T133000Z\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ),
    ],
    grown: calendarFiles,
    zipped: 0.05,
  },
];
