/**
 * Which column of another program's list of contacts says what. Such a list is told from a plain list of
 * people by a column only these programs have ("Associated Company", "Record ID", "Person - Name"); all
 * others, Dex's among them, are plain lists that the table reader understands as they are.
 * Source: the export screens of HubSpot, Salesforce, Pipedrive and Zoho; no header is guaranteed.
 */
import { headerWord, PEOPLE_WORDS, type PeopleField } from '../table/columns.ts';
import { firstRows } from '../table/first-rows.ts';

export type CrmField = Exclude<PeopleField, 'group'> | 'manager' | 'assistant' | 'spouse';

/** Words these programs use beside those of plain lists. */
const MORE: Record<CrmField, readonly string[]> = {
  id: ['recordid', 'personid'],
  name: ['personname', 'contactname'],
  first: ['personfirstname', 'contactfirstname'],
  last: ['personlastname', 'contactlastname'],
  email: [
    ...['primaryemail', 'secondaryemail', 'workemail', 'homeemail', 'otheremail', 'personalemail'],
    ...['personemail', 'personemailwork', 'personemailhome', 'personemailother'],
  ],
  phone: [
    ...['workphone', 'otherphone', 'mobilephonenumber', 'personphone', 'personphonework'],
    ...['personphonehome', 'personphonemobile', 'personphoneother'],
  ],
  profile: ['linkedinprofile', 'linkedinbio', 'personlinkedinurl', 'linkedinprofileurl'],
  organisation: ['accountname', 'associatedcompany', 'personorganization', 'primarycompany'],
  role: ['personjobtitle', 'currenttitle'],
  city: ['mailingcity', 'othercity', 'homecity', 'personcity'],
  country: ['mailingcountry', 'othercountry', 'homecountry', 'personcountry'],
  manager: ['reportsto', 'manager', 'managername', 'reportstoname'],
  assistant: ['assistant', 'assistantname'],
  spouse: ['spouse', 'partner', 'spousename'],
};

/** Columns nobody has but such programs. */
const TELLING = new Set([
  ...['recordid', 'associatedcompany', 'associatedcompanyids', 'contactowner', 'leadstatus'],
  ...['lifecyclestage', 'leadsource', 'accountname', 'accountid', 'reportsto', 'personname'],
  ...['personowner', 'personorganization', 'contactrecordtype', 'accountowner', 'dealname'],
]);
const DELIMITERS = [',', ';', '\t'] as const;

export interface CrmPlan {
  delimiter: string;
  headerLine: number;
  header: readonly string[];
  columns: ReadonlyMap<CrmField, readonly number[]>;
}

/** How to read a list from the text of its first bytes; null when no such program wrote it. */
export function planCrm(text: string, isWhole: boolean): CrmPlan | null {
  for (const delimiter of DELIMITERS) {
    for (const { cells, line } of firstRows(text, delimiter, isWhole)) {
      const words = cells.map(headerWord);
      if (!words.some((word) => TELLING.has(word))) continue;
      const columns = columnsOf(words);
      const isNamed = columns.has('name') || columns.has('first') || columns.has('last');
      if (isNamed && columns.size > 1)
        return { delimiter, headerLine: line, header: cells, columns };
    }
  }
  return null;
}

function columnsOf(words: readonly string[]): Map<CrmField, number[]> {
  const columns = new Map<CrmField, number[]>();
  for (const field of Object.keys(MORE) as CrmField[]) {
    const known = new Set<string>([...MORE[field], ...plainWords(field)]);
    const found = words.flatMap((word, column) => (known.has(word) ? [column] : []));
    if (found.length > 0) columns.set(field, found);
  }
  return columns;
}

function plainWords(field: CrmField): readonly string[] {
  return field === 'manager' || field === 'assistant' || field === 'spouse'
    ? []
    : PEOPLE_WORDS[field];
}
