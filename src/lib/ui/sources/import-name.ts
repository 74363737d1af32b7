/** What an import is called: what was given, an archive or folder as one, or the first of several. */
import { givenName, WITHIN } from '#core/sources/containers/entry-names.ts';
import type { FileReport } from '#core/sources/file-report.ts';
import type { ImportSummary } from '#engine/protocol.ts';
import { counted } from '#words/format.ts';

export function importName({ isSample, reports }: ImportSummary): string {
  if (isSample) return 'Edison’s letters';
  const [only, ...more] = reports;
  // One file of a folder is called by its path: the folder may have brought many imports.
  if (only && more.length === 0 && !only.name.includes(WITHIN)) return only.name;
  const [first, ...others] = givenNames(reports);
  if (first === undefined) return 'An import without files';
  return others.length === 0 ? first : `${first} and ${counted(others.length, 'more file')}`;
}

/** The archives, folders and files that were given, each once: what lies in an archive is not counted. */
export function givenNames(reports: readonly FileReport[]): string[] {
  return [...new Set(reports.map(({ name }) => givenName(name)))];
}
