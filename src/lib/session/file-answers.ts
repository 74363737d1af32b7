/** What the owner can say of files that do not tell by themselves; it holds for all files of one drop. */
import type { PreviewOptions } from '#engine/import-preview.ts';

export type FileAnswers = Pick<PreviewOptions, 'dateOrder' | 'tables'>;

/** What was said with one more answer; of a table, the last one counts. */
export function withAnswer(said: FileAnswers, answer: FileAnswers): FileAnswers {
  const tables = new Map([...(said.tables ?? []), ...(answer.tables ?? [])]);
  return { ...said, ...answer, tables };
}
