/** Addresses of what a bar leads to. */
import { EVERYONE, writePeopleQuery } from '#session/views/people-query.ts';
import type { BarRow } from '#session/views/insights.ts';
import { groupHref, personHref } from '../people/addresses.ts';

/** Null where a row leads nowhere. */
export function leadsToHref(leadsTo: BarRow['leadsTo']): string | null {
  if (leadsTo === null) return null;
  switch (leadsTo.kind) {
    case 'group':
      return groupHref(leadsTo.id);
    case 'person':
      return personHref(leadsTo.id);
    case 'kind':
      return `/people${writePeopleQuery({ ...EVERYONE, kind: leadsTo.id })}`;
    case 'company':
    case 'place':
      return `/people${writePeopleQuery({ ...EVERYONE, text: leadsTo.id })}`;
    default:
      return leadsTo satisfies never;
  }
}
