import { describe, expect, it } from 'vitest';
import { calibrated, fitCalibration } from '../../../src/lib/core/ties/recalibrate.ts';
import { STAGE_NEEDS, STAGES } from '../../../src/lib/core/ties/tie-table.ts';
import { every, tiesFromText, type Judged } from './facts-from-text.ts';

const AS_OF = '1910-12-31';

function stage(judged: Judged, name: string): string | undefined {
  return STAGES[judged.stage[judged.who(name)] ?? -1];
}

describe('stage', () => {
  it('is contact where only a relation is stated, as in a list of connections', () => {
    expect(stage(tiesFromText('me -- ana', AS_OF, 'me'), 'ana')).toBe('contact');
  });

  it('is acquaintance after a hundred unanswered messages', () => {
    const judged = tiesFromText(every(5, '1909-08-01', 100, 'ana -> me'), AS_OF, 'me');
    expect(stage(judged, 'ana')).toBe('acquaintance');
  });

  it('is connection with two-way mail over three separate months, not two', () => {
    const others = every(2, '1909-01-01', 300, 'x -> me');
    const two = `${others}\n1909-03-01 ana -> me\n1909-04-01 me -> ana`;
    expect(stage(tiesFromText(two, AS_OF, 'me'), 'ana')).toBe('acquaintance');
    const three = `${two}\n1909-05-01 ana -> me`;
    expect(stage(tiesFromText(three, AS_OF, 'me'), 'ana')).toBe('connection');
  });

  it('is close for a connection that gets most of the contact', () => {
    const judged = tiesFromText(
      `${every(7, '1910-01-03', 50, 'ana -> me')}\n${every(7, '1910-01-04', 50, 'me -> ana')}`,
      AS_OF,
      'me',
    );
    expect(stage(judged, 'ana')).toBe('close');
  });
});

describe('the one missing thing', () => {
  const need = (text: string, name = 'ana'): string | undefined => {
    const judged = tiesFromText(text, AS_OF, 'me');
    return STAGE_NEEDS[judged.stageNeed[judged.who(name)] ?? -1];
  };
  const others = [
    every(2, '1909-01-01', 365, 'x -> me'),
    every(2, '1909-01-02', 364, 'me -> x'),
  ].join('\n');

  it('goes when what it names is there: contact, a reply, months, closeness', () => {
    const steps = [
      'me ~~ ana',
      '1909-03-01 ana -> me',
      '1909-03-09 me -> ana',
      '1909-04-01 ana -> me\n1909-05-01 ana -> me',
      `${every(4, '1910-01-03', 90, 'ana -> me')}\n${every(4, '1910-01-04', 90, 'me -> ana')}`,
    ];
    const after = steps.map((_, i) => need([others, ...steps.slice(0, i + 1)].join('\n')));
    expect(after).toEqual(['contact', 'reply-from-me', 'months', 'attention', 'nothing']);
  });

  it('names who has not replied', () => {
    expect(need(`${others}\n1909-03-01 me -> ana`)).toBe('reply-from-them');
  });

  it('asks for no reply of who was met', () => {
    expect(need(`${others}\n1909-03-01 me + ana`)).toBe('months');
  });

  it('is contact lately for who was in touch often, long ago', () => {
    const old = `${every(7, '1909-01-05', 30, 'ana -> me')}\n${every(7, '1909-01-06', 30, 'me -> ana')}`;
    expect(need(`${others}\n${old}\n${every(2, '1910-08-24', 60, 'x -> me')}`)).toBe('lately');
  });

  it('is balance where nearly all came from one side', () => {
    const theirs = every(3, '1910-01-05', 118, 'ana -> me');
    expect(need(`${others}\n${theirs}\n${every(90, '1910-02-01', 4, 'me -> ana')}`)).toBe(
      'balance',
    );
  });
});

describe('chance of contact', () => {
  const busy = every(3, '1910-01-01', 120, 'me -> busy');
  const judged = tiesFromText(
    `${busy}\n${every(3, '1910-01-01', 20, 'me -> gone')}\n1910-12-25 me -> rare`,
    AS_OF,
    'me',
  );
  const chance = (name: string, column: 'chance30' | 'chance90'): number =>
    judged.ties[column][judged.between('me', name)] ?? NaN;

  it('is higher for who is in touch than for who stopped', () => {
    expect(chance('busy', 'chance30')).toBeGreaterThan(chance('gone', 'chance30'));
  });

  it('grows with the time allowed', () => {
    expect(chance('busy', 'chance90')).toBeGreaterThanOrEqual(chance('busy', 'chance30'));
    expect(chance('gone', 'chance90')).toBeGreaterThan(chance('gone', 'chance30'));
  });
});

describe('recalibration', () => {
  it('changes nothing when the past is too thin to learn from', () => {
    expect(fitCalibration(Float64Array.of(0.5, 0.5), Uint8Array.of(1, 0))).toEqual({
      shift: 0,
      slope: 1,
    });
  });

  it('brings chances that were twice too high down to what came true', () => {
    const chances = new Float64Array(400).fill(0.6);
    const cameTrue = Uint8Array.from(chances, (_, i) => (i % 10 < 3 ? 1 : 0));
    expect(calibrated(0.6, fitCalibration(chances, cameTrue))).toBeCloseTo(0.3, 1);
  });

  it('keeps order, and leaves the unknown unknown', () => {
    const chances = Float64Array.from({ length: 100 }, (_, i) => (i + 1) / 101);
    const cameTrue = Uint8Array.from(chances, (_, i) => (i % 100 > 60 ? 1 : 0));
    const fit = fitCalibration(chances, cameTrue);
    expect(calibrated(0.4, fit)).toBeLessThan(calibrated(0.5, fit));
    expect(calibrated(NaN, fit)).toBeNaN();
  });
});
