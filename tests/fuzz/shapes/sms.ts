/** Logs of texts, picture messages and calls with any attributes, entities and broken tags. */
import fc from 'fast-check';
import type { FuzzFile } from '../input.ts';
import { anyText, fileOf, mostly, name, number, odd } from './odd-text.ts';

const who = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('+12065550101', '07700 900045', '0046701740605') },
  { weight: 2, arbitrary: number },
  { weight: 2, arbitrary: fc.constantFrom('DMAmazon', '332', 'null', '', '-1', '(Unknown)', '~') },
);
const several = fc.array(who, { maxLength: 4 }).map((all) => all.join('~'));
const called = fc.oneof(name, fc.constantFrom('(Unknown)', 'null', 'Ada, Bo, Cy'));
const stamp = fc.constantFrom(
  ...['1728837222000', '0', '-1', '1e999', 'null', '9999999999999999', '1728837222', '', 'x'],
);
const kind = fc.constantFrom('1', '2', '3', '4', '5', '6', '137', '151', '130', '', 'x', '1e3');
const body = fc.oneof(
  anyText,
  fc.constantFrom('&#55357;&#56832;', '&#xd83d;&#xde00;', '&amp;', '&nope;', '&#0;', '&', '&#x'),
);

const ATTRIBUTES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  address: fc.oneof(who, several),
  number: who,
  date: stamp,
  type: kind,
  msg_box: kind,
  body,
  contact_name: called,
  duration: fc.constantFrom('0', '1410', '-5', 'x'),
  presentation: fc.constantFrom('1', '2', '3', '4'),
  m_type: fc.constantFrom('132', '128', '130'),
  readable_date: anyText,
};
const OF = {
  sms: ['address', 'date', 'type', 'body', 'contact_name', 'readable_date'],
  call: ['number', 'duration', 'date', 'type', 'presentation', 'contact_name'],
  mms: ['date', 'msg_box', 'address', 'contact_name', 'm_type'],
  addr: ['address', 'type'],
} as const;

function tag(element: keyof typeof OF): fc.Arbitrary<string> {
  const written = OF[element].map((attribute) =>
    fc
      .tuple(
        mostly(ATTRIBUTES[attribute] ?? anyText),
        fc.constantFrom('"', '"', '"', '"', '"', '"', "'", ''),
        fc.constantFrom(...[attribute, attribute, attribute, attribute, '__proto__']),
      )
      .map(([value, quote, as]) => `${as}=${quote}${safe(value, quote)}${quote}`),
  );
  return fc
    .tuple(...written)
    .chain((all) => fc.subarray(all, { minLength: Math.max(0, all.length - 2) }))
    .map((some) => `<${[element, ...some].join(' ')}`);
}

/** Escaped as a writer would, but for what is a reference already. */
function safe(value: string, quote: string): string {
  const plain = value.replaceAll('<', '&lt;');
  return quote === '' ? plain : plain.replaceAll(quote, '&quot;');
}

const closed = fc.constantFrom(' />', ' />', ' />', '/>', '>', '', ' / >');
const addresses = fc
  .array(
    fc.tuple(tag('addr'), closed).map((parts) => parts.join('')),
    { maxLength: 5 },
  )
  .map((all) => `<addrs>${all.join('')}</addrs>`);
const parts = fc.constantFrom(
  ...['<parts><part seq="0" ct="text/plain" text="hi" /></parts>', '<parts/>', '', '<parts>'],
  `<parts><part data="${'iVBORw0KGgo'.repeat(300)}" /></parts>`,
);
const entry = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(tag('sms'), closed).map((both) => both.join('')) },
  { weight: 3, arbitrary: fc.tuple(tag('call'), closed).map((both) => both.join('')) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(tag('mms'), parts, addresses, fc.constantFrom('</mms>', '</mms>', ''))
      .map(([start, inside, members, end]) => `${start}>${inside}${members}${end}`),
  },
  { weight: 1, arbitrary: fc.oneof(odd, fc.constantFrom('<!-- x -->', '<![CDATA[<sms/>]]>', '<')) },
);
const above = fc.constantFrom(
  ...["<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n", '', '\ufeff', '<!-- x -->\n'],
  ...['<!DOCTYPE smses [<!ENTITY a "b">]>\n', '<!DOCTYPE smses SYSTEM "http://x.example/">'],
);

export const phoneLogs: fc.Arbitrary<readonly FuzzFile[]> = fc.array(
  fileOf(
    fc.constantFrom('sms-20260101.xml', 'calls-20260101.xml', 'log.txt'),
    fc
      .tuple(
        fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 3, arbitrary: above }),
        fc.constantFrom('smses', 'calls', 'smses', 'x:smses'),
        fc.array(entry, { maxLength: 12 }),
        fc.boolean(),
      )
      .map(([first, root, all, isEnded]) =>
        [`${first}<${root} count="9">`, ...all, ...(isEnded ? [`</${root}>`] : [])].join('\n'),
      ),
  ),
  { minLength: 1, maxLength: 2 },
);
