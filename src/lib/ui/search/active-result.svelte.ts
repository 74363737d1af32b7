/** Which result of a list is active, as arrows and the pointer move it. */
import type { ResultSection, SearchResult } from './results.ts';

export class ActiveResult {
  #key = $state<string | null>(null);
  readonly #sections: () => readonly ResultSection[];
  readonly #order: SearchResult[] = $derived(this.#list().flatMap((section) => section.results));

  /** The first result is active until another is chosen, and again when the active one leaves. */
  readonly #active: SearchResult | null = $derived(
    this.#order.find((result) => result.key === this.#key) ?? this.#order[0] ?? null,
  );

  constructor(sections: () => readonly ResultSection[]) {
    this.#sections = sections;
  }

  get result(): SearchResult | null {
    return this.#active;
  }

  get key(): string | null {
    return this.#active?.key ?? null;
  }

  /** Place in the whole list, -1 when it is empty. */
  get index(): number {
    return this.#active ? this.#order.indexOf(this.#active) : -1;
  }

  point(key: string): void {
    this.#key = key;
  }

  /** Moves by steps, round the ends. */
  move(steps: number): void {
    const { length } = this.#order;
    if (length === 0) return;
    this.#key = this.#order[(this.index + steps + length) % length]?.key ?? null;
  }

  reset(): void {
    this.#key = null;
  }

  #list(): readonly ResultSection[] {
    return this.#sections();
  }
}
