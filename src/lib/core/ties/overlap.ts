/**
 * How much two tied persons' circles overlap: the share of the less connected one's other contacts
 * whom the other knows too, O = n / (min(k_a, k_b) − 1 + overlapShrink).
 *
 * Source: Onnela et al. 2007 divide by the union, (k_a − 1) + (k_b − 1) − n. Departures: the smaller
 * circle alone, because in an own archive I have hundreds of contacts and the union would make every
 * overlap with me vanish (topological overlap, Ravasz et al. 2002); and a few pseudo-contacts, so that
 * one shared contact out of one is not full overlap.
 * Cost: O(Σ min degree · log degree).
 */

/** Overlap per pair, 0–1; pairs sorted by (a, b), a < b, of `size` persons. */
export function overlaps(
  a: Uint32Array,
  b: Uint32Array,
  size: number,
  pseudoContacts: number,
): Float64Array {
  const { offset, neighbour } = neighbours(a, b, size);
  const degree = (person: number): number => (offset[person + 1] ?? 0) - (offset[person] ?? 0);
  const knows = (person: number, other: number): boolean => {
    let low = offset[person] ?? 0;
    let high = (offset[person + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = neighbour[middle] ?? 0;
      if (found === other) return true;
      if (found < other) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  };
  return Float64Array.from(a, (p, pair) => {
    const q = b[pair] ?? 0;
    const [small, large] = degree(p) <= degree(q) ? [p, q] : [q, p];
    let common = 0;
    const end = offset[small + 1] ?? 0;
    for (let at = offset[small] ?? 0; at < end; at += 1) {
      if (knows(large, neighbour[at] ?? 0)) common += 1;
    }
    return common / (degree(small) - 1 + pseudoContacts);
  });
}

/** Neighbours in rising order: pairs come sorted, so lower neighbours are met before higher ones. */
function neighbours(
  a: Uint32Array,
  b: Uint32Array,
  size: number,
): { offset: Uint32Array; neighbour: Uint32Array } {
  const offset = new Uint32Array(size + 1);
  for (const ends of [a, b]) for (const p of ends) offset[p + 1] = (offset[p + 1] ?? 0) + 1;
  for (let p = 0; p < size; p += 1) offset[p + 1] = (offset[p + 1] ?? 0) + (offset[p] ?? 0);
  const next = offset.slice(0, size);
  const neighbour = new Uint32Array(a.length * 2);
  const put = (person: number, other: number): void => {
    const place = next[person] ?? 0;
    neighbour[place] = other;
    next[person] = place + 1;
  };
  for (let pair = 0; pair < a.length; pair += 1) put(b[pair] ?? 0, a[pair] ?? 0);
  for (let pair = 0; pair < a.length; pair += 1) put(a[pair] ?? 0, b[pair] ?? 0);
  return { offset, neighbour };
}
