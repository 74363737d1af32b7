import { describe, expect, it } from 'vitest';
import {
  ringCounts,
  ringNamed,
  ringsRoundMe,
  ringView,
  RINGS,
} from '../../../src/lib/session/views/rings.ts';
import { smallNetwork } from './small-network.ts';

const small = await smallNetwork();
const rings = ringsRoundMe(small.conclusions, null);
if (!rings) throw new Error('the small network has an owner');

describe('rings round me', () => {
  it('hold everybody I have a tie with, once, the strongest first', () => {
    const inRings = Array.from({ length: RINGS }, (_, ring) =>
      ringView(small.conclusions, rings, ring, true),
    );
    const members = inRings.flatMap((view) => view.members);
    expect(members).toEqual(rings.ranked);
    expect([...members].sort((a, b) => a - b)).toEqual(rings.known);
    expect(members[0]).toBe(small.person('Ada Amber'));
    expect(ringCounts(rings)).toEqual(inRings.map((view) => view.members.length));
  });

  it('need somebody in the middle', () => {
    const { people } = small.conclusions;
    const ownerless = { ...small.conclusions, people: { ...people, ego: null } };
    expect(ringsRoundMe(ownerless, null)).toBeNull();
  });

  it('say who is just outside, who left, and who cools, of one ring', () => {
    const [first = 0, second = 0, third = 0] = rings.ranked;
    const ring = rings.ring.map((_, person) => (person === first ? 0 : person === second ? 1 : 2));
    const drawn = { ...rings, ring, slipped: new Map([[third, 0]]) };
    const why = { first: null, last: 0 };
    const cooling = { person: first, list: 'cooling', why } as never;
    const late = { person: third, list: 'cooling', why } as never;
    const conclusions = { ...small.conclusions, reconnect: [cooling, late] };
    const view = ringView(conclusions, drawn, 0, true);
    expect(view.members).toEqual([first]);
    expect(view.justOutside[0]).toBe(second);
    expect(view.slippedOut).toEqual([third]);
    expect(view.cooling.map(({ person }) => person)).toEqual([first]);
    expect(ringView(conclusions, drawn, 0, false).cooling).toEqual([]);
    expect(ringView(conclusions, drawn, 2, true).justOutside).toEqual([]);
  });
});

describe('the ring an address names', () => {
  it('counts from one, and is none where there is no such ring', () => {
    expect(['1', '5', '0', '6', 'x', '', null].map(ringNamed)).toEqual([
      0,
      4,
      ...Array<null>(5).fill(null),
    ]);
  });
});
