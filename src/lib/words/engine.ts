/** What the engine did, does or could not do, in words: steps, progress and failures. */
import type { ConnectorStep, DecisionCommand } from '#engine/decision-command.ts';
import type { EngineError, Progress } from '#engine/protocol.ts';
import { count, counted, listed } from './format.ts';

/** A failure as a screen shows it: what happened, what it touched, what can be done now. */
export interface Explanation {
  title: string;
  text: string;
}

/** What went wrong, what it touched, what now. */
export function explainError(error: EngineError): Explanation {
  switch (error.kind) {
    case 'cancelled':
      return { title: 'Stopped', text: 'Nothing has changed.' };
    case 'nothing-readable':
      return {
        title: 'None of these files could be read',
        text: 'The reasons stand beside each file. Nothing has changed.',
      };
    case 'no-space':
      return {
        title: 'There is not enough space',
        text: 'The browser has no room left for this. Nothing was written, and what you had is still here. Free some disk space, then try again.',
      };
    case 'storage-blocked':
      return {
        title: 'Kith is open in another tab with another version',
        text: 'Close or reload the other tabs, then reload this one. Your data is untouched.',
      };
    case 'storage-failed':
      return {
        title: 'The browser’s store could not be used',
        text: `Nothing was half written. Reload the page; if it happens again, restore a saved copy. (${error.detail})`,
      };
    case 'storage-lost':
      return {
        title: 'Some of your data is missing from this browser',
        text: `${lostText(error.expectedFacts, error.foundFacts)} Nothing has been written since. Restore a saved copy, or go on with what is left.`,
      };
    case 'bad-copy':
      return {
        title: 'This copy cannot be used',
        text: `${BAD_COPY[error.reason]} Nothing has changed.`,
      };
    case 'stale-preview':
      return {
        title: 'This preview is out of date',
        text: 'Your data changed in another tab meanwhile. Choose the files again.',
      };
    case 'undo-refused':
      return {
        title: 'This step cannot be undone any more',
        text: `It was changed since by ${listed(error.changedSince)}. Nothing has changed now.`,
      };
    default:
      return error satisfies never;
  }
}

function lostText(expected: number, found: number): string {
  return expected > found
    ? `Kith remembers ${counted(expected, 'fact')}, and the browser gives back ${found === 0 ? 'none' : count(found)}.`
    : 'The facts are here, but the latest of what you decided is not.';
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
    case 'bring-back-import':
      return `Bring back ${command.label}`;
    case 'rhythm':
      return command.choice === null
        ? `Notice ${command.label} again`
        : `${RHYTHM[command.choice.kind]} ${command.label}`;
    case 'rename-cluster':
      return command.name === null
        ? 'Use the group’s found name'
        : `Name a group “${command.name}”`;
    case 'pin-to-group':
      return command.belongsWith === null
        ? `Let ${command.label} stand where their ties are`
        : `Keep ${command.label} in a group`;
    case 'resolution':
      return command.value === null
        ? 'Use the usual number of groups'
        : 'Show more or fewer groups';
    case 'lay-out-afresh':
      return 'Lay the map out afresh';
    case 'same':
      return `Take ${command.label} for one person`;
    case 'different':
      return `Keep ${command.label} apart`;
    case 'nobody':
      return command.isNobody
        ? `Leave out ${command.label}, who is no person`
        : `Take ${command.label} for a person`;
    case 'admit':
      return command.isAdmitted
        ? `Take ${command.label} in as a person`
        : `Set ${command.label} aside again`;
    case 'domain':
      return DOMAIN_STEP[command.word ?? 'neither'](command.domain);
    case 'rename-person':
      return command.name === null
        ? `Use the found name of ${command.label}`
        : `Call ${command.label} “${command.name}”`;
    case 'connector':
      return CONNECTOR_STEP[command.said](command.label);
    case 'closeness':
      return command.word === null
        ? `Let Kith judge how close ${command.label} is`
        : `Say how close ${command.label} is`;
    case 'tie-kind':
      return command.word === null
        ? `Let Kith judge the kind of tie with ${command.label}`
        : `Say what kind of tie ${command.label} is`;
    case 'let-pair-be':
      return command.isLetBe
        ? `Let ${command.label} be as they are`
        : `Offer ${command.label} again`;
    case 'tag':
      return command.isOn
        ? `Tag ${command.label} “${command.tag}”`
        : `Take “${command.tag}” off ${command.label}`;
    case 'rename-tag':
      return command.name === null
        ? `Take “${command.tag}” off everybody`
        : `Call the tag “${command.tag}” “${command.name}”`;
    default:
      return command satisfies never;
  }
}

const DOMAIN_STEP = {
  admitted: (domain: string) => `Take in everybody at ${domain}`,
  hidden: (domain: string) => `Leave out everybody at ${domain}`,
  neither: (domain: string) => `Take back what was said of ${domain}`,
} as const;

const CONNECTOR_STEP = {
  'would-ask': (name: string) => `Say that you would ask ${name}`,
  'would-not': (name: string) => `Say that you would rather not ask ${name}`,
  asked: (name: string) => `Say that you asked ${name}`,
  'has-introduced': (name: string) => `Say that ${name} introduced you before`,
  'taken-back': (name: string) => `Take back what you said of asking ${name}`,
} as const satisfies Record<ConnectorStep, (name: string) => string>;

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

/** What the running job is at: "Reading letters.csv · 4,000 rows". */
export function progressText(progress: Progress): string {
  const what = progress.file
    ? `${STAGES[progress.stage]} ${progress.file}`
    : STAGES[progress.stage];
  return progress.records > 0 ? `${what} · ${counted(progress.records, 'row')}` : what;
}

/** How far, 0–1; null while the whole is unknown. */
export function progressShare(progress: Progress): number | null {
  return progress.total ? Math.min(1, progress.done / progress.total) : null;
}
