/** Documents that are zip archives inside and must not be unpacked into their parts. */
import type { Instead } from '../reasons.ts';

const DOCUMENTS: readonly { part: RegExp; what: string; instead: Instead }[] = [
  { part: /^xl\/workbook\./u, what: 'an Excel workbook', instead: 'save-as-csv' },
  { part: /^word\/document\./u, what: 'a Word document', instead: 'save-as-csv' },
  { part: /^ppt\/presentation\./u, what: 'a PowerPoint file', instead: 'save-as-csv' },
  { part: /^index\/document\.iwa$/iu, what: 'a Numbers or Pages file', instead: 'save-as-csv' },
  { part: /^meta-inf\/manifest\.xml$/iu, what: 'an OpenDocument file', instead: 'save-as-csv' },
];

/** What an archive with these parts really is; null for an ordinary archive. */
export function officeDocument(
  paths: readonly string[],
): { what: string; instead: Instead } | null {
  const found = DOCUMENTS.find(({ part }) => paths.some((path) => part.test(path)));
  return found ? { what: found.what, instead: found.instead } : null;
}
