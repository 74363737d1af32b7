/**
 * Which handles are one person: a union–find that honours vetoes. A union that would bring together two
 * handles the owner set apart is refused, whatever chain of evidence leads to it; so is one that would
 * give a person two exclusive handles (a person has one profile), unless the owner said so. Unions are
 * made in a fixed order by the caller, so the outcome does not depend on the order of import.
 * Cost: near O(1) a union, plus the number of vetoes of the smaller side.
 */
export class HandleSets {
  readonly #parent: Int32Array;
  /** Members of each root that some veto names, and whom they may not join. */
  readonly #apart = new Map<number, Set<number>>();
  /** An exclusive handle of each root that has one. */
  readonly #exclusive = new Map<number, number>();

  constructor(
    size: number,
    different: Iterable<readonly [number, number]>,
    exclusive: Iterable<number> = [],
  ) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
    for (const [a, b] of different) {
      this.#setApart(a, b);
      this.#setApart(b, a);
    }
    for (const handle of exclusive) this.#exclusive.set(handle, handle);
  }

  /** The root that stands for a handle's set. */
  rootOf(handle: number): number {
    let root = handle;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    let step = handle;
    while (step !== root) {
      const next = this.#parent[step] ?? root;
      this.#parent[step] = root;
      step = next;
    }
    return root;
  }

  /** Makes two handles one person on evidence; false when a veto forbids it. */
  unite(first: number, second: number): boolean {
    return !this.areExclusive(first, second) && this.uniteAsSaid(first, second);
  }

  /** Makes two handles one person because the owner says so; false when the owner also set them apart. */
  uniteAsSaid(first: number, second: number): boolean {
    const a = this.rootOf(first);
    const b = this.rootOf(second);
    if (a === b) return true;
    if (this.areApart(a, b)) return false;
    const [root, child] = a < b ? [a, b] : [b, a];
    this.#parent[child] = root;
    for (const other of this.#apart.get(child) ?? []) this.#setApart(root, other);
    const exclusive = this.#exclusive.get(child);
    if (exclusive !== undefined && !this.#exclusive.has(root)) this.#exclusive.set(root, exclusive);
    return true;
  }

  /** Whether the owner set these two apart. */
  areApart(first: number, second: number): boolean {
    const a = this.rootOf(first);
    const b = this.rootOf(second);
    return this.#forbids(a, b) || this.#forbids(b, a);
  }

  /** Whether these are two people who each have an exclusive handle. */
  areExclusive(first: number, second: number): boolean {
    const a = this.rootOf(first);
    const b = this.rootOf(second);
    return a !== b && this.#exclusive.has(a) && this.#exclusive.has(b);
  }

  #forbids(root: number, second: number): boolean {
    for (const other of this.#apart.get(root) ?? []) if (this.rootOf(other) === second) return true;
    return false;
  }

  #setApart(from: number, other: number): void {
    const set = this.#apart.get(from) ?? new Set();
    set.add(other);
    this.#apart.set(from, set);
  }
}
