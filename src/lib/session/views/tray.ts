/** Who is not on the map: how many, and in which blocks the tray lists them. */
import type { Conclusions } from '#core/conclusions.ts';
import { rowOfPerson, type PersonRow } from './directory.ts';

export interface TrayCounts {
  /** Tied to nobody but me. */
  onlyToMe: number;
  /** On islands too small to be drawn. */
  onIslands: number;
}

export function trayCounts({ layout }: Conclusions): TrayCounts {
  const counts = { onlyToMe: 0, onIslands: 0 };
  for (const block of layout.tray) {
    counts[block.kind === 'islands' ? 'onIslands' : 'onlyToMe'] += block.members.length;
  }
  return counts;
}

export interface TrayRows {
  /** The company's name; null for those without one. */
  title: string | null;
  kind: 'organisation' | 'others' | 'islands';
  /** Strongest tie with me first. */
  rows: PersonRow[];
}

export function trayRows(conclusions: Conclusions): TrayRows[] {
  return conclusions.layout.tray.map(({ title, kind, members }) => ({
    title,
    kind,
    rows: Array.from(members)
      .flatMap((person) => rowOfPerson(conclusions, person) ?? [])
      .sort(
        (left, right) =>
          (right.strength ?? -1) - (left.strength ?? -1) || left.person - right.person,
      ),
  }));
}
