/** Decisions: every one a named step, tried on a draft, that can be taken back and made again. */
import { changesFor } from '#vault/commands.ts';
import { recordStep, type Change, type DecisionDocument } from '#vault/decision-document.ts';
import { historyOf, reversalOf } from '#vault/undo.ts';
import { stepName } from '#words/engine.ts';
import type { Job } from './job.ts';
import type { EngineSetting, Present } from './present.ts';
import type { DecisionCommand } from './decision-command.ts';
import type { Snapshot } from './protocol.ts';
import { Refused } from './refused.ts';

/**
 * Takes decisions in their order, each a step of its own; what follows is worked out once, from all of
 * them. The state as it is when they change nothing.
 */
export function decide(
  present: Present,
  commands: readonly DecisionCommand[],
  job: Job,
): Promise<Snapshot> {
  return present.locked(async (knowledge) => {
    const draft = knowledge.draft();
    const updates = commands.flatMap((command) => {
      const changes = changesFor(draft, command);
      if (changes.length === 0) return [];
      return [recorded(draft, { name: stepName(command), changes }, present.setting)];
    });
    if (updates.length === 0) return present.show(knowledge, job);
    return present.change(knowledge, draft, [], job, (vault) => vault.appendUpdates(updates));
  });
}

/** Takes back the last step that is done, or the last undo; what was changed since stays. */
export function takeBack(present: Present, which: 'done' | 'undone', job: Job): Promise<Snapshot> {
  return present.locked(async (knowledge) => {
    const draft = knowledge.draft();
    const step = historyOf(draft)[which].at(-1);
    if (!step) return present.show(knowledge, job);
    const { changes, leftInPlace } = reversalOf(draft, step);
    if (changes.length === 0) {
      throw new Refused({ kind: 'undo-refused', changedSince: leftInPlace });
    }
    const back = { name: step.name, changes, reverts: step.id };
    const update = recorded(draft, back, present.setting);
    const snapshot = await present.change(knowledge, draft, [], job, (vault) =>
      vault.appendUpdates([update]),
    );
    return { ...snapshot, steps: { ...snapshot.steps, leftInPlace } };
  });
}

/** Records a step in the draft; answers with the update to store. */
export function recorded(
  draft: DecisionDocument,
  step: { name: string; changes: Change[]; reverts?: string },
  { newId, now }: EngineSetting,
): Uint8Array {
  return recordStep(draft, { id: newId(), at: now(), ...step });
}
