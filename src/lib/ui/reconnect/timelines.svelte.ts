/** Timelines of the ties on screen: asked for once each, and again when the knowledge changes. */
import { SvelteMap } from 'svelte/reactivity';
import type { Conclusions } from '#core/conclusions.ts';
import type { EvidenceRow } from '#engine/protocol.ts';
import { namesOfMe, timeline, type Timeline } from '#session/views/reconnect.ts';

type LoadEvidence = (tie: number, limit: number) => Promise<EvidenceRow[]>;

/** More rows than this lie in one another's pixels. */
const ROWS_READ = 2000;

export class Timelines {
  /** Null while a timeline is read, and for good when no row bears a date. */
  readonly #read = new SvelteMap<number, Timeline | null>();
  #conclusions: Conclusions | null = null;
  readonly #load: LoadEvidence;

  constructor(load: LoadEvidence) {
    this.#load = load;
  }

  /** The timeline of a tie; null until it is read, or when no row bears a date. */
  of(tie: number): Timeline | null {
    return this.#read.get(tie) ?? null;
  }

  /** Reads the ties not read yet, up to the last day the files speak of, ms since 1970 UTC. */
  ask(conclusions: Conclusions, ties: readonly number[], until: number): void {
    if (this.#conclusions !== conclusions) {
      this.#conclusions = conclusions;
      this.#read.clear();
    }
    for (const tie of ties) {
      if (this.#read.has(tie)) continue;
      this.#read.set(tie, null);
      void this.#readOne(conclusions, tie, until);
    }
  }

  async #readOne(conclusions: Conclusions, tie: number, until: number): Promise<void> {
    const rows = await this.#load(tie, ROWS_READ);
    if (this.#conclusions !== conclusions) return;
    this.#read.set(tie, timeline(rows, namesOfMe(conclusions), until));
  }
}
