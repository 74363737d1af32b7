/** Files of LinkedIn archives of every era, with rows nobody at LinkedIn would believe. */
import fc from 'fast-check';
import type { FuzzFile } from '../input.ts';
import { address, anyText, date, fileOf, link, name } from './odd-text.ts';
import { tableOf, type Column } from './rows.ts';

const yes = fc.constantFrom('Yes', 'No', '', 'TRUE');
const folder = fc.constantFrom('INBOX', 'SENT', 'SPAM', 'DRAFT', 'ARCHIVE', '');
const way = fc.constantFrom('OUTGOING', 'INCOMING', '', 'sideways');

/** The cell a column of this name holds. */
function cellFor(header: string): fc.Arbitrary<string> {
  if (/url/iu.test(header)) return link;
  if (/date|\bat\b|\bon\b/iu.test(header)) return date;
  if (/email/iu.test(header)) return address;
  if (/name|^from$|^to$/iu.test(header)) return name;
  if (/folder/iu.test(header)) return folder;
  if (/draft|confirmed|primary/iu.test(header)) return yes;
  if (/direction/iu.test(header)) return way;
  return /id$/iu.test(header) ? fc.constantFrom('a', 'b', 'c', '') : anyText;
}

function listOf(file: string, headers: string): fc.Arbitrary<FuzzFile> {
  const columns = headers.split(',').map((header): Column => ({ header, cell: cellFor(header) }));
  const named = fc.oneof(
    { weight: 6, arbitrary: fc.constant(file) },
    { weight: 1, arbitrary: fc.constantFrom('messages.csv', 'a (1).csv', `deep/${file}`) },
  );
  return fileOf(named, tableOf(columns));
}

const LISTS = [
  listOf('Connections.csv', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'),
  listOf(
    'messages.csv',
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT',
  ),
  listOf(
    'Invitations.csv',
    'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl',
  ),
  listOf(
    'Endorsement_Received_Info.csv',
    'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status',
  ),
  listOf(
    'Endorsement_Given_Info.csv',
    'Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url',
  ),
  listOf(
    'Recommendations_Given.csv',
    'First Name,Last Name,Company,Job Title,Text,Creation Date,Status',
  ),
  listOf('Profile.csv', 'First Name,Last Name,Maiden Name,Headline'),
  listOf('Positions.csv', 'Company Name,Title,Description,Location,Started On,Finished On'),
  listOf('Education.csv', 'School Name,Start Date,End Date,Notes,Degree Name'),
  listOf('Email Addresses.csv', 'Email Address,Confirmed,Primary,Updated On'),
  listOf('PhoneNumbers.csv', 'Extension,Number,Type'),
  listOf('Company Follows.csv', 'Organization,Followed On'),
  listOf('Notes.csv', 'Connection First Name,Connection Profile URL,Note'),
  listOf('learning_coach_messages.csv', 'CONVERSATION ID,FROM,DATE,CONTENT'),
  listOf('Ad_Targeting.csv', 'Member Age,Company Names,Company Names'),
];

export const linkedinArchives: fc.Arbitrary<readonly FuzzFile[]> = fc
  .tuple(
    fc.constantFrom('', 'Complete_LinkedInDataExport_03-09-2026/', 'x/'),
    fc.array(fc.oneof(...LISTS.slice(0, 3), ...LISTS), { minLength: 1, maxLength: 5 }),
  )
  .map(([at, files]) => files.map(({ name: file, bytes }) => ({ name: `${at}${file}`, bytes })));
