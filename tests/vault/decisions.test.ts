import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesFor } from '../../src/lib/vault/commands.ts';
import {
  addUpdates,
  changeOf,
  decisionsText,
  foldDocument,
  openDocument,
  recordStep,
  toDecisions,
  type DecisionDocument,
} from '../../src/lib/vault/decision-document.ts';
import { historyOf, reversalOf } from '../../src/lib/vault/undo.ts';
import type { DecisionCommand } from '../../src/lib/engine/decision-command.ts';

let count = 0;

/** Does a command; answers with the update, or null when it changed nothing. */
function decide(doc: DecisionDocument, command: DecisionCommand, name: string): Uint8Array | null {
  const changes = changesFor(doc, command);
  count += 1;
  return changes.length === 0
    ? null
    : recordStep(doc, { id: `s${count}`, at: count, name, changes });
}

/** Takes back the last step done or undone; answers with the names of what it left in place. */
function takeBack(doc: DecisionDocument, which: 'done' | 'undone'): string[] | null {
  const step = historyOf(doc)[which].at(-1);
  if (!step) return null;
  const { changes, leftInPlace } = reversalOf(doc, step);
  count += 1;
  recordStep(doc, { id: `s${count}`, at: count, name: step.name, changes, reverts: step.id });
  return leftInPlace;
}

const command = fc.oneof(
  fc.record({
    kind: fc.constant('set-owner' as const),
    handles: fc.constantFrom(['name:Ada'] as const, ['name:Bo'] as const, 'none' as const),
  }),
  fc.record({
    kind: fc.constantFrom('withdraw-import' as const, 'bring-back-import' as const),
    importId: fc.constantFrom('i1', 'i2'),
    label: fc.constant('a.csv'),
  }),
  fc.record({
    kind: fc.constant('rhythm' as const),
    handle: fc.constantFrom('name:Bo' as const, 'name:Cy' as const),
    choice: fc.constantFrom({ kind: 'rest' } as const, { kind: 'later', until: 5 } as const, null),
    label: fc.constant('Bo'),
  }),
  fc.record({
    kind: fc.constant('nobody' as const),
    handles: fc.subarray(['name:Ada' as const, 'name:Bo' as const]),
    isNobody: fc.boolean(),
    label: fc.constant('Bo'),
  }),
  fc.record({
    kind: fc.constant('rename-person' as const),
    handles: fc.subarray(['name:Ada' as const, 'name:Bo' as const]),
    name: fc.constantFrom('Ada', null),
    label: fc.constant('Bo'),
  }),
  fc.record({
    kind: fc.constant('closeness' as const),
    handles: fc.subarray(['name:Ada' as const, 'name:Bo' as const]),
    word: fc.constantFrom('close', 'weak', null),
    label: fc.constant('Bo'),
  }),
  fc.record({
    kind: fc.constant('tie-kind' as const),
    handles: fc.subarray(['name:Ada' as const, 'name:Bo' as const]),
    word: fc.constantFrom('kin', 'both', null),
    label: fc.constant('Bo'),
  }),
  fc.record({
    kind: fc.constant('tag' as const),
    people: fc.subarray([['name:Ada' as const, 'email:ada@x' as const], ['name:Bo' as const]]),
    tag: fc.constantFrom('choir', 'board'),
    isOn: fc.boolean(),
    label: fc.constant('Bo'),
  }),
  fc.record({
    kind: fc.constant('rename-tag' as const),
    tag: fc.constantFrom('choir', 'board'),
    name: fc.constantFrom('choir', 'singers', null),
  }),
  fc.record({
    kind: fc.constant('resolution' as const),
    value: fc.constantFrom(0.5, 2, null),
  }),
) as fc.Arbitrary<DecisionCommand>;

describe('decisions', () => {
  test('read back as what was decided', () => {
    const doc = openDocument([]);
    decide(doc, { kind: 'set-owner', handles: ['name:Ada'] }, 'me');
    decide(doc, { kind: 'withdraw-import', importId: 'i1', label: 'a.csv' }, 'take back');
    decide(doc, { kind: 'rename-cluster', handles: ['name:Bo'], name: 'Choir' }, 'name');
    const pin: DecisionCommand = {
      ...{ kind: 'pin-to-group', handles: ['name:Cy'], belongsWith: 'name:Bo', label: 'Cy' },
    };
    decide(doc, pin, 'keep');
    decide(doc, { kind: 'resolution', value: 2 }, 'more');
    const desk: DecisionCommand = {
      ...{ kind: 'nobody', handles: ['phone:+461', 'name:Desk'], isNobody: true, label: 'Desk' },
    };
    decide(doc, desk, 'leave out');
    const news: DecisionCommand = {
      ...{ kind: 'admit', handles: ['email:news@x.example'], isAdmitted: true, label: 'News' },
    };
    decide(doc, news, 'take in');
    decide(doc, { kind: 'domain', domain: 'X.example', word: 'admitted' }, 'take all in');
    const rename: DecisionCommand = {
      ...{ kind: 'rename-person', handles: ['name:Bo', 'email:b@x.example'], name: 'Bosse' },
      label: 'Bo',
    };
    decide(doc, rename, 'call');
    const said = { handles: ['name:Bo' as const, 'email:b@x.example' as const], label: 'Bo' };
    decide(doc, { kind: 'closeness', word: 'close', ...said }, 'close');
    decide(doc, { kind: 'tie-kind', word: 'both', ...said }, 'both');
    expect(toDecisions(doc)).toMatchObject({
      nobody: new Set(['phone:+461', 'name:Desk']),
      admitted: new Set(['email:news@x.example']),
      domains: new Map([['x.example', 'admitted']]),
      names: new Map([['email:b@x.example', 'Bosse']]),
      ego: ['name:Ada'],
      withdrawn: new Set(['i1']),
      clusterNames: new Map([['name:Bo', 'Choir']]),
      clusterPins: new Map([['name:Cy', 'name:Bo']]),
      resolution: 2,
      closeness: new Map([['email:b@x.example', 'close']]),
      kinds: new Map([['email:b@x.example', 'both']]),
    });
  });

  test('undoing every step leads back to the start, and redoing to the end', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        const doc = openDocument([]);
        const start = decisionsText(doc);
        commands.forEach((each, i) => decide(doc, each, `Step ${i}`));
        const end = decisionsText(doc);
        while (takeBack(doc, 'done') !== null);
        expect(decisionsText(doc)).toBe(start);
        while (takeBack(doc, 'undone') !== null);
        expect(decisionsText(doc)).toBe(end);
      }),
      { numRuns: 60 },
    );
  });

  test('two devices agree in whatever order they hear of each other', () => {
    fc.assert(
      fc.property(fc.array(command), fc.array(command), (left, right) => {
        const one = openDocument([]);
        const two = openDocument([]);
        left.forEach((each, i) => decide(one, each, `Left ${i}`));
        right.forEach((each, i) => decide(two, each, `Right ${i}`));
        const [fromOne, fromTwo] = [foldDocument(one), foldDocument(two)];
        addUpdates(one, [fromTwo]);
        addUpdates(two, [fromOne]);
        expect(decisionsText(one)).toBe(decisionsText(two));
        expect(historyOf(one)).toEqual(historyOf(two));
      }),
      { numRuns: 40 },
    );
  });

  test('undo leaves what was changed since on another device, and names it', () => {
    const here = openDocument([]);
    const changes = [
      changeOf(here, 'owner', 'handles', ['name:Ada']),
      changeOf(here, 'settings', 'resolution', 2),
    ].filter((change) => change !== null);
    recordStep(here, { id: 'both', at: 1, name: 'Both', changes });
    const there = openDocument([foldDocument(here)]);
    decide(there, { kind: 'resolution', value: 3 }, 'Finer');
    const step = historyOf(there).done[0];
    if (!step) throw new Error('no step');
    const reversal = reversalOf(there, step);
    expect(reversal.leftInPlace).toEqual(['Finer']);
    expect(reversal.changes).toMatchObject([{ map: 'owner', after: null }]);
  });
});
