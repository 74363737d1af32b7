/** A binary heap of people by distance, nearest first; equal distances leave in the order of their number. */
export class DistanceHeap {
  #distances: number[] = [];
  #items: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  push(distance: number, item: number): void {
    let child = this.#items.length;
    this.#distances.push(distance);
    this.#items.push(item);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#before(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  /** The nearest item, taken out; null when the heap is empty. */
  pop(): { distance: number; item: number } | null {
    const distance = this.#distances[0];
    const item = this.#items[0];
    if (distance === undefined || item === undefined) return null;
    this.#swap(0, this.#items.length - 1);
    this.#distances.pop();
    this.#items.pop();
    this.#sink();
    return { distance, item };
  }

  #sink(): void {
    let parent = 0;
    for (;;) {
      let least = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < this.#items.length && this.#before(child, least)) least = child;
      }
      if (least === parent) return;
      this.#swap(parent, least);
      parent = least;
    }
  }

  #before(left: number, right: number): boolean {
    const a = this.#distances[left] ?? 0;
    const b = this.#distances[right] ?? 0;
    return a < b || (a === b && (this.#items[left] ?? 0) < (this.#items[right] ?? 0));
  }

  #swap(left: number, right: number): void {
    const distance = this.#distances[left] ?? 0;
    const item = this.#items[left] ?? 0;
    this.#distances[left] = this.#distances[right] ?? 0;
    this.#items[left] = this.#items[right] ?? 0;
    this.#distances[right] = distance;
    this.#items[right] = item;
  }
}
