/** What I say of a connector is a step: it changes answers, can be taken back, and outlives a reload. */
import { expect, test } from 'vitest';
import type { ConnectorWord } from '../../src/lib/core/decisions.ts';
import type { Engine } from '../../src/lib/engine/engine.ts';
import { addFiles, freshName, ok, openEngine, SILENT, tableFile } from '../support/fresh-engine.ts';

const LETTERS = [
  '2024-01-01,Ada,Bo',
  '2024-01-02,Bo,Ada',
  '2024-01-03,Bo,Cy',
  '2024-01-04,Ada,Di',
  '2024-01-05,Di,Cy',
];
const NEVER: ConnectorWord = { wouldAsk: false, askedAt: null, hasIntroduced: false };

async function waysOf(engine: Engine): Promise<number> {
  const answer = await engine.introduce('Cy');
  return answer.kind === 'found' ? answer.paths.length : -1;
}

test('a word on a connector changes the answer, not what is known, and can be undone', async () => {
  const name = freshName();
  const engine = openEngine(name);
  const before = await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
  expect(before.connectorWords).toEqual([]);
  expect(await waysOf(engine)).toBe(2);
  const said = ok(
    await engine.decide({
      ...{ kind: 'connector', handles: ['name:Bo'], word: NEVER, said: 'would-not' },
      label: 'Bo',
    }),
  );
  expect(said.conclusions).toEqual(before.conclusions);
  const bo = said.conclusions?.people.persons.findIndex(({ id }) => id === 'name:Bo');
  expect(said.connectorWords).toEqual([{ person: bo, word: NEVER }]);
  expect(said.steps.undo).toBe('Say that you would rather not ask Bo');
  expect(await engine.introduce('Cy')).toMatchObject({ leftOut: [bo], paths: [{}] });

  const again = openEngine(name);
  ok(await again.open(null, SILENT));
  expect(await waysOf(again)).toBe(1);

  expect(ok(await engine.undo()).connectorWords).toEqual([]);
  expect(await waysOf(engine)).toBe(2);
  expect(ok(await engine.redo()).connectorWords).toEqual([{ person: bo, word: NEVER }]);
});
