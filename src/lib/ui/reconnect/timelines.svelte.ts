/** Timelines of the ties on screen: asked for once each, and again when the knowledge changes. */
import type { Conclusions } from '#core/conclusions.ts';
import type { EvidenceRow } from '#engine/protocol.ts';
import { namesOfMe, timeline, type Timeline } from '#session/views/reconnect.ts';

type LoadEvidence = (tie: number, limit: number) => Promise<EvidenceRow[]>;

/** More rows than this lie in one another's pixels. */
const ROWS_READ = 2000;

export class Timelines {
  #read = $state.raw<ReadonlyMap<number, Timeline>>(new Map());
  readonly #asked = new Set<number>();
  #conclusions: Conclusions | null = null;
  readonly #load: LoadEvidence;

  constructor(load: LoadEvidence) {
    this.#load = load;
  }

  /** The timeline of a tie; undefined until it is read, or when no row bears a date. */
  of(tie: number): Timeline | undefined {
    return this.#read.get(tie);
  }

  /** Reads the ties not read yet. */
  ask(conclusions: Conclusions, ties: readonly number[]): void {
    if (this.#conclusions !== conclusions) {
      this.#conclusions = conclusions;
      this.#asked.clear();
      this.#read = new Map();
    }
    for (const tie of ties) {
      if (this.#asked.has(tie)) continue;
      this.#asked.add(tie);
      void this.#readOne(conclusions, tie);
    }
  }

  async #readOne(conclusions: Conclusions, tie: number): Promise<void> {
    const rows = await this.#load(tie, ROWS_READ);
    if (this.#conclusions !== conclusions) return;
    const line = timeline(rows, namesOfMe(conclusions), conclusions.options.asOf);
    if (line) this.#read = new Map(this.#read).set(tie, line);
  }
}
