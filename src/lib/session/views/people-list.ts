/** The People screen's rows: searched, filtered and sorted as its address asks. */
import type { Conclusions } from '#core/conclusions.ts';
import { tagsByPerson } from '#core/people/tags.ts';
import { KINDS } from '#core/ties/tie-kinds.ts';
import { peopleRows, rowOfPerson, type PersonRow } from './directory.ts';
import { passes, sortRows, type PeopleQuery } from './people-query.ts';
import { findPeople } from './search.ts';

export interface PeopleList {
  rows: PersonRow[];
  /** Everyone but me, before any filter. */
  total: number;
}

export function peopleList(conclusions: Conclusions, query: PeopleQuery): PeopleList {
  const everyone = peopleRows(conclusions);
  const hits = findPeople(conclusions, query.text);
  const found = hits ? hits.flatMap((person) => rowOfPerson(conclusions, person) ?? []) : everyone;
  const { asOf } = conclusions.options;
  const { clusters, kind } = conclusions;
  const tags = tagsByPerson(conclusions.tags);
  const kept = found.filter((row) =>
    passes(row, query, asOf, {
      groupId: clusters.clusters[row.cluster]?.id ?? null,
      tags: tags.get(row.person) ?? [],
      kind: KINDS[kind[row.person] ?? 0] ?? 'unknown',
    }),
  );
  return { rows: sortRows(kept, query), total: everyone.length };
}
