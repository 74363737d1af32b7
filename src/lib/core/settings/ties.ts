/** What an event weighs, and how strong a tie is. */
import { setting, type Setting } from './setting.ts';

export const TIES = {
  /** Evidence */
  ownEventLimit: setting(
    50,
    2,
    1000,
    'A message to more people than this says nothing of how close they are.',
  ),
  /** What one event weighs */
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
  /** Strength */
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
  /** Stages */
  connectionMonths: setting(3, 1, 24, 'Two-way contact in this many months makes a connection.'),
  /** The owner's own words */
  ownWordsToLearn: setting(
    20,
    5,
    1000,
    'Fewer words of the owner’s own say too little of how they mean them to move anybody else.',
  ),
} as const satisfies Record<string, Setting>;
