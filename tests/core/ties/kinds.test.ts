import { describe, expect, it } from 'vitest';
import type { Handle } from '../../../src/lib/core/facts/handles.ts';
import { kindFactors } from '../../../src/lib/core/ties/judge-kinds.ts';
import { signsOf } from '../../../src/lib/core/ties/kind-evidence.ts';
import { statedSign } from '../../../src/lib/core/ties/relation-words.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { judgeKnown, ME, times, type Known } from './known-from.ts';

const ANA: Handle = 'email:ana@gmail.com';
const BO: Handle = 'email:bo@works.example';
const CY: Handle = 'email:cy@house.example';
const DEE: Handle = 'phone:+4915112345678';

const to = (who: Handle, at: readonly string[]) => at.map((time) => [time, who] as const);

describe('the kind of a tie', () => {
  it('is work with somebody at my own house', () => {
    const mail: Known = { source: 'mail', messages: to(BO, ['2025-03-03']) };
    expect(judgeKnown([mail]).kindOf(BO)).toBe('professional');
  });

  it('is work with an address at a house and contact in working hours', () => {
    const judged = judgeKnown([{ source: 'mail', messages: to(CY, times(6, 10)) }]);
    expect(judged.kindOf(CY)).toBe('professional');
  });

  it('is personal with a mailbox of anybody’s and contact in the evening', () => {
    const judged = judgeKnown([{ source: 'mail', messages: to(ANA, times(6, 20)) }]);
    expect(judged.kindOf(ANA)).toBe('personal');
  });

  it('is personal at weekends, whatever the hour', () => {
    const saturdays = times(6, 11, 7, '2025-03-01');
    expect(judgeKnown([{ source: 'mail', messages: to(ANA, saturdays) }]).kindOf(ANA)).toBe(
      'personal',
    );
  });

  it('is unknown where evidence is thin: an address, an hour, a few messages of known day', () => {
    const one = judgeKnown([{ source: 'mail', messages: to(CY, ['2025-03-03']) }]);
    expect(one.kindOf(CY)).toBe('unknown');
    const other = judgeKnown([{ source: 'mail', messages: to(ANA, times(1, 11)) }]);
    expect(other.kindOf(ANA)).toBe('unknown');
  });

  it('is personal on private chats and work on a network for work', () => {
    const chat: Known = { source: 'whatsapp', messages: to(DEE, times(8, 13, 3)) };
    expect(judgeKnown([chat]).kindOf(DEE)).toBe('personal');
    const network: Known = {
      source: 'linkedin',
      relations: [['linkedin:eve', 'connection', null]],
    };
    expect(judgeKnown([network]).kindOf('linkedin:eve')).toBe('professional');
  });

  it('is both with a colleague one also chats with', () => {
    const mail: Known = { source: 'mail', messages: to(BO, times(6, 10)) };
    const chat: Known = { source: 'telegram', messages: to(BO, times(8, 21, 3)) };
    expect(judgeKnown([mail, chat]).kindOf(BO)).toBe('both');
  });

  it('is work where both belong to one employer', () => {
    const known: Known = {
      source: 'mail',
      messages: to(ANA, ['2025-03-03']),
      employers: [
        [ME, 'Acme Corp'],
        [ANA, 'ACME Corporation'],
      ],
    };
    expect(judgeKnown([known]).kindOf(ANA)).toBe('professional');
  });

  it('is kin only where a card says so', () => {
    const mail: Known = { source: 'mail', messages: to(ANA, times(3, 20)) };
    const card = (label: string): Known => ({
      source: 'vcard',
      relations: [[ANA, 'relative', label]],
    });
    expect(judgeKnown([mail, card('sister')]).kindOf(ANA)).toBe('kin');
    expect(judgeKnown([mail, card('friend')]).kindOf(ANA)).toBe('personal');
    expect(judgeKnown([card('manager')]).kindOf(ANA)).toBe('professional');
  });

  it('is what I say it is, whatever the evidence', () => {
    const mail: Known = { source: 'mail', messages: to(BO, times(6, 10)) };
    const kinds = new Map([[BO, 'personal' as const]]);
    const judged = judgeKnown([mail], { decisions: { kinds } });
    expect(judged.kindOf(BO)).toBe('personal');
    expect(judged.said.kind[judged.personOf(BO)]).toBeGreaterThan(0);
  });

  it('keeps its factors: none speaks against a side, and the sums decide', () => {
    const judged = judgeKnown([{ source: 'mail', messages: to(CY, times(6, 10)) }]);
    const factors = kindFactors(
      signsOf(judged.kindEvidence, judged.personOf(CY)),
      DEFAULT_SETTINGS,
    );
    const weighed = factors.filter(({ factor }) => factor !== 'before');
    expect(weighed.every(({ work, life }) => work >= 0 && life >= 0)).toBe(true);
    const named = weighed.filter(({ work }) => work > 0).map(({ factor }) => factor);
    expect(named).toEqual(['address', 'hours']);
  });
});

describe('the words of a card', () => {
  it.each([
    ['spouse', 'kin'],
    ['Mother-in-law', 'kin'],
    ['Schwester', 'kin'],
    ['fiancé', 'kin'],
    ['best friend', 'friend'],
    ['co-worker', 'colleague'],
    ['Assistant', 'colleague'],
    ['kindness', 'none'],
    ['', 'none'],
  ])('%s: %s', (label, sign) => {
    expect(statedSign(label)).toBe(sign);
  });
});
