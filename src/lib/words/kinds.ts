/** Kinds of ties in words: what they are called, and why Kith takes a tie for one. */
import type { TieKind } from '#core/ties/tie-kinds.ts';

const NAMES = {
  unknown: 'Kind not known',
  kin: 'Family',
  personal: 'Personal',
  professional: 'Work',
  both: 'Work and personal',
} as const satisfies Record<TieKind, string>;

/** A kind as a label, a filter or a legend has it: "Work". */
export function kindName(kind: TieKind): string {
  return NAMES[kind];
}
