import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { people } from '../vcard/read-cards.ts';
import { call, goodLog, lines, log, ME, readLog, sms, tally } from './read-log.ts';

const ADA = '+447700900001';
const BO = '+447700900002';
const CY = '+447700900003';
const OWN = '+46701740605';

function mms(box: number, address: string, addrs: [string, number][], more = ''): string {
  const list = addrs.map(([number, type]) => `<addr address="${number}" type="${type}" />`);
  return `<mms date="1700000000000" msg_box="${box}" address="${address}" ${more}><parts><part seq="0" ct="image/jpeg" data="AAAA&gt;/+" text="null" /></parts><addrs>${list.join('')}</addrs></mms>`;
}

describe('texts', () => {
  it('go between the owner and a number', async () => {
    const { batch, report } = await goodLog(
      log(sms(ADA, 1, 'contact_name="Ada Example"'), sms(ADA, 2, 'contact_name="(Unknown)"')),
    );
    expect(lines(batch)).toEqual([`2023-11-14 ${ADA} > me`, `2023-11-14 me > ${ADA}`]);
    expect(people(batch)).toEqual([`Ada Example: phone:${ADA} name-in-sms:Ada Example`]);
    expect(report).toMatchObject({ source: 'sms', records: 2, people: 1, skipped: 0 });
    expect(report.ownerCandidates).toMatchObject([{ handle: ME, rows: 2 }]);
  });

  it('are never kept: neither a body nor a subject is in the facts', async () => {
    const secret = sms(ADA, 1, 'subject="Tulip"').replace('"hi"', '"Hyacinth"');
    const { batch, report } = await goodLog(log(secret));
    expect(JSON.stringify([batch, report])).not.toMatch(/Tulip|Hyacinth/u);
  });

  it('to a number without its country reach the one whole number that ends in it', async () => {
    const { batch } = await goodLog(
      log(sms('07700 900001', 1), sms('+44 (0)7700 900001', 2), sms('0046701740605', 1)),
    );
    expect(lines(batch)).toEqual([
      `2023-11-14 ${ADA} > me`,
      `2023-11-14 me > ${ADA}`,
      `2023-11-14 ${OWN} > me`,
    ]);
  });

  it('to a number without its country that several end in, or none, reach the name beside it', async () => {
    const { batch } = await goodLog(
      log(
        sms('+12065550101', 1),
        sms('+442065550101', 1),
        sms('2065550101', 1, 'contact_name="Ada"'),
        sms('01632 960 000', 1),
      ),
    );
    expect(lines(batch).slice(2)).toEqual(['2023-11-14 Ada > me', '2023-11-14 01632960000 > me']);
  });

  it.each(['882867', 'BANKMSG', 'DM-Amazon', '+123', 'no-reply@shop.example'])(
    'of %s are nobody’s, and told',
    async (address) => {
      const { batch, report } = await goodLog(log(sms(address, 1), sms(ADA, 1)));
      expect(lines(batch)).toHaveLength(1);
      expect(report).toMatchObject({ records: 2, skipped: 1 });
      expect(report.otherSenders).toMatchObject([{ why: 'short-code', messages: 1 }]);
      expect(tally(report, 'messages-robot')).toBe(1);
    },
  );

  it.each(['', 'null', '(Unknown)', 'Unknown', '-1', '-2', 'Private number'])(
    'of a withheld number (%s) are nobody’s',
    async (address) => {
      const { batch, report } = await goodLog(log(sms(address, 1), sms(ADA, 1)));
      expect(batch.records).toHaveLength(1);
      expect(report.skipped).toBe(1);
      expect(tally(report, 'numbers-withheld')).toBe(1);
      expect(report.otherSenders).toEqual([]);
    },
  );

  it('that were not sent are left out', async () => {
    const { report } = await readLog(log(...[3, 4, 5, 6].map((type) => sms(ADA, type))));
    expect(report).toMatchObject({ records: 4, skipped: 4, interactions: 0 });
    expect(tally(report, 'messages-draft')).toBe(4);
  });

  it('that stand twice count once, two of one moment with other words do not', async () => {
    const other = sms(ADA, 1).replace('"hi"', '"ho"');
    const { batch, report } = await goodLog(log(sms(ADA, 1), sms(ADA, 1), other));
    expect(batch.interactions.length).toBe(2);
    expect(tally(report, 'messages-repeated')).toBe(1);
  });

  it('keep their key when a later backup knows a name', async () => {
    const [first, second] = await Promise.all([
      goodLog(log(sms(ADA, 1))),
      goodLog(log(sms(BO, 1), sms(ADA, 1, 'contact_name="Ada"'))),
    ]);
    expect(second.batch.interactions.keyLow[1]).toBe(first.batch.interactions.keyLow[0]);
  });

  it('of seconds and of impossible times are told apart', async () => {
    const { batch, report } = await goodLog(
      log(sms(ADA, 1, '', 1_700_000_000), sms(ADA, 1, '', 0), sms(ADA, 1, '', 9e15)),
    );
    expect(lines(batch)).toEqual([`2023-11-14 ${ADA} > me`, `? ${ADA} > me`, `? ${ADA} > me`]);
    expect(report.problemCounts).toEqual([{ kind: 'bad-date', count: 2 }]);
  });
});

describe('picture and group messages', () => {
  it('go from who wrote them to all others, and show the owner’s number', async () => {
    const { batch } = await goodLog(
      log(
        mms(1, `${ADA}~${BO}`, [
          [ADA, 137],
          [BO, 151],
          [OWN, 151],
        ]),
        mms(2, `${ADA}~${BO}`, [
          ['insert-address-token', 137],
          [ADA, 151],
          [BO, 130],
        ]),
      ),
    );
    expect(lines(batch)).toEqual([`2023-11-14 ${ADA} > ${BO} me`, `2023-11-14 me > ${ADA} ${BO}`]);
    expect(people(batch)).toContain(`?: phone:${OWN} ${ME}`);
  });

  it('tell the names of a group where there are as many as numbers', async () => {
    const { batch } = await goodLog(
      log(
        mms(2, `${ADA}~${BO}`, [], 'contact_name="Ada A, Bo B"'),
        mms(2, `${ADA}~${CY}`, [], 'contact_name="A, B, C"'),
      ),
    );
    expect(people(batch).map((line) => line.split(':')[0])).toEqual(['Ada A', 'Bo B', '?']);
  });

  it('of one other and without a list of addresses are the other’s', async () => {
    const { batch } = await goodLog(log(mms(1, ADA, [])));
    expect(lines(batch)).toEqual([`2023-11-14 ${ADA} > me`]);
  });

  it('of a group whose writer is not told are left out', async () => {
    const { report } = await goodLog(log(mms(1, `${ADA}~${BO}`, []), sms(ADA, 1)));
    expect(report.problems).toMatchObject([{ at: 1, reason: { kind: 'no-sender' } }]);
  });
});

describe('calls', () => {
  const calls = (...records: string[]): string => log(...records).replaceAll('smses', 'calls');

  it('that were answered go one way or the other', async () => {
    const { batch } = await goodLog(calls(call(ADA, 1), call(BO, 2), call(CY, 4)));
    expect(lines(batch)).toEqual([
      `2023-11-14 ${ADA} > me`,
      `2023-11-14 me > ${BO}`,
      `2023-11-14 ${CY} > me`,
    ]);
  });

  it('that nobody answered, of 0 s or of a withheld number are left out', async () => {
    const { report } = await readLog(
      calls(call(ADA, 2, 0), call(ADA, 3, 0), call(ADA, 5, 3), call(ADA, 6), call('', 1)),
    );
    expect(report).toMatchObject({ records: 5, skipped: 5, people: 0 });
    expect(tally(report, 'calls-missed')).toBe(4);
    expect(tally(report, 'numbers-withheld')).toBe(1);
  });
});

describe('a person without a name', () => {
  it('is known from the row their number stands in first', async () => {
    const { batch } = await goodLog(log(sms('332', 1), sms(ADA, 1), sms(ADA, 2)));
    expect(batch.records.map(({ row }) => row)).toEqual([2]);
  });
});

const samples = new URL('../../../../../shared/samples/', import.meta.url);

describe.skipIf(!existsSync(samples))('the backups of the invented owner (needs ../shared)', () => {
  const sample = (path: string) => goodLog(new Uint8Array(readFileSync(new URL(path, samples))));

  it('give every count of their README: texts', async () => {
    const { batch, report } = await sample('sms/synthetic-sms-20260101.xml');
    expect(tally(report, 'texts')).toBe(160);
    expect(tally(report, 'picture-messages')).toBe(6);
    expect(tally(report, 'messages-sent')).toBe(80);
    // The six group messages were received as well as the README's 80 texts.
    expect(tally(report, 'messages-received')).toBe(80 + 6);
    expect(tally(report, 'messages-robot')).toBe(10);
    expect(report).toMatchObject({ records: 166, interactions: 156, skipped: 10 });
    expect(report.problemCounts).toEqual([{ kind: 'robot', count: 10 }]);
    expect(people(batch)).toContain(`?: phone:${OWN} ${ME}`);
    expect(batch.handles.filter((handle) => /^name-in-sms:[\d ()-]+$/u.test(handle))).toEqual([]);
  });

  it('give every count of their README: calls', async () => {
    const { report } = await sample('sms/synthetic-calls-20260101.xml');
    expect(tally(report, 'calls')).toBe(80);
    expect(tally(report, 'calls-made')).toBe(27);
    expect(tally(report, 'calls-received')).toBe(18);
    expect(tally(report, 'calls-missed')).toBe(35);
    expect(tally(report, 'numbers-withheld')).toBe(8);
  });
});
