/**
 * Every number that shapes a result: default, allowed range and the reason for it. Screens and
 * algorithms read these; none repeats one. Sources are named in the files that use them.
 */
interface Setting {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly why: string;
}

function setting(value: number, min: number, max: number, why: string): Setting {
  return { value, min, max, why };
}

export const SETTINGS = {
  /** Clusters */
  resolution: setting(
    1.5,
    0.25,
    8,
    'The safest single default on data with known groups; resolution 1 merges small groups.',
  ),
  clusterRuns: setting(20, 1, 100, 'Runs whose consensus makes two readings of one file agree.'),
  /** Introductions */
  connectorWillingness: setting(
    0.5,
    0.05,
    1,
    'Chance that a connector passes a request on; without it, long chains of strong ties win.',
  ),
  maxConnectors: setting(2, 1, 3, 'Chains with more people between hardly ever arrive.'),
  introductionPaths: setting(
    5,
    1,
    20,
    'More ways than this are a list to read, not a choice to make.',
  ),
  legChanceFloor: setting(
    0.05,
    0,
    0.5,
    'Nobody is hopeless to ask; also what a tie of unknown strength counts.',
  ),
  legChanceCeiling: setting(0.95, 0.5, 1, 'Nobody is certain to act.'),
  /** Evidence */
  ownEventLimit: setting(50, 2, 1000, 'A message to more people than this says nothing of a tie.'),
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** The plain values a run uses, so that a cache can be stamped with them. */
export type Settings = { readonly [name in SettingName]: number };

export const DEFAULT_SETTINGS: Settings = Object.freeze(
  Object.fromEntries(
    Object.entries(SETTINGS).map(([name, { value }]) => [name, value]),
  ) as unknown as Settings,
);
