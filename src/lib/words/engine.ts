/** What the engine did, does or could not do, in words: steps, progress and failures. */
import type { DecisionCommand, EngineError, Progress } from '#engine/protocol.ts';
import { count, counted, listed } from './format.ts';

/** A failure as a screen shows it: what happened, what it touched, what can be done now (may be empty). */
export interface Failure {
  title: string;
  what: string;
  next: string;
}

const UNTOUCHED = 'Nothing has changed.';

/** What went wrong, what it touched, what now. */
export function failure(error: EngineError): Failure {
  switch (error.kind) {
    case 'cancelled':
      return { title: 'Stopped', what: UNTOUCHED, next: '' };
    case 'nothing-readable':
      return {
        title: 'None of these files could be read',
        what: UNTOUCHED,
        next: 'The reasons stand beside each file.',
      };
    case 'no-space':
      return {
        title: 'There is not enough space',
        what: 'The browser has no room left. Nothing was written, and what you had is still here.',
        next: 'Free some disk space, then try again.',
      };
    case 'storage-blocked':
      return {
        title: 'Kith is open in another tab, in another version',
        what: 'Your data is untouched.',
        next: 'Close or reload the other tabs, then try again.',
      };
    case 'storage-failed':
      return {
        title: 'The browser’s store could not be used',
        what: `Nothing was half written. The browser says: ${error.detail}.`,
        next: 'Reload the page; if it happens again, restore a saved copy.',
      };
    case 'storage-lost':
      return {
        title: 'Some of your data is missing from this browser',
        what: lostText(error.expectedFacts, error.foundFacts),
        next: 'Restore a saved copy, or go on with what is left.',
      };
    case 'bad-copy':
      return { title: 'This copy cannot be used', what: BAD_COPY[error.reason], next: UNTOUCHED };
    case 'stale-preview':
      return {
        title: 'This preview is out of date',
        what: 'Your data changed in another tab meanwhile.',
        next: 'Choose the files again.',
      };
    case 'undo-refused':
      return {
        title: 'This step cannot be undone any more',
        what: `It was changed since by: ${listed(error.changedSince)}.`,
        next: UNTOUCHED,
      };
    default:
      return error satisfies never;
  }
}

function lostText(expected: number, found: number): string {
  return expected > found
    ? `Kith remembers ${counted(expected, 'fact')}, and the browser gives back ${found === 0 ? 'none' : count(found)}.`
    : 'The facts are here, and the latest of what you decided is not.';
}

const BAD_COPY = {
  'not-a-copy': 'It is not a copy saved by Kith.',
  damaged: 'It was changed or damaged after it was saved: its checksum does not match.',
  newer: 'It was saved by a newer Kith: reload the page to update, then try again.',
  'cut-short': 'Its end is missing, as after an unfinished download.',
} as const;

/** How a step is named in "Undo …" and in the history. */
export function stepName(command: DecisionCommand): string {
  switch (command.kind) {
    case 'set-owner':
      return command.handles === 'none' ? 'Look at it as nobody’s network' : 'Say who is you';
    case 'withdraw-import':
      return `Take back ${command.label}`;
    case 'rhythm':
      return command.choice === null
        ? `Notice ${command.label} again`
        : `${RHYTHM[command.choice.kind]} ${command.label}`;
    case 'rename-cluster':
      return command.name === null
        ? 'Use the group’s found name'
        : `Name a group “${command.name}”`;
    case 'resolution':
      return command.value === null
        ? 'Use the usual number of groups'
        : 'Show more or fewer groups';
    default:
      return command satisfies never;
  }
}

const RHYTHM = { rest: 'Let rest:', elsewhere: 'In touch elsewhere:', later: 'Later:' } as const;

/** "Add letters.csv", "Add letters.csv and 2 more files". */
export function addStepName(files: readonly string[]): string {
  const [first = 'files', ...others] = files;
  return others.length === 0
    ? `Add ${first}`
    : `Add ${first} and ${counted(others.length, 'more file')}`;
}

const STAGES = {
  reading: 'Reading',
  comparing: 'Comparing with what is known',
  saving: 'Saving',
  opening: 'Opening',
  people: 'Finding who is who',
  ties: 'Weighing ties',
  clusters: 'Finding groups',
  bridges: 'Finding who joins groups',
  layout: 'Drawing the map',
} as const satisfies Record<Progress['stage'], string>;

/** What the running job is at: "Reading letters.csv". */
export function stage(progress: Progress): string {
  return progress.file ? `${STAGES[progress.stage]} ${progress.file}` : STAGES[progress.stage];
}

/** How far it is: "4,000 rows · 38 %"; empty while nothing can be said. */
export function howFar({ records, done, total }: Progress): string {
  const parts: string[] = [];
  if (records > 0) parts.push(counted(records, 'row'));
  if (total) parts.push(`${Math.round((100 * Math.min(done, total)) / total)} %`);
  return parts.join(' · ');
}
