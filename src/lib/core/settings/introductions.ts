/** Who would pass a request on, and which ways are shown. */
import { setting, type Setting } from './setting.ts';

export const INTRODUCTIONS = {
  connectorWillingness: setting(
    0.5,
    0.05,
    1,
    'Chance that a connector passes a request on; without it, long chains of strong ties win.',
  ),
  willingnessWouldAsk: setting(
    0.65,
    0.05,
    1,
    'Whom one would ask is likelier to pass a request on than just anybody; how much is a judgement.',
  ),
  willingnessHasIntroduced: setting(
    0.8,
    0.05,
    1,
    'Who has done it before is the likeliest to do it again.',
  ),
  askedLatelyShare: setting(
    0.5,
    0.05,
    1,
    'Asking the same person again at once halves the chance (science §4) …',
  ),
  askedHalfLifeDays: setting(30, 1, 365, '… and after two months three quarters of that are over.'),
  maxConnectors: setting(2, 1, 3, 'Chains with more people between hardly ever arrive.'),
  introductionPaths: setting(
    5,
    1,
    20,
    'More ways than this are a list to read, not a choice to make.',
  ),
  independentWays: setting(
    3,
    1,
    10,
    'Ways that share nobody, looked for before others: more than three are never walked.',
  ),
  possibleWays: setting(3, 0, 20, 'A few questions to put to people; more would be guessing.'),
  possibleLeast: setting(
    0.05,
    0,
    1,
    'Less than one chance in twenty that two know each other is not worth a question.',
  ),
  possibleTargets: setting(
    12,
    1,
    200,
    'Whether somebody knows one of more people than this is too wide to ask.',
  ),
  unseenColleagues: setting(
    9,
    0,
    10_000,
    'More people work at a place than stand in anyone’s files: at least so many more.',
  ),
  undatedEmployerShare: setting(
    0.5,
    0,
    1,
    'Nothing says that two were at a company at once: as likely as not.',
  ),
  legChanceFloor: setting(
    0.05,
    0,
    0.5,
    'Nobody is hopeless to ask; also what a tie of unknown strength counts.',
  ),
  legChanceCeiling: setting(0.95, 0.5, 1, 'Nobody is certain to act.'),
} as const satisfies Record<string, Setting>;
