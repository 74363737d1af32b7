/** A newer export beside the earlier one it continues: what is new, changed and no longer there. */
import type { FactKind } from '#core/facts/compare.ts';
import { FACT_KINDS } from '#core/facts/compare.ts';
import type { ReadingPreview } from '#engine/import-preview.ts';
import { count, day, listed } from '#words/format.ts';

export interface NewerExport {
  key: string;
  title: string;
  lines: { what: string; text: string }[];
}

const KINDS = {
  interactions: 'Contacts',
  relations: 'Ties',
  records: 'People',
  affiliations: 'Places of work',
} as const satisfies Record<FactKind, string>;

export function newerExports(readings: readonly ReadingPreview[]): NewerExport[] {
  return readings.flatMap(({ files, earlier }) => {
    if (!earlier) return [];
    const lines = FACT_KINDS.flatMap((kind) => {
      const { newFacts, changedFacts, goneFacts } = earlier.comparison[kind];
      const parts = [
        newFacts > 0 ? `${count(newFacts)} new` : '',
        changedFacts > 0 ? `${count(changedFacts)} changed` : '',
        goneFacts > 0 ? `${count(goneFacts)} no longer there` : '',
      ].filter((part) => part !== '');
      return parts.length > 0 ? [{ what: KINDS[kind], text: `${listed(parts)}.` }] : [];
    });
    const title = `Beside what you added on ${day(earlier.addedAt)}`;
    return [{ key: files.join('\n'), title, lines }];
  });
}
