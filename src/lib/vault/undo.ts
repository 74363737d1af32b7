/**
 * What undo and redo would do, read off the steps. A step that takes back one that is done becomes an
 * undo; a step that takes back an undo becomes a redo. Anything new done since leaves nothing to redo.
 */
import {
  isEqual,
  steps,
  valueOf,
  type Change,
  type DecisionDocument,
  type Step,
} from './decision-document.ts';

export interface History {
  /** Steps in force, first to last: undo takes the last back. */
  done: Step[];
  /** Undos in force, first to last: redo takes the last back. */
  undone: Step[];
}

/** Who stands where after all steps. Cost: one pass over the steps. */
export function historyOf(doc: DecisionDocument): History {
  let done: Step[] = [];
  let undone: Step[] = [];
  for (const step of steps(doc)) {
    if (step.reverts === null) {
      done.push(step);
      undone = [];
    } else if (done.some(({ id }) => id === step.reverts)) {
      done = done.filter(({ id }) => id !== step.reverts);
      undone.push(step);
    } else if (undone.some(({ id }) => id === step.reverts)) {
      undone = undone.filter(({ id }) => id !== step.reverts);
      done.push(step);
    }
  }
  return { done, undone };
}

/** Arrangements of the map in force now, and those undo or redo can still lead to. */
export function arrangementsWithinReach(doc: DecisionDocument): Set<number> {
  const { done, undone } = historyOf(doc);
  const present = valueOf(doc, 'arrangement', 'number');
  const touched = [...done, ...undone].flatMap(({ changes }) =>
    changes.flatMap(({ map, before, after }) => (map === 'arrangement' ? [before, after] : [])),
  );
  const numbers = [present, ...touched].filter((value) => typeof value === 'number');
  // Undecided is the first.
  return new Set([0, ...numbers]);
}

/** A step taken back as far as nobody changed the same keys since. */
export interface Reversal {
  changes: Change[];
  /** Names of the later steps whose changes stay. */
  leftInPlace: string[];
}

/** The changes that take a step back, leaving every key changed since. */
export function reversalOf(doc: DecisionDocument, step: Step): Reversal {
  const changes: Change[] = [];
  const left = new Set<string>();
  for (const { map, key, before, after } of step.changes) {
    const present = valueOf(doc, map, key);
    if (isEqual(present, after)) changes.push({ map, key, before: present, after: before });
    else left.add(lastToChange(doc, map, key)?.name ?? step.name);
  }
  return { changes, leftInPlace: [...left] };
}

function lastToChange(doc: DecisionDocument, map: string, key: string): Step | undefined {
  return steps(doc).findLast(({ changes }) =>
    changes.some((change) => change.map === map && change.key === key),
  );
}
