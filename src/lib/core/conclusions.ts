/** Everything Kith works out: a pure function of facts, decisions, `asOf`, settings and seed. */
import type { BridgeSet } from './bridges/bridge-set.ts';
import type { ClusterSet } from './clusters/cluster-set.ts';
import type { Composition } from './composition/composition.ts';
import type { Layout } from './layout/layout.ts';
import type { TieMonths } from './network/over-time.ts';
import type { Network } from './network/network.ts';
import type { People } from './people/people.ts';
import type { Tag } from './people/tags.ts';
import type { ReconnectItem } from './rhythm/rhythm.ts';
import type { Settings } from './settings.ts';
import type { OwnWords } from './ties/own-words.ts';
import type { KindEvidence } from './ties/tie-kinds.ts';
import type { TieTable } from './ties/tie-table.ts';

export interface AnalysisOptions {
  /** End of the day to look from, ms since 1970 UTC: later facts are ignored, forecasts start here. */
  asOf: number;
  /** IANA zone that reads floating times and cuts days and weeks. */
  timeZone: string;
  seed: number;
  settings: Settings;
}

export interface Conclusions {
  options: AnalysisOptions;
  people: People;
  ties: TieTable;
  /** Tie index with me, per person; -1 where there is none. */
  egoTie: Int32Array;
  /** Index into STAGES, per person. */
  stage: Uint8Array;
  /** Index into STAGE_NEEDS, per person: the one thing missing for the next stage. */
  stageNeed: Uint8Array;
  /** Separate months with dated contact with me, per person. */
  contactMonths: Uint16Array;
  /** Index into KINDS (`ties/tie-kinds.ts`), per person: what I said, else what the evidence says; 0 unknown. */
  kind: Uint8Array;
  /** What the kind was judged on, per person: `kindFactors` (`ties/judge-kinds.ts`) weighs it. */
  kindEvidence: KindEvidence;
  /** What I said of people myself: closeness and kind; 0 where nothing. */
  said: OwnWords;
  /** Ties between others that are confirmed or likely. */
  network: Network;
  clusters: ClusterSet;
  bridges: BridgeSet;
  /** What the network is made of. */
  composition: Composition;
  /** At most a short list each, best first. */
  reconnect: ReconnectItem[];
  layout: Layout;
  /** What most events are called, plural and lower case: "letters". */
  noun: string;
  /** Days that usually lie between two contacts with me, per person; NaN where there are too few. */
  usualGapDays: Float64Array;
  /** Dated events a calendar year (UTC), years rising, empty ones left out. */
  eventsByYear: readonly { year: number; events: number }[];
  /** Contact of every tie by month, to see the network as it was at an earlier date. */
  months: TieMonths;
  /** What the owner tagged people with, most people first. */
  tags: readonly Tag[];
}
