/** Which people form groups, in person indices of one `People`. On screen a cluster is a "group". */

import type { Memberships } from './memberships.ts';
import type { TermKind } from './term-name.ts';

/** Why a group bears its name. Said in words by `words/clusters.ts`. */
export type ClusterNameReason =
  | { kind: 'renamed' }
  /** A term over-represented among the members. `share` 0–1 of members hold it. */
  | { kind: TermKind; term: string; share: number; z: number }
  | { kind: 'around'; person: number }
  /** A file Kith wrote calls it so. */
  | { kind: 'told' };

export interface Cluster {
  /** A handle: of the best-connected member when the group was first found; stays when it is found again. */
  id: string;
  /** Shown name. For `around` it is the person's given name and surname, prefixed by words at the edge. */
  name: string;
  nameReason: ClusterNameReason;
  /** Person indices, rising. */
  members: Uint32Array;
  /** The member with most ties inside: whom to name as the one others belong with. */
  anchor: number;
  /** 0–9 of the cluster hues, by size when first found; 10 for "grey, small". */
  hue: number;
}

export interface ClusterSet extends Memberships {
  /** Largest first; ties broken by id. */
  clusters: Cluster[];
  /** Cluster index of each person; -1 for me and for people tied to nobody but me. */
  of: Int32Array;
  /** Share of a person's tie weight inside their own cluster, 0–1; NaN when in none. */
  belonging: Float64Array;
  resolution: number;
}
