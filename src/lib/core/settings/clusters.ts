/** How groups are found, named and kept. */
import { setting, type Setting } from './setting.ts';

export const CLUSTERS = {
  resolution: setting(
    1.5,
    0.25,
    8,
    'Where “fewer · more” starts from data that asks for nothing else; Kith tries several scales.',
  ),
  clusterRuns: setting(
    20,
    1,
    200,
    'Enough runs that how well they agree differs by less than a scale’s difference between seeds.',
  ),
  agreementSlack: setting(
    0.02,
    0,
    1,
    'Agreement of runs (adjusted Rand) differs by about this between seeds: less is no reason for finer groups.',
  ),
  keptScaleSlack: setting(
    0.1,
    0,
    1,
    'A map people know keeps its scale unless runs agree clearly better at another.',
  ),
  heirOverlap: setting(
    0.3,
    0.01,
    1,
    'A group that shares this much of its people with a former one is that group, changed.',
  ),
  secondShare: setting(
    0.35,
    0.05,
    0.95,
    'With more than a third of their ties in another group, people belong there too.',
  ),
  surelyHere: setting(
    0.75,
    0,
    1,
    'Who stands elsewhere in more than a quarter of the runs stands between two groups.',
  ),
  hueShare: setting(
    0.015,
    0,
    1,
    'Hues are kept for groups that show: those with this share of the people on the map …',
  ),
  hueFewest: setting(4, 1, 100, '… but of no fewer people than this …'),
  hueEnough: setting(12, 1, 1000, '… and always for those of this many.'),
  nameZ: setting(1.96, 0, 10, 'A term must set a group apart beyond chance: two-sided 5 %.'),
  nameShare: setting(0.3, 0, 1, 'A name fewer members share would be foreign to most of them.'),
  keptNameSlack: setting(
    0.67,
    0,
    1,
    'A name a group bears already stays down to two thirds of what a new one needs.',
  ),
  namePrior: setting(
    10,
    1,
    10_000,
    'Weight of the background, in holdings: rare terms need several holders to tell.',
  ),
  properNameFavour: setting(
    1.5,
    1,
    10,
    'People know a group by a name, not by a kind of thing, when both set it apart.',
  ),
} as const satisfies Record<string, Setting>;
