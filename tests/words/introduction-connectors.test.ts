/** What I say of connectors, step by step, and how it is told again. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConnectorWord } from '../../src/lib/core/decisions.ts';
import {
  connectorCommand,
  dayLookedFrom,
  type ConnectorChoice,
} from '../../src/lib/session/views/connector-command.ts';
import { connectorLines, leftOutSentence } from '../../src/lib/words/introduction-connectors.ts';
import { stepName } from '../../src/lib/words/engine.ts';
import { smallNetwork, type SmallNetwork } from '../session/views/small-network.ts';

let small: SmallNetwork;
beforeAll(async () => {
  small = await smallNetwork();
});

const ADA = 'Ada Amber';
/** The word after a row of choices, and the name of the last step. */
function say(...choices: ConnectorChoice[]): { word: ConnectorWord | null; step: string } {
  let word: ConnectorWord | null = null;
  let step = '';
  for (const choice of choices) {
    const decided = connectorCommand(small.conclusions, small.person(ADA), word, choice);
    if (decided?.command.kind !== 'connector') throw new Error('no command');
    word = decided.command.word;
    step = stepName(decided.command);
  }
  return { word, step };
}

describe('what is said of a connector', () => {
  it('is one thing or the other, beside what else was said', () => {
    expect(say({ kind: 'would-ask' }, { kind: 'has-introduced' }, { kind: 'would-not' })).toEqual({
      word: { wouldAsk: false, askedAt: null, hasIntroduced: true },
      step: 'Say that you would rather not ask Ada Amber',
    });
  });

  it('is taken back by saying it again, and then nothing is kept', () => {
    expect(say({ kind: 'would-ask' }, { kind: 'would-ask' })).toEqual({
      word: null,
      step: 'Take back what you said of asking Ada Amber',
    });
    expect(say({ kind: 'asked', at: 5 }, { kind: 'asked', at: null }).word).toBeNull();
  });

  it('keeps the day of a request', () => {
    expect(say({ kind: 'asked', at: 5 })).toEqual({
      word: { wouldAsk: null, askedAt: 5, hasIntroduced: false },
      step: 'Say that you asked Ada Amber',
    });
  });

  it('looks from a day as its own zone has it', () => {
    const { options } = small.conclusions;
    const endOfDay = Date.UTC(2021, 5, 1, 4, 59, 59);
    const there = { options: { ...options, asOf: endOfDay, timeZone: 'America/New_York' } };
    expect(dayLookedFrom(there)).toBe(Date.UTC(2021, 5, 1));
    const night = {
      options: { ...options, asOf: Date.UTC(2021, 5, 2, 3, 59, 59), timeZone: 'America/New_York' },
    };
    expect(dayLookedFrom(night)).toBe(Date.UTC(2021, 5, 1));
  });

  it('is told again under the way it bears on', () => {
    const person = small.person(ADA);
    const at = Date.UTC(2021, 11, 1);
    const lines = connectorLines(
      {
        ...{ person, willingness: 0.4 },
        why: [{ kind: 'would-ask' }, { kind: 'has-introduced' }, { kind: 'asked', at }],
      },
      small.conclusions,
    );
    expect(lines).toEqual([
      'You would ask Ada Amber.',
      'Ada Amber has introduced you before.',
      'You asked Ada Amber on 1 Dec 2021, so this way counts for less for a while.',
    ]);
    expect(leftOutSentence([person], small.conclusions)).toBe(
      'You would rather not ask Ada Amber, so no way through them is shown.',
    );
  });
});
