/** What an import is called: its file, or the first of several. */
import type { ImportSummary } from '#engine/protocol.ts';
import { counted } from '#words/format.ts';

export function importName({ isSample, reports }: ImportSummary): string {
  if (isSample) return 'Edison’s letters';
  const [first, ...others] = reports;
  if (!first) return 'An import without files';
  return others.length === 0
    ? first.name
    : `${first.name} and ${counted(others.length, 'more file')}`;
}
