/** Thrown where bytes cannot go on, with the reason to tell; the sources' door turns it into a refusal. */
import type { RefusalReason } from '../reasons.ts';

export class NotReadable extends Error {
  constructor(readonly refusal: RefusalReason) {
    super(refusal.kind);
  }
}
