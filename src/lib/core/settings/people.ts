/** What is read, who is one person, and who is me. */
import { setting, type Setting } from './setting.ts';

export const PEOPLE = {
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
} as const satisfies Record<string, Setting>;
