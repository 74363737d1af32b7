/** How far each file of a running read is: files are read one after the other, in the order given. */
import type { Progress } from '#engine/protocol.ts';
import { WITHIN } from '#core/sources/containers/entry-names.ts';
import { counted } from '#words/format.ts';
import type { FileState } from './FileRow.svelte';

export interface FileLine {
  name: string;
  text: string;
  state: FileState;
  share: number | null;
}

/** More files than this are one line: nobody follows hundreds. */
const FILES_APART = 12;

/**
 * Files before the one being read are read; those after it wait. Before the first report all wait.
 * With `isDone` all are read. Many files are one line that tells of the one being read.
 */
export function fileStates(
  files: readonly string[],
  progress: Progress | null,
  isDone = false,
): FileLine[] {
  const isPastReading = isDone || (progress !== null && progress.stage !== 'reading');
  if (files.length > FILES_APART) return [stateTogether(files, progress, isPastReading)];
  const [given = ''] = progress?.file?.split(WITHIN) ?? [];
  const current = files.indexOf(given);
  return files.map((name, index) => {
    if (isPastReading || index < current) return { name, text: 'Read', state: 'read', share: null };
    if (index > current) return { name, text: 'Not begun', state: 'waiting', share: null };
    return { name, ...underWay(progress) };
  });
}

function stateTogether(
  files: readonly string[],
  progress: Progress | null,
  isPastReading: boolean,
): FileLine {
  const name = counted(files.length, 'file');
  if (isPastReading) return { name, text: 'Read', state: 'read', share: null };
  const { text, ...state } = underWay(progress);
  const isBegun = progress !== null && progress.records > 0;
  return { name, ...state, text: isBegun ? text : 'Looking at what each of them is' };
}

function underWay(progress: Progress | null): Omit<FileLine, 'name'> {
  const rows = progress?.records ?? 0;
  return {
    text: rows > 0 ? `${counted(rows, 'row')} so far` : 'Beginning',
    state: 'reading',
    share: progress?.total ? Math.min(1, progress.done / progress.total) : null,
  };
}
