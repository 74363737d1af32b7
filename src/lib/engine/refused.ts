/** Failures on their way to the engine's door: thrown where they arise, answered there as values. */
import { reasonFor } from '#vault/failures.ts';
import { Cancelled } from './job.ts';
import type { EngineError, Outcome } from './protocol.ts';

/** A failure a person can act on. */
export class Refused extends Error {
  constructor(readonly error: EngineError) {
    super(error.kind);
  }
}

/** What `work` answers, or why it could not; never rejects. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, error: errorOf(thrown) };
  }
}

/** The value, or its failure thrown. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.error);
  return outcome.value;
}

function errorOf(thrown: unknown): EngineError {
  if (thrown instanceof Refused) return thrown.error;
  return thrown instanceof Cancelled ? { kind: 'cancelled' } : reasonFor(thrown);
}
