/** Imports that one step added, brought together where they are too many to stand apart. */
import type { ImportSummary } from '#engine/protocol.ts';

/** So many of one step can stand by themselves. */
const STAND_APART = 8;
/** The imports of one step are stamped one millisecond after another. */
const STEP_MS = 1;

export interface AddedTogether {
  key: string;
  /** Newest first. */
  imports: readonly ImportSummary[];
  isFolded: boolean;
}

/** Newest first. */
export function addedTogether(imports: readonly ImportSummary[]): AddedTogether[] {
  const groups: ImportSummary[][] = [];
  for (const one of imports.toSorted((left, right) => right.addedAt - left.addedAt)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && last.addedAt - one.addedAt <= STEP_MS) group.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group): AddedTogether[] =>
    group.length > STAND_APART
      ? [{ key: `with ${group[0]?.id ?? ''}`, imports: group, isFolded: true }]
      : group.map((one) => ({ key: one.id, imports: [one], isFolded: false })),
  );
}
