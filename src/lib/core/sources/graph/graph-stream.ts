/**
 * What every network format ends in: nodes and edges as they stand in the file, one after the other, in
 * any order. What they mean is settled in one place (`graph-facts.ts`), so a format only finds them.
 */
import type { RefusalReason } from '../reasons.ts';

/** An attribute as written; names are compared without case by whoever reads them. */
export interface GraphValue {
  name: string;
  text: string;
}

export interface GraphNode {
  /** The file's own id of it; '' where it has none. */
  id: string;
  /** Its label too, as `label`. Where a name comes twice, the first counts. */
  values: readonly GraphValue[];
  /** In networks of people and what they belong to, the latter. */
  isOrganisation?: boolean;
}

export interface GraphEdge {
  /** Ids of nodes. */
  source: string;
  target: string;
  isDirected: boolean;
  /** Its weight too, as `weight`. */
  values: readonly GraphValue[];
}

/** Where nodes and edges go. */
export interface GraphTaker {
  node(node: GraphNode): void;
  /** A node that is no record of its own; nothing where its id is known already. */
  implied(node: GraphNode): void;
  edge(edge: GraphEdge): void;
  /** Something at this place could not be understood and was left out. */
  stray(): void;
  /** The file is broken here; reading goes on behind it. */
  broken(): void;
  /** The file ends before its end. */
  cutOff(): void;
}

/** Reads a text a piece at a time. Both answer why the file is refused after all, or null. */
export interface StreamedReader {
  push(text: string): RefusalReason | null;
  finish(): RefusalReason | null;
}
