/** Undo and redo as every screen offers them: the step is taken, and a notice says which it was. */
import { session } from '#session/session.svelte.ts';
import type { DecisionCommand } from '#engine/decision-command.ts';
import { listed } from '#words/format.ts';
import { toasts } from './toasts.svelte.ts';

/**
 * Takes back the latest step and offers to do it again. Does nothing when there is none. True when it was
 * taken back.
 */
export async function undoStep(): Promise<boolean> {
  const name = session.snapshot?.steps.undo;
  if (!name || session.isBusy || !(await session.undo())) return false;
  toasts.say(`Undone: ${name}.${leftInPlace()}`, { label: 'Redo', run: () => void redoStep() });
  return true;
}

/** Does again what was undone last. Does nothing when there is nothing. */
export async function redoStep(): Promise<void> {
  const name = session.snapshot?.steps.redo;
  if (!name || session.isBusy) return;
  if (await session.redo()) {
    toasts.say(`Done again: ${name}.${leftInPlace()}`, {
      label: 'Undo',
      run: () => void undoStep(),
    });
  }
}

/** Takes a decision and says what was done, with a way back. True when it was taken. */
export function decideStep(command: DecisionCommand, said: string): Promise<boolean> {
  return decideSteps([{ command, said }]);
}

/** A decision, and what is said once it is taken. */
export interface Step {
  command: DecisionCommand;
  said: string;
}

/** Takes decisions in their order, each with a way back, and says the last. True when all were taken. */
export async function decideSteps(steps: readonly Step[]): Promise<boolean> {
  const isDone = await session.decide(...steps.map(({ command }) => command));
  const last = steps.at(-1);
  if (isDone && last) toasts.say(last.said, { label: 'Undo', run: () => void undoStep() });
  return isDone;
}

/** Another arrangement of the map, turned towards the present one. */
export async function layOutAfresh(): Promise<void> {
  if (!session.isBusy) await decideStep({ kind: 'lay-out-afresh' }, 'Laid out afresh.');
}

/** A step never overwrites what was decided after it; what stayed is told. */
function leftInPlace(): string {
  const left = session.snapshot?.steps.leftInPlace ?? [];
  return left.length === 0 ? '' : ` Left as decided since: ${listed(left)}.`;
}
