import { beforeEach, describe, expect, test } from 'vitest';
import type { EngineApi } from '../../src/lib/engine/protocol.ts';
import { Session } from '../../src/lib/session/session.svelte.ts';
import { readCanary, writeCanary } from '../../src/lib/session/canary.ts';
import { engineOn, freshName, tableFile } from '../support/fresh-engine.ts';

const LETTERS = ['2024-01-01,Ada,Bo', '2024-01-02,Bo,Ada', '2024-01-03,Ada,Cy'];
const ADA = { kind: 'handles', handles: ['name:Ada'] } as const;

beforeEach(() => localStorage.clear());

function sessionOn(name: string): Session {
  return new Session(() => engineOn(name));
}

async function filled(name: string): Promise<Session> {
  const session = sessionOn(name);
  await session.open();
  await session.reading.read([tableFile('letters.csv', LETTERS)]);
  await session.commit({ ...ADA, handles: [...ADA.handles] });
  return session;
}

describe('a session', () => {
  test('opens empty, previews, adds, and shows what follows', async () => {
    const session = sessionOn(freshName());
    expect([session.status, session.snapshot, session.isBusy]).toEqual(['opening', null, false]);
    await session.open();
    expect([session.status, session.conclusions]).toEqual(['ready', null]);
    expect(await session.reading.read([tableFile('letters.csv', LETTERS)])).toBe(true);
    expect(session.reading.files).toEqual(['letters.csv']);
    expect(session.reading.preview?.newFacts).toBeGreaterThan(0);
    expect(await session.commit({ kind: 'none' })).toBe(true);
    expect([session.reading.preview, session.reading.files, session.progress]).toEqual([
      null,
      [],
      null,
    ]);
    expect(session.conclusions?.people.persons).toHaveLength(3);
  });

  test('keeps an error until it is dismissed or the next command works', async () => {
    const session = sessionOn(freshName());
    await session.open();
    expect(await session.reading.read([new File([], 'empty.csv')])).toBe(false);
    expect(session.error?.kind).toBe('nothing-readable');
    session.dismissError();
    expect(session.error).toBeNull();
    expect(await session.restoreCopy(new File(['x'], 'x.jsonl'))).toBe(false);
    expect(session.error).toEqual({ kind: 'bad-copy', reason: 'not-a-copy' });
  });

  test('an engine that throws or dies is an error, not a crash', async () => {
    const session = new Session((onCrash) => {
      queueMicrotask(() => onCrash('out of memory'));
      return { open: () => Promise.reject(new Error('gone')) } as Partial<EngineApi> as EngineApi;
    });
    await session.open();
    expect([session.status, session.error?.kind]).toEqual(['failed', 'storage-failed']);
    expect(session.isBusy).toBe(false);
  });

  test('remembers outside the database how much there is', async () => {
    const session = await filled(freshName());
    expect(readCanary()).toEqual({ facts: session.snapshot?.imports[0]?.facts, revision: 1 });
  });

  test('notices a database that came back empty, and goes on when the loss is accepted', async () => {
    await filled(freshName());
    const session = sessionOn(freshName());
    await session.open();
    expect([session.status, session.error?.kind]).toEqual(['failed', 'storage-lost']);
    await session.acceptLoss();
    expect([session.status, session.error]).toEqual(['ready', null]);
    expect(readCanary()).toEqual({ facts: 0, revision: 0 });
  });

  test('erasing is no loss, and a failed restore keeps the memory of what there is', async () => {
    const name = freshName();
    const session = await filled(name);
    const before = readCanary();
    await session.restoreCopy(new File(['x'], 'x.jsonl'));
    expect(readCanary()).toEqual(before);
    expect(await session.eraseEverything()).toBe(true);
    expect(readCanary()).toEqual({ facts: 0, revision: 2 });
    const again = sessionOn(name);
    await again.open();
    expect(again.status).toBe('ready');
  });

  test('never overwrites the memory of a tab that is ahead', () => {
    writeCanary({ facts: 10, revision: 5 });
    writeCanary({ facts: 4, revision: 4 });
    expect(readCanary()).toEqual({ facts: 10, revision: 5 });
  });

  test('undoes and redoes', async () => {
    const session = await filled(freshName());
    expect(await session.undo()).toBe(true);
    expect([session.conclusions, session.snapshot?.steps.redo]).toEqual([null, 'Add letters.csv']);
    expect(await session.redo()).toBe(true);
    expect(session.conclusions?.people.persons).toHaveLength(3);
  });

  test('opens the sample with its owner and its own today, once', async () => {
    const session = sessionOn(freshName());
    expect(await session.openSample()).toBe(true);
    expect(session.snapshot).toMatchObject({ isSampleDate: true, imports: [{ isSample: true }] });
    const people = session.conclusions?.people;
    expect(people?.persons[people.ego ?? -1]?.handles).toContain('name:Edison, Thomas Alva');
    expect(session.conclusions?.options.asOf).toBe(Date.UTC(1911, 0, 1) - 1);
    expect(await session.openSample()).toBe(true);
    expect(session.snapshot?.imports).toHaveLength(1);
  }, 60_000);
});

describe('the worker', () => {
  test('answers through Comlink as the engine does', async () => {
    const session = new Session();
    await session.open();
    expect(session.status).toBe('ready');
    await session.reading.read([tableFile('letters.csv', LETTERS)]);
    await session.commit({ ...ADA, handles: [...ADA.handles] });
    const { conclusions } = session;
    expect(conclusions?.ties.strength).toBeInstanceOf(Float64Array);
    expect((await session.questions.evidence(0, 3)).length).toBeGreaterThan(0);
    expect((await session.questions.introduce('Bo')).kind).toBe('found');
    expect((await session.saveCopy())?.size).toBeGreaterThan(100);
    expect(await session.eraseEverything()).toBe(true);
  });
});
