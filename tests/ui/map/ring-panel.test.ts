import { beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { ringsRoundMe, type Rings } from '../../../src/lib/session/views/rings.ts';
import CirclesPanel from '../../../src/lib/ui/map/CirclesPanel.svelte';
import RingPanel from '../../../src/lib/ui/map/RingPanel.svelte';
import { smallNetwork, type SmallNetwork } from '../../session/views/small-network.ts';

let small: SmallNetwork;
/** Ada in the first ring, Bea in the second, where she stands for less than a year. */
let rings: Rings;
beforeAll(async () => {
  small = await smallNetwork();
  const found = ringsRoundMe(small.conclusions, null);
  if (!found) throw new Error('the small network has an owner');
  const bea = small.person('Bea Brick');
  const ring = found.ring.slice();
  for (const person of found.known) if (person !== small.person('Ada Amber')) ring[person] = 1;
  const ranked = [...found.ranked].sort((a, b) => (ring[a] ?? 0) - (ring[b] ?? 0));
  rings = { ...found, ring, ranked, slipped: new Map([[bea, 0]]) };
});

describe('a ring’s panel', () => {
  it('says what the ring is, who is in it, who is just outside and who left', async () => {
    const { conclusions } = small;
    await render(RingPanel, {
      conclusions,
      rings,
      ring: 0,
      month: null,
      until: conclusions.options.asOf,
    });
    await expect.element(page.getByRole('heading', { name: 'Your 5 closest' })).toBeVisible();
    const inIt = page.getByRole('heading', { name: 'Who is in it' });
    await expect.element(inIt).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Ada Amber' })).toBeVisible();
    await expect
      .element(page.getByRole('heading', { name: 'Whom you may be losing' }))
      .toBeVisible();
    await expect
      .element(page.getByText('Stood here a year before', { exact: false }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Why these?' }).click();
    await expect.element(page.getByText(/^Ada Amber is the last in/u)).toBeVisible();
  });
});

describe('the circles’ panel', () => {
  it('begins with who stands further out, and leads to every ring', async () => {
    await render(CirclesPanel, { conclusions: small.conclusions, rings, month: null });
    await expect
      .element(
        page.getByRole('heading', { name: 'One person stands further out than a year ago.' }),
      )
      .toBeVisible();
    await expect.element(page.getByText('among the 5 closest')).toBeVisible();
    const ring = page.getByRole('link', { name: /^Your 5 closest/u });
    await expect.element(ring).toHaveAttribute('href', '/map?ring=1');
  });
});
