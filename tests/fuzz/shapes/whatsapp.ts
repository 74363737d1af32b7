/** Chats with headers of every phone's settings, mixed, and lines of the service among them. */
import fc from 'fast-check';
import type { FuzzFile } from '../input.ts';
import { anyText, fileOf, lineEnd, mostly, name, number, odd } from './odd-text.ts';

const dayMark = fc.constantFrom('/', '/', '.', '-', '. ');
const day = fc.tuple(fc.nat(33), fc.nat(14), fc.constantFrom(24, 2024, 23, 99, 1601, 9999));
const order = fc.constantFrom('day', 'month', 'year');
const clock = fc.constantFrom(
  ...['13:25', '1:25 PM', '1:25\u202fPM', '9:29 p. m.', '5:46 p.m.', '21:22:39', '25:61', '0:00'],
  ...['午後1:25', '١:٢٥ م', '1.25', '12:00 AM', '13:25 PM'],
);
const mark = fc.constantFrom('', '', '\u200e', '\u202a', '\ufeff', '\u200e\u200f');

interface Phone {
  isApple: boolean;
  between: string;
  order: string;
  dayMark: string;
}
const phone: fc.Arbitrary<Phone> = fc.record({
  isApple: fc.boolean(),
  between: fc.constantFrom(', ', ' ', ' um ', ', kl. '),
  order,
  dayMark,
});

const person = fc.oneof(
  { weight: 5, arbitrary: name },
  { weight: 1, arbitrary: number.map((digits) => `\u202a${digits}\u202c`) },
  { weight: 1, arbitrary: fc.constantFrom('You', 'Choir 🎶', '~ Ada', 'Ada: B', 'a: b: c', '') },
);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Hi', 'ok 👍', '<Media omitted>', 'First\nsecond: x') },
  { weight: 2, arbitrary: anyText },
);
const service = fc.oneof(
  fc.constantFrom(
    ...['Messages and calls are end-to-end encrypted.', '\u200eAda created this group', 'Bo left'],
    ...['Ada added Bo, Cy and ~\u202fDi', 'You were added', 'Ada changed the subject to "a: b"'],
    ...['Missed voice call', 'Ada hat die Gruppe verlassen', 'Bo salió del grupo', 'null'],
    ...['\u200eThis message was deleted.', '‎Ada changed their phone number to +1 206 555 0101'],
  ),
  odd,
);

const said = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(person, text).map(([who, what]) => `${who}: ${what}`),
  },
  { weight: 1, arbitrary: service },
);
const message = fc.tuple(day, mostly(clock), mark, said);

function lineOf(
  { isApple, between, order: first, dayMark: bar }: Phone,
  [[d, m, y], time, before, rest]: readonly [[number, number, number], string, string, string],
): string {
  const parts = first === 'year' ? [y, m, d] : first === 'month' ? [m, d, y] : [d, m, y];
  const at = `${parts.join(bar)}${between}${time}`;
  return isApple ? `${before}[${at}] ${rest}` : `${before}${at} - ${rest}`;
}

const chat = fc
  .tuple(phone, fc.array(fc.tuple(fc.option(phone, { freq: 30 }), message), { maxLength: 20 }))
  .map(([usual, all]) => all.map(([other, what]) => lineOf(other ?? usual, what)).join('\n'));

export const chatFiles: fc.Arbitrary<readonly FuzzFile[]> = fc.array(
  fileOf(
    fc.constantFrom(
      ...['WhatsApp Chat with Ada Lovelace.txt', 'WhatsApp Chat - Choir/_chat.txt', '_chat.txt'],
      ...['WhatsApp-Chat mit Bo.txt', 'Chat de WhatsApp con Ada.txt', 'notes.txt', 'msgstore.txt'],
    ),
    fc.tuple(chat, lineEnd).map(([lines, end]) => lines.replaceAll('\n', end)),
  ),
  { minLength: 1, maxLength: 3 },
);
