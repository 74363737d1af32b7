import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import GroupPanel from '../../../src/lib/ui/map/GroupPanel.svelte';
import { smallNetwork, type SmallNetwork } from '../../session/views/small-network.ts';

let small: SmallNetwork;
/** The group of Ada and the one of Eli; Bea is drawn to Eli's as well. */
let red: number;
let blue: number;
let drawn: Conclusions;
beforeAll(async () => {
  small = await smallNetwork();
  const { clusters } = small.conclusions;
  red = clusters.of[small.person('Ada Amber')] ?? -1;
  blue = clusters.of[small.person('Eli Azure')] ?? -1;
  const bea = small.person('Bea Brick');
  const second = clusters.second.slice();
  const secondShare = clusters.secondShare.slice();
  second[bea] = blue;
  secondShare[bea] = 0.4;
  drawn = { ...small.conclusions, clusters: { ...clusters, second, secondShare } };
});

async function show(more: Partial<Parameters<typeof GroupPanel>[1]> = {}) {
  const did = { onrename: vi.fn(), onkeep: vi.fn(), onletgo: vi.fn() };
  await render(GroupPanel, { conclusions: drawn, cluster: red, ...did, ...more });
  return did;
}

describe('a group’s panel', () => {
  it('says who belongs to another group as well, on the pages of both', async () => {
    await show();
    await expect.element(page.getByRole('heading', { name: 'Not of it alone' })).toBeVisible();
    await expect.element(page.getByText(/^40 % in the group around/u)).toBeVisible();
    await show({ cluster: blue });
    await expect.element(page.getByText(/^of the group around .*, 40 % here$/u)).toBeVisible();
  });

  it('takes the owner’s word for who belongs here', async () => {
    const { onkeep } = await show({ cluster: blue });
    await page.getByRole('button', { name: 'Bea Brick: belongs here' }).click();
    expect(onkeep).toHaveBeenCalledWith(small.person('Bea Brick'));
  });

  it('lists who is here by that word, and lets them go', async () => {
    const bea = small.person('Bea Brick');
    const { onletgo } = await show({ kept: [bea] });
    await expect.element(page.getByRole('heading', { name: 'Here by your word' })).toBeVisible();
    await page.getByRole('button', { name: 'Bea Brick: let go' }).click();
    expect(onletgo).toHaveBeenCalledWith(bea);
  });

  it('names the groups that hang on one person with this one', async () => {
    await show();
    await expect
      .element(page.getByRole('heading', { name: 'Groups that hang on one person' }))
      .toBeVisible();
    await expect.element(page.getByText(/one tie alone, between/u)).toBeVisible();
  });

  it('is renamed in place', async () => {
    const { onrename } = await show();
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'What do you call this group?' }).fill('Choir');
    await page.getByRole('button', { name: 'Rename' }).click();
    expect(onrename).toHaveBeenCalledWith('Choir');
  });
});
