/** What the readers of an archive's files share. */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import type { ReadOptions } from '../source.ts';
import type { Owner } from './owner.ts';

export interface Archive {
  builder: BatchBuilder;
  options: ReadOptions;
  owner: Owner;
  /** Profiles in the archive's lists of connections; null when it holds none. */
  connected: ReadonlySet<string> | null;
  /** The newest date the lists of connections state, ms since 1970 UTC. */
  newest: number;
}
