import { describe, expect, it } from 'vitest';
import { backbone } from '../../../src/lib/core/layout/backbone.ts';
import { dotRadii } from '../../../src/lib/core/layout/reach.ts';
import { graphFromText } from '../../support/graph-from-text.ts';
import { layoutCase } from './layout-case.ts';

describe('the ties drawn by default', () => {
  it('are all of them in a small network', () => {
    const { network } = graphFromText('ada-bea-cyd-ada\ncyd-dot');
    expect([...backbone(network, [1, 1, 1, 1])]).toEqual([0, 1, 2, 3]);
  });

  it('leave out ties of people who are not drawn', () => {
    const { network, tieName } = graphFromText('ada-bea-cyd-ada\ncyd-dot');
    const drawn = [1, 1, 1, 0];
    expect([...backbone(network, drawn)].map(tieName)).toEqual(['ada-bea', 'bea-cyd', 'ada-cyd']);
  });

  it('hold the strongest tie of each person, and are far fewer than all', () => {
    const { network } = layoutCase({ sizes: [300], seed: 3 });
    const everyone = new Uint8Array(network.size).fill(1);
    const ties = backbone(network, everyone);
    const chosen = new Set(ties);
    for (let person = 0; person < network.size; person += 1) {
      let strongest = -1;
      let tie = -1;
      for (let at = network.offset[person] ?? 0; at < (network.offset[person + 1] ?? 0); at += 1) {
        if ((network.weight[at] ?? 0) <= strongest) continue;
        strongest = network.weight[at] ?? 0;
        tie = network.tie[at] ?? -1;
      }
      expect(chosen.has(tie)).toBe(true);
    }
    expect(ties.length).toBeLessThan(network.neighbour.length / 2);
  });
});

describe('dot sizes', () => {
  it('grow with the root of reach, from 3 to 14', () => {
    const star = Array.from({ length: 100 }, (_, leaf) => `hub-leaf${leaf}`).join('\n');
    const { network, who } = graphFromText(star);
    const radii = dotRadii(network);
    expect(radii[who('hub')]).toBeCloseTo(14);
    expect(radii[who('leaf7')]).toBeCloseTo(3);
  });

  it('give no giants to a small network', () => {
    const { network, who } = graphFromText('hub-a\nhub-b\nhub-c');
    expect(dotRadii(network)[who('hub')]).toBeLessThan(6);
  });
});
