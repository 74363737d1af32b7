/**
 * The three archives of the one invented owner, through the engine and a real database: what is known
 * must not depend on how they came in. The core's own part of this is `tests/truth/three-archives.test.ts`.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Handle } from '../../src/lib/core/facts/handles.ts';
import type { Engine } from '../../src/lib/engine/engine.ts';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { engineOn, freshName, ok, SILENT } from '../support/fresh-engine.ts';
import { knownState } from '../support/known-state.ts';
import { hasSampleArchives, sampleArchives } from '../support/sample-archives.ts';
import { storedFacts } from '../support/stored-facts.ts';

/** As the sources call themselves, in the order of the sample files. */
const ALL = ['linkedin', 'mail', 'vcard'] as const;
type Archive = (typeof ALL)[number];

/** Each comes first once, and last once: what is known before it tells what it must leave behind. */
const ORDERS = [
  ['linkedin', 'mail', 'vcard'],
  ['mail', 'vcard', 'linkedin'],
  ['vcard', 'linkedin', 'mail'],
] as const satisfies Archive[][];

/** A day when all the archives tell of is past. */
const NOW = Date.UTC(2026, 5, 1, 12);
const LIMIT_MS = 90_000;

let files: File[] = [];
let seconds = 0;
const engines: Engine[] = [];

/** The owner at their engine: one database, and as many sittings as they like. */
class Owner {
  readonly #name = freshName();
  #engine: Engine | null = null;

  /** Drops files together and adds them, as the likeliest owner where they are asked who they are. */
  async add(...archives: readonly Archive[]): Promise<{ newFacts: number; changedFacts: number }> {
    const dropped = archives.flatMap((archive) => files[ALL.indexOf(archive)] ?? []);
    const preview = ok(await this.#atEngine().preview(dropped, SILENT));
    const handles = preview.ownerCandidates[0]?.handles;
    const owner = handles ? ({ kind: 'handles', handles } as const) : ({ kind: 'keep' } as const);
    ok(await this.#atEngine().commit(preview.id, owner, SILENT));
    return preview;
  }

  async turn(archive: Archive, kind: 'withdraw-import' | 'bring-back-import'): Promise<void> {
    const { imports } = await this.look();
    const importId = imports.find(({ source }) => source === archive)?.id ?? '';
    ok(await this.#atEngine().decide({ kind, importId, label: archive }));
  }

  async decide(kind: 'same' | 'different', pair: [Handle, Handle]): Promise<void> {
    ok(await this.#atEngine().decide({ kind, pairs: [pair], label: 'someone' }));
  }

  /** Ends this sitting; whatever is done next begins another. */
  leave(): void {
    this.#engine?.close();
    this.#engine = null;
  }

  async look(): Promise<Snapshot> {
    return ok(await this.#atEngine().open(null, SILENT));
  }

  /** Facts as the database holds them, people and ties as the engine concludes them. */
  async knows(): Promise<string> {
    const { conclusions } = await this.look();
    const facts = await storedFacts(this.#name);
    return conclusions ? knownState(facts, conclusions.people, conclusions.ties) : 'nothing';
  }

  #atEngine(): Engine {
    if (this.#engine) return this.#engine;
    // A second passes with every look at the clock: of two imports the later is the newer.
    this.#engine = engineOn(this.#name, { now: () => NOW + 1000 * (seconds += 1) });
    engines.push(this.#engine);
    return this.#engine;
  }
}

describe.skipIf(!hasSampleArchives)('three archives of one owner (needs ../shared)', () => {
  const atOnce = new Owner();
  /** What is known of all three, dropped together. */
  let whole = '';
  /** What is known of the other two where one never came. */
  const without = new Map<Archive, string>();
  const cameFirst = new Map<Archive, Owner>();

  /** The ends of someone found in two archives by a key, and of two who only may be one. */
  async function pairs(): Promise<{ one: [Handle, Handle]; two: [Handle, Handle] }> {
    const people = (await atOnce.look()).conclusions?.people;
    const key = (handles: readonly Handle[], scheme: string): Handle | undefined =>
      handles.find((handle) => handle.startsWith(scheme));
    for (const [at, { handles }] of people?.persons.entries() ?? []) {
      const [profile, address] = [key(handles, 'linkedin:'), key(handles, 'email:')];
      const merge = people?.suggestedMerges.find(
        ({ a, b }) => ![a, b].some((end) => handles.includes(end)),
      );
      if (at === people?.ego || !profile || !address || !merge) continue;
      return { one: [profile, address], two: [merge.a, merge.b] };
    }
    throw new Error('nobody stands in two archives');
  }

  beforeAll(async () => {
    files = await sampleArchives();
    await atOnce.add(...ALL);
    whole = await atOnce.knows();
  }, LIMIT_MS);
  afterAll(() => {
    for (const engine of engines) engine.close();
  });

  test.each(ORDERS)(
    'added as %s, %s and, in another sitting, %s are known as if dropped together',
    async (first, second, last) => {
      const owner = new Owner();
      cameFirst.set(first, owner);
      await owner.add(first);
      await owner.add(second);
      without.set(last, await owner.knows());
      owner.leave();
      await owner.add(last);
      expect(await owner.knows()).toBe(whole);
    },
    LIMIT_MS,
  );

  test.each(ALL)(
    '%s taken back, though it came first, leaves what the others tell alone, until it is brought back',
    async (archive) => {
      const owner = cameFirst.get(archive);
      await owner?.turn(archive, 'withdraw-import');
      owner?.leave();
      expect(await owner?.knows()).toBe(without.get(archive));
      await owner?.turn(archive, 'bring-back-import');
      expect(await owner?.knows()).toBe(whole);
    },
    LIMIT_MS,
  );

  test(
    'added twice are known once',
    async () => {
      expect(await atOnce.add('vcard', 'linkedin', 'mail')).toMatchObject({
        ...{ newFacts: 0, changedFacts: 0 },
      });
      expect(await atOnce.knows()).toBe(whole);
    },
    LIMIT_MS,
  );

  test(
    'leave what was decided of people where it is, whatever comes, goes and comes again',
    async () => {
      const { one, two } = await pairs();
      await atOnce.decide('different', one);
      await atOnce.decide('same', two);
      const decided = await atOnce.knows();
      const persons = (await atOnce.look()).conclusions?.people.persons ?? [];
      const holding = ([a, b]: [Handle, Handle]): number =>
        persons.filter(({ handles }) => handles.includes(a) && handles.includes(b)).length;
      expect([holding(one), holding(two)]).toEqual([0, 1]);
      expect(decided).not.toBe(whole);

      const early = new Owner();
      await early.add('vcard');
      await early.decide('same', two);
      await early.decide('different', one);
      early.leave();
      await early.add('mail', 'linkedin');
      expect(await early.knows()).toBe(decided);
      await early.turn('linkedin', 'withdraw-import');
      early.leave();
      await early.add('linkedin');
      expect(await early.knows()).toBe(decided);
    },
    LIMIT_MS,
  );
});
