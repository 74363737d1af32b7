/** What kind a tie is, in natural log-odds unless said otherwise. */
import { setting, type Setting } from './setting.ts';

export const KINDS = {
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
} as const satisfies Record<string, Setting>;
