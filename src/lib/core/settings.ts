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
  /** Bridges */
  bridgeCards: setting(12, 0, 100, 'More rings than this on a map, and none of them stands out.'),
  peoplePerBridge: setting(10, 1, 1000, 'On a small map a ring must still be the exception.'),
  holders: setting(4, 1, 12, 'A finding that names more people than this is a list.'),
  thinTies: setting(1, 0, 20, 'Groups with more ties than this between them can do without me.'),
  pairsToJoin: setting(
    15,
    0,
    50,
    'A handful is shown: more would be a task; the others stand in for those the owner lets be.',
  ),
  /** Composition */
  attentionDays: setting(90, 14, 730, 'A quarter evens out holidays and still speaks of now.'),
  memoryDays: setting(
    90,
    0,
    3650,
    'A file must speak of a quarter before a moment, or everybody in it was new then.',
  ),
  strengthShift: setting(
    0.08,
    0,
    1,
    'About the narrowest word for a strength: less may be a step over a line, not a change.',
  ),
  /** Introductions */
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
  /** Evidence */
  ownEventLimit: setting(
    50,
    2,
    1000,
    'A message to more people than this says nothing of how close they are.',
  ),
  /** Layout: units are those of the look, a small dot is 3 in radius */
  smallestDot: setting(3, 1, 6, 'The least a finger or an eye still finds at the first view.'),
  largestDot: setting(14, 6, 30, 'Larger dots hide the people beside them.'),
  groupGap: setting(43, 10, 120, 'Room between areas for a name, as in the look (40–46).'),
  islandSize: setting(
    4,
    2,
    10,
    'Smaller whole components tell nothing on a map: they go to the tray.',
  ),
  tiesDrawnPerPerson: setting(1, 0, 10, 'Each person keeps this many strongest ties on the map.'),
  tiesDrawnInAll: setting(
    1.45,
    0.5,
    20,
    'Ties drawn for each person on the map; more is a grey felt.',
  ),
  /** Ties: what one event weighs */
  togetherLimit: setting(20, 2, 100, 'In a larger meeting two others may never have spoken.'),
  smallMeeting: setting(8, 2, 20, 'Among so few, everybody has met everybody.'),
  channelLetter: setting(1, 0, 5, 'The measure of the others: one direct, written turn.'),
  channelMail: setting(1, 0, 5, 'One direct, written turn, like a letter.'),
  channelMessage: setting(1, 0, 5, 'Private messages are not clearly worse than other channels.'),
  channelCall: setting(1, 0, 5, 'One turn of contact; no source shows a call to be worth more.'),
  channelMeeting: setting(1.5, 0, 5, 'Being in one place takes more of both than a message.'),
  channelReaction: setting(0.1, 0, 5, 'A click is hardly contact.'),
  channelOther: setting(1, 0, 5, 'Contact of a kind the source does not name.'),
  ccWeight: setting(0.3, 0, 1, 'A copy is sent for notice, not to talk.'),
  /** Ties: strength */
  strengthHalfLifeDays: setting(365, 30, 3650, 'Closeness fades over years, not weeks.'),
  attentionPart: setting(0.3, 0, 1, 'The share of attention is the best single sign of closeness.'),
  attentionHalfLifeDays: setting(
    120,
    30,
    3650,
    'Whom one attends to is told by the last months: less swings with a holiday.',
  ),
  activeWeeksPart: setting(0.3, 0, 1, 'Attention spread over weeks says more than much at once.'),
  overlapPart: setting(0.25, 0, 1, 'Who is close shares contacts.'),
  yearsPart: setting(0.15, 0, 1, 'Long-known ties fade slower, but duration overstates closeness.'),
  activeWeeksPrior: setting(
    4,
    0,
    200,
    'All of four separate weeks, lately, earn half the part: one of one is not everything.',
  ),
  knownFullYears: setting(
    5,
    0.1,
    30,
    'Known this long, or as long as the data goes, is known well.',
  ),
  overlapShrink: setting(3, 0, 50, 'One shared contact of one is no full overlap.'),
  balancePrior: setting(
    0.5,
    0.01,
    10,
    'Half an event each way before the first: one letter is not yet one-sided.',
  ),
  keptUpHalf: setting(6, 0.1, 100, 'About one direct turn a week, lately, keeps a tie up by half.'),
  fadingCut: setting(0.75, 0, 1, 'What a tie loses that is no longer used; the rest is memory.'),
  littleDataEvents: setting(
    0.5,
    0,
    20,
    'One event is believed by two thirds, four by nine tenths.',
  ),
  repliesPart: setting(
    0.25,
    0,
    0.9,
    'The promptest ties gain, and the slowest lose, about as much as years known can give: it tells little more.',
  ),
  replyPrior: setting(
    3,
    0.1,
    100,
    'So many answers to somebody tell half of how prompt they are: fewer may be chance.',
  ),
  replyWindowDays: setting(
    7,
    1,
    90,
    'What is not answered within a week hardly ever is; a later word begins anew.',
  ),
  letterWindowDays: setting(30, 1, 365, 'A letter has to travel, and so has its answer.'),
  familiarFrom: setting(0.17, 0, 1, 'Two-way contact once a year over years, or often long ago.'),
  strongFrom: setting(0.3, 0, 1, 'Two-way contact each quarter over years, or each month for one.'),
  closeFrom: setting(
    0.42,
    0,
    1,
    'Two-way contact each month over years, or each fortnight for one.',
  ),
  strengthSpread: setting(
    0.5,
    0.2,
    1,
    'Most ties lie low; a root tells them apart and keeps their order.',
  ),
  /** Ties: warmth and next contact */
  warmthHalfLifeDays: setting(30, 14, 60, 'Recency drives the next contact at 14 to 60 days.'),
  chanceHalfLifeDays: setting(
    21,
    7,
    90,
    'Days of contact this old count half for the present rate.',
  ),
  chancePriorDays: setting(
    0.5,
    0.01,
    10,
    'Contact days of the average tie that each tie starts with.',
  ),
  chanceCrowdPower: setting(
    0.25,
    0,
    1,
    'A word to many foretells the next contact less than one to one; a root, for it still does.',
  ),
  chanceActivityPower: setting(
    0.1,
    0,
    1,
    'Who hardly writes to anybody lately will hardly write to this one.',
  ),
  /** Ties: the rhythm of kinds, until my own ties of a kind tell */
  kinGapDays: setting(14, 1, 365, 'Family, where nothing is known: between a week and a month.'),
  friendGapDays: setting(30, 1, 365, 'Friends, where nothing is known: the circle of the month.'),
  workGapDays: setting(
    60,
    1,
    730,
    'Work, where nothing is known: between a month and half a year.',
  ),
  kindPriorTies: setting(
    10,
    1,
    200,
    'From so many ties of a kind on, they tell more of its rhythm than the usual ones do.',
  ),
  /** Ties: stages */
  connectionMonths: setting(3, 1, 24, 'Two-way contact in this many months makes a connection.'),
  /** Ties: the owner's own words */
  ownWordsToLearn: setting(
    20,
    5,
    1000,
    'Fewer words of the owner’s own say too little of how they mean them to move anybody else.',
  ),
  /** Ties: kinds, in natural log-odds unless said otherwise */
  kindBefore: setting(
    -1,
    -5,
    2,
    'Before any evidence a tie is of one kind or the other by one chance in four: thin evidence names none.',
  ),
  kindFrom: setting(0.7, 0.5, 0.99, 'Less sure than this, Kith names no kind.'),
  kindSameHouse: setting(3, 0, 10, 'Whose address is at my own house works there with me.'),
  kindSameEmployer: setting(2, 0, 10, 'Who belongs where I belong is met at work, as a rule.'),
  kindHouseAddress: setting(
    1.5,
    0,
    10,
    'Who writes from a house writes for it more often than not.',
  ),
  kindOpenAddress: setting(0.7, 0, 10, 'A mailbox anybody may have hints at a private life.'),
  kindChannel: setting(
    2.5,
    0,
    10,
    'Most private chats are private, and most talk on networks for work is work.',
  ),
  kindChannelHalf: setting(2, 0.1, 50, 'Messages on such a channel that earn half of that.'),
  kindConnection: setting(
    2,
    0,
    10,
    'A connection on a network for work, or a friend on one of friends, is what it says.',
  ),
  kindStated: setting(4, 0, 10, 'What a card calls somebody is hardly ever wrong.'),
  kindWorkHours: setting(
    0.85,
    0.5,
    1,
    'Share of contact for work that falls on weekdays from 8 to 18 …',
  ),
  kindLifeHours: setting(
    0.4,
    0,
    0.8,
    '… and of private contact: those hours are half of the waking ones of a week.',
  ),
  kindHoursEvents: setting(
    5,
    1,
    100,
    'Hours of one tie repeat themselves: however many, they tell no more than so many would.',
  ),
  /** Reading and people */
  surnameFirstShare: setting(
    0.5,
    0.3,
    0.95,
    'More than this share of "Surname, Given" names: a name without a comma is an organisation.',
  ),
  asidePerSender: setting(
    250,
    1,
    10_000,
    'Of who is no person, the latest messages kept: enough to weigh a tie by, should they be one after all.',
  ),
  asideInAll: setting(
    40_000,
    1,
    1_000_000,
    'Messages of all of them together: some 15 MB, however much robots wrote.',
  ),
  ownerShare: setting(
    0.5,
    0.2,
    1,
    'Only the owner of an archive stands in half of its interactions or more.',
  ),
  ownerLead: setting(
    2,
    1,
    10,
    'An owner stands in at least so many times as many interactions as anybody else.',
  ),
  deliveredShare: setting(
    0.1,
    0.01,
    1,
    'An address that so many of the delivered mails went to is the owner’s; fewer may be a forwarder.',
  ),
  ownNumberShare: setting(
    0.1,
    0.01,
    1,
    'A number that so many of the group messages show to be the owner’s is; fewer may be a mistake.',
  ),
  bulkShare: setting(
    0.9,
    0.5,
    1,
    'Who writes by lists in so much of their mail, and never got an answer, is no acquaintance.',
  ),
  secondKeyShare: setting(
    0.6,
    0.05,
    0.95,
    'Somewhat more than half of the people in one source are met in another under a key of their own.',
  ),
  unseenNamesakes: setting(
    0.06,
    0.001,
    10,
    'Namesakes to reckon with for a name nobody else here carries: no list of names is whole.',
  ),
  nameSpread: setting(
    0.5,
    0.01,
    100,
    'Given and family names go together by origin: their product alone is a weak guess.',
  ),
  rareNameBearers: setting(0.02, 0, 1, 'One in fifty would have a namesake by chance: rare.'),
  rareNamePeople: setting(100, 1, 100_000, 'Among fewer people every name looks rare.'),
  equalNameShare: setting(
    0.76,
    0.1,
    1,
    'Of 260 pairs of records that share a key, 198 write the name in the same way.',
  ),
  nicknameShare: setting(0.16, 0.01, 1, 'Of those 260, 41 write a familiar form in one place.'),
  otherSpellingShare: setting(
    0.06,
    0.01,
    1,
    'Of those 260, 14 differ in accents, hyphens or degrees; 4 (FEBRL: 7 of 100) in order.',
  ),
  shortenedNameShare: setting(0.05, 0.01, 1, 'Few people shorten their name in one place only.'),
  addressOfNameShare: setting(
    0.5,
    0.01,
    1,
    'Half of addresses are made of initial or given and family name.',
  ),
  sameEmployerShare: setting(
    0.85,
    0.01,
    0.99,
    'All 21 pairs of records that share a key and name employers name one; life is staler than that.',
  ),
  suggestFrom: setting(0.5, 0, 1, 'Less likely than not is not worth a question.'),
  plainFrom: setting(
    0.95,
    0.8,
    1,
    'One name at one employer and so likely: of 255 such pairs of the invented archives none was wrong.',
  ),
  renamedChance: setting(
    0.8,
    0,
    0.99,
    'One key and one given name under two family names: a new name far more often than two people.',
  ),
  relativeChance: setting(
    0.5,
    0,
    0.99,
    'One key and one family name under two given names: a nickname or a family.',
  ),
  /** Rhythm */
  coolingGapFactor: setting(2, 1, 20, 'Below twice the usual gap, silence is within the usual.'),
  coolingChanceShare: setting(
    0.5,
    0.05,
    1,
    'Contact has become less than half as likely as usual.',
  ),
  rhythmContacts: setting(4, 2, 50, 'Fewer contacts have no rhythm of their own.'),
  rhythmDates: setting(3, 2, 50, 'Contact on fewer dates has no rhythm of its own.'),
  recentGaps: setting(12, 2, 200, 'A rhythm is that of the last contacts, not of the first years.'),
  dormantDays: setting(730, 180, 3650, 'Two years of silence: a tie at rest, not one that cools.'),
  coolingHalfLifeDays: setting(365, 30, 3650, 'A silence just begun is the easiest to end.'),
  dormantHalfLifeYears: setting(8, 1, 50, 'Old ties are worth less the longer ago they rested.'),
  trustYearsHalf: setting(
    5,
    0.5,
    50,
    'Trust of long-known ties comes back; so many years earn half.',
  ),
  newDays: setting(30, 7, 90, 'After a month a first letter is no longer new.'),
  reconnectListLimit: setting(12, 1, 100, 'More than a dozen is a backlog, not a thought.'),
  /** The network at an earlier date */
  inTouchMonths: setting(12, 1, 60, 'Who was heard of within a year is part of one’s life.'),
  longQuietMonths: setting(60, 12, 600, 'After five years of silence most ties are memory.'),
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** The plain values a run uses, so that a cache can be stamped with them. */
export type Settings = { readonly [name in SettingName]: number };

export const DEFAULT_SETTINGS: Settings = Object.freeze(
  Object.fromEntries(
    Object.entries(SETTINGS).map(([name, { value }]) => [name, value]),
  ) as unknown as Settings,
);
