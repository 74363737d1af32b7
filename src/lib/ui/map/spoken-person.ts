/** A person as they are read aloud where the keyboard stands on the map. */
import type { Conclusions } from '#core/conclusions.ts';
import { rowOfPerson } from '#session/views/directory.ts';
import { counted } from '#words/format.ts';

/** "Frank Dyer, strong tie with you, in Portland Cement, bridge, knows 14 people"; '' for nobody. */
export function spokenPerson(conclusions: Conclusions, person: number): string {
  const row = rowOfPerson(conclusions, person);
  if (!row) return '';
  return [
    row.name,
    row.isMine && row.word !== 'unknown' ? `${row.word} tie with you` : null,
    row.groupName === null ? null : `in ${row.groupName}`,
    row.isBridge ? 'bridge between groups' : null,
    `knows ${counted(row.reach, 'person', 'people')}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
