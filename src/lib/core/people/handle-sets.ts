/**
 * Which handles are one person: a union–find that honours vetoes. A union that would bring together two
 * handles the owner set apart is refused, whatever chain of evidence leads to it. Unions are made in a
 * fixed order by the caller, so the outcome does not depend on the order of import.
 * Cost: near O(1) a union, plus the number of vetoes of the smaller side.
 */
export class HandleSets {
  readonly #parent: Int32Array;
  /** Members of each root that some veto names, and whom they may not join. */
  readonly #apart = new Map<number, Set<number>>();

  constructor(size: number, different: Iterable<readonly [number, number]>) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
    for (const [a, b] of different) {
      this.#setApart(a, b);
      this.#setApart(b, a);
    }
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

  /** Makes two handles one person; false when the owner set them apart. */
  unite(first: number, second: number): boolean {
    const a = this.rootOf(first);
    const b = this.rootOf(second);
    if (a === b) return true;
    for (const other of this.#apart.get(a) ?? []) if (this.rootOf(other) === b) return false;
    for (const other of this.#apart.get(b) ?? []) if (this.rootOf(other) === a) return false;
    const [root, child] = a < b ? [a, b] : [b, a];
    this.#parent[child] = root;
    for (const other of this.#apart.get(child) ?? []) this.#setApart(root, other);
    return true;
  }

  /** Whether the owner set these two apart. */
  areApart(first: number, second: number): boolean {
    const b = this.rootOf(second);
    for (const other of this.#apart.get(this.rootOf(first)) ?? []) {
      if (this.rootOf(other) === b) return true;
    }
    return false;
  }

  #setApart(from: number, other: number): void {
    const set = this.#apart.get(from) ?? new Set();
    set.add(other);
    this.#apart.set(from, set);
  }
}
