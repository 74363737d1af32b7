/** Who is not on the map: how many, and in which blocks the tray lists them. */
import type { Conclusions } from '#core/conclusions.ts';
import type { OffTheMap } from '#words/tray.ts';
import { rowOfPerson, type PersonRow } from './directory.ts';
import { drawnPeople, isUndrawn } from './thin-network.ts';

export function trayCounts({ layout, egoTie }: Conclusions): OffTheMap {
  const counts = { onlyToMe: 0, untied: 0, onIslands: 0 };
  for (const { kind, members } of layout.tray) {
    if (kind === 'islands') counts.onIslands += members.length;
    else for (const person of members) counts[isMine(egoTie, person) ? 'onlyToMe' : 'untied'] += 1;
  }
  return counts;
}

function isMine(egoTie: Conclusions['egoTie'], person: number): boolean {
  return (egoTie[person] ?? -1) >= 0;
}

export interface TrayRows {
  /** The company's name; null for those without one. */
  title: string | null;
  kind: 'organisation' | 'others' | 'islands' | 'tied';
  /** Strongest tie with me first. */
  rows: PersonRow[];
}

/** The blocks of the tray; where nothing is drawn, also those who are tied to one another. */
export function trayRows(conclusions: Conclusions): TrayRows[] {
  const blocks = conclusions.layout.tray.map(({ title, kind, members }): TrayRows => ({
    title,
    kind,
    rows: rowsOf(conclusions, members).sort(
      (left, right) => (right.strength ?? -1) - (left.strength ?? -1) || left.person - right.person,
    ),
  }));
  if (!isUndrawn(conclusions)) return blocks;
  // Couples stand side by side.
  const tied = rowsOf(conclusions, drawnPeople(conclusions)).sort(
    (left, right) => left.cluster - right.cluster || left.person - right.person,
  );
  return tied.length === 0 ? blocks : [...blocks, { title: null, kind: 'tied', rows: tied }];
}

function rowsOf(conclusions: Conclusions, people: Iterable<number>): PersonRow[] {
  return Array.from(people).flatMap((person) => rowOfPerson(conclusions, person) ?? []);
}
