/** Which edges of a network say what an earlier one says. Memory: 32 bytes an edge at most. Cost: linear. */
import { KeyIndex } from '../../facts/key-index.ts';

/** Columns of edges: numbers of nodes and labels, weights (NaN for none), 1 where directed. */
export interface EdgeColumns {
  source: Uint32Array;
  target: Uint32Array;
  weight: Float64Array;
  label: Uint32Array;
  isDirected: Uint8Array;
}

/**
 * Marks every edge that has the ends, label and direction of an earlier one with 1, and adds its weight to
 * that one's; an edge without a weight then counts 1.
 */
export function mergeParallel(edges: EdgeColumns): Uint8Array {
  const { source, target, weight, label, isDirected } = edges;
  const firstBetween = new KeyIndex();
  /** For ends with several labels: the first edge of each label, by the first edge of all. */
  const firstLabelled = new KeyIndex();
  const isMerged = new Uint8Array(source.length);
  for (let i = 0; i < source.length; i += 1) {
    const way = isDirected[i] ?? 0;
    const [a, b] = [source[i] ?? 0, target[i] ?? 0];
    const [from, to] = way === 1 || a < b ? [a, b] : [b, a];
    const ends = { high: from * 2 + way, low: to };
    let first = firstBetween.get(ends);
    if (first < 0) firstBetween.set(ends, i);
    else if (label[first] !== label[i]) {
      const labelled = { high: label[i] ?? 0, low: first };
      first = firstLabelled.get(labelled);
      if (first < 0) firstLabelled.set(labelled, i);
    }
    if (first < 0) continue;
    isMerged[i] = 1;
    weight[first] = (weight[first] || 1) + (weight[i] || 1);
  }
  return isMerged;
}
