import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/lib/core/ties/tie-kinds.ts';
import { groundOf } from '../../src/lib/map/ground.ts';
import { NO_FILTER, sift, toggled } from '../../src/lib/map/layers/filter.ts';
import { LAYERS, readOrGroups } from '../../src/lib/map/layers/layers.ts';
import { readMapWishes, USUAL_WISHES, withMapWishes } from '../../src/lib/map/map-address.ts';
import { buildScene } from '../../src/lib/map/scene.ts';
import { placed } from '../support/placed.ts';
import { mapCase } from './map-case.ts';

const conclusions = mapCase([60, 40, 20, 8]);
const ground = groundOf(conclusions);
const groups = readOrGroups('groups', conclusions, ground.drawn).reading;

describe('every layer', () => {
  it('has an id of its own, a name and a question', () => {
    expect(new Set(LAYERS.map(({ id }) => id)).size).toBe(LAYERS.length);
    for (const { label, question } of LAYERS) {
      expect(label).not.toBe('');
      expect(question).toMatch(/\?$/u);
    }
  });

  it.each(LAYERS.map(({ id }) => id))(
    '%s counts everybody on the map once, or says why not',
    (id) => {
      const { reading, unread } = readOrGroups(id, conclusions, ground.drawn);
      const counted = reading.entries.reduce((sum, { people }) => sum + people, 0);
      expect(counted).toBe(ground.drawn.length);
      expect(unread === null ? reading.layer.id : 'groups').toBe(reading.layer.id);
    },
  );

  it('gives no two of its entries one look', () => {
    for (const { id } of LAYERS) {
      const { reading } = readOrGroups(id, conclusions, ground.drawn);
      const looks = reading.entries.map(({ look }) => JSON.stringify(look));
      expect(new Set(looks).size, id).toBe(looks.length);
    }
  });

  it('falls back to groups where nobody knows it', () => {
    expect(readOrGroups('no such layer', conclusions, ground.drawn).reading.layer.id).toBe(
      'groups',
    );
  });
});

describe('the layer of kinds', () => {
  const [me = 0, kin = 0, colleague = 0, unsaid = 0] = ground.drawn;
  const egoTie = new Int32Array(conclusions.egoTie.length).fill(-1);
  const kind = new Uint8Array(egoTie.length);
  for (const person of [kin, colleague, unsaid]) egoTie[person] = 0;
  const owned = { ...conclusions, people: { ...conclusions.people, ego: me }, egoTie, kind };

  it('says why not where no tie is told from another', () => {
    expect(readOrGroups('kind', owned, ground.drawn).unread).toMatch(/work from private life/u);
  });

  it('counts family, work, what is not known, and people without a tie of mine', () => {
    kind[kin] = KINDS.indexOf('kin');
    kind[colleague] = KINDS.indexOf('professional');
    const { reading } = readOrGroups('kind', owned, ground.drawn);
    expect(Object.fromEntries(reading.entries.map(({ key, people }) => [key, people]))).toEqual({
      kin: 1,
      personal: 0,
      both: 0,
      professional: 1,
      unknown: 1,
      none: ground.drawn.length - 3,
    });
  });
});

describe('the layer of places', () => {
  const [ana = 0, bo = 0, cy = 0, di = 0] = ground.drawn;
  const where = new Map([
    [ana, ['Lyon', 'Bern']],
    [bo, ['Lyon']],
    [cy, ['Bern']],
  ]);
  const there = placed(conclusions, (person) => where.get(person) ?? []);

  it('says why not where no file says where people are', () => {
    expect(readOrGroups('place', conclusions, ground.drawn).unread).toMatch(/live or work/u);
  });

  it('counts everybody at the place most rows say, the unknown last', () => {
    const { reading } = readOrGroups('place', there, ground.drawn);
    expect(reading.entries.map(({ label, people }) => [label, people])).toEqual([
      ['Lyon', 2],
      ['Elsewhere', 1],
      ['Place not known', ground.drawn.length - 3],
    ]);
    expect(reading.entries.at(-1)?.look.isHollow).toBe(true);
    expect(reading.entryOf[di]).toBe(2);
  });
});

describe('the layer of tags', () => {
  const [one = 0, two = 0, three = 0] = ground.drawn;
  const tagged = {
    ...conclusions,
    tags: [
      { name: 'choir', people: [one, two] },
      { name: 'board', people: [two] },
    ],
  };
  const { reading } = readOrGroups('tag', tagged, ground.drawn);

  it('says why not where nobody is tagged', () => {
    expect(readOrGroups('tag', conclusions, ground.drawn).unread).toMatch(/^Nobody is tagged yet/u);
  });

  it('counts whoever has two tags under both, in the look of the rarer', () => {
    const counts = reading.entries.map(({ key, people }) => [key, people]);
    expect(counts).toEqual([
      ['choir', 2],
      ['board', 1],
      ['-others', 0],
      ['-none', ground.drawn.length - 2],
    ]);
    expect(reading.entryOf[two]).toBe(1);
    expect(reading.entryOf[three]).toBe(3);
  });

  it('keeps everybody with a tag, those with others too', () => {
    const { lit, kept } = sift(reading, toggled(NO_FILTER, 'choir'), ground.drawn);
    expect(kept).toBe(2);
    expect([lit?.[one], lit?.[two], lit?.[three]]).toEqual([1, 1, 0]);
    expect(sift(reading, toggled(NO_FILTER, 'board'), ground.drawn).kept).toBe(1);
  });
});

describe('a filter', () => {
  const [first, second] = groups.entries;
  const key = first?.key ?? '';

  it('keeps an entry and fades the others, with counts that add up', () => {
    const sifted = sift(groups, toggled(NO_FILTER, key), ground.drawn);
    expect(sifted.kept).toBe(first?.people);
    expect(sifted.kept + sifted.others).toBe(ground.drawn.length);
  });

  it('takes a second entry in, and is gone with the last one', () => {
    const both = toggled(toggled(NO_FILTER, key), second?.key ?? '');
    expect(sift(groups, both, ground.drawn).kept).toBe(
      (first?.people ?? 0) + (second?.people ?? 0),
    );
    expect(toggled(toggled(both, key), second?.key ?? '')).toEqual(NO_FILTER);
  });

  it('keeps everybody where no entry bears its key', () => {
    expect(sift(groups, { kept: ['gone'], isOff: true }, ground.drawn).lit).toBeNull();
  });

  it('moves nobody, not even when the others are taken off', () => {
    const { lit } = sift(groups, { kept: [key], isOff: true }, ground.drawn);
    const all = buildScene(ground, { reading: groups });
    const some = buildScene(ground, { reading: groups, staying: lit });
    expect(some.x).toBe(all.x);
    expect(some.bounds).toBe(all.bounds);
    expect(some.drawn.length).toBe(first?.people);
    expect(some.tiesDrawn).toBeLessThan(all.tiesDrawn);
  });
});

describe('the address of the map', () => {
  it('says what is wished, and is read back as it was', () => {
    const wishes = {
      ...USUAL_WISHES,
      layer: 'company',
      view: 'circles' as const,
      month: -772,
      filter: { kept: ['Smith, Jones & Co', 'ünïcode'], isOff: true },
      ties: 300,
    };
    const href = withMapWishes(new URL('http://kith.test/map?group=a'), wishes);
    const url = new URL(href, 'http://kith.test');
    expect(readMapWishes(url.searchParams)).toEqual(wishes);
    expect(url.searchParams.get('group')).toBe('a');
  });

  it('is bare for the usual wishes, and forgives nonsense', () => {
    expect(withMapWishes(new URL('http://kith.test/map?layer=x&ties=9'), USUAL_WISHES)).toBe(
      '/map',
    );
    expect(readMapWishes(new URLSearchParams('ties=-4&off=1&keep='))).toEqual(USUAL_WISHES);
  });
});
