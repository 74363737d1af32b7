/** How far each file of a running read is: files are read one after the other, in the order given. */
import type { Progress } from '#engine/protocol.ts';
import { counted } from '#words/format.ts';
import type { FileState } from './FileRow.svelte';

export interface FileLine {
  name: string;
  text: string;
  state: FileState;
  share: number | null;
}

/**
 * Files before the one being read are read; those after it wait. Before the first report all wait.
 * With `isDone` all are read.
 */
export function fileStates(
  files: readonly string[],
  progress: Progress | null,
  isDone = false,
): FileLine[] {
  const current = progress?.file ? files.indexOf(progress.file) : -1;
  const isPastReading = isDone || (progress !== null && progress.stage !== 'reading');
  return files.map((name, index) => {
    if (isPastReading || index < current) return { name, text: 'Read', state: 'read', share: null };
    if (index > current) return { name, text: 'Not begun', state: 'waiting', share: null };
    const rows = progress?.records ?? 0;
    return {
      name,
      text: rows > 0 ? `${counted(rows, 'row')} so far` : 'Beginning',
      state: 'reading',
      share: progress?.total ? Math.min(1, progress.done / progress.total) : null,
    };
  });
}
