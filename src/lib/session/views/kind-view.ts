/** What kind of tie somebody and I have, as screens show it: by whose word, and what speaks for it. */
import type { Conclusions } from '#core/conclusions.ts';
import { kindBySigns, kindFactors } from '#core/ties/judge-kinds.ts';
import { signsOf } from '#core/ties/kind-evidence.ts';
import { KINDS, type KindFactor, type KindSigns, type TieKind } from '#core/ties/tie-kinds.ts';

export interface KindView {
  kind: TieKind;
  /** Whether the owner said so, and what the files say by themselves. */
  isSaid: boolean;
  kindOfFiles: TieKind;
  /** What the files hold, and how it weighs. */
  signs: KindSigns;
  factors: KindFactor[];
}

export function kindView(
  { kind, kindEvidence, said, options }: Conclusions,
  person: number,
): KindView {
  const signs = signsOf(kindEvidence, person);
  return {
    kind: KINDS[kind[person] ?? 0] ?? 'unknown',
    isSaid: (said.kind[person] ?? 0) > 0,
    kindOfFiles: kindBySigns(signs, options.settings),
    signs,
    factors: kindFactors(signs, options.settings),
  };
}
