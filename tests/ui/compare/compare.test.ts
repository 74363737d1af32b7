/** People beside others: a few one by one, many as a whole. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import type { ComparisonAsked } from '../../../src/lib/session/views/comparing.ts';
import ComparePanel from '../../../src/lib/ui/compare/ComparePanel.svelte';
import { smallNetwork } from '../../session/views/small-network.ts';

let tagged: Conclusions;
beforeAll(async () => {
  const { conclusions, person } = await smallNetwork();
  const red = ['Ada Amber', 'Bea Brick', 'Cyd Coral', 'Dot Dahlia', 'Eli Azure'].map(person);
  tagged = { ...conclusions, tags: [{ name: 'choir', people: red.sort((a, b) => a - b) }] };
});

async function show(asked: ComparisonAsked) {
  const onbeside = vi.fn();
  await render(ComparePanel, { conclusions: tagged, asked, picked: [], onbeside });
  return onbeside;
}

describe('the panel of a comparison', () => {
  test('sets a few side by side: strength, last contact, group, whom they share', async () => {
    const ids = ['name:Ada Amber', 'name:Eli Azure'];
    await show({ side: { kind: 'people', ids }, beside: { kind: 'others' } });
    await expect
      .element(page.getByRole('heading', { name: 'Ada Amber and Eli Azure' }))
      .toBeVisible();
    for (const name of ['Strength with you', 'Last contact', 'Group', 'Whom they know']) {
      await expect.element(page.getByRole('heading', { name, exact: true })).toBeVisible();
    }
    await expect.element(page.getByText('no tie of yours')).toBeVisible();
    await expect.element(page.getByText('Ada Amber and Eli Azure').last()).toBeVisible();
    await expect.element(page.getByText('Nobody is known to know two of them.')).toBeVisible();
  });

  test('sets many beside everyone else, in words and pairs of bars', async () => {
    const onbeside = await show({ side: { kind: 'tag', id: 'choir' }, beside: { kind: 'others' } });
    await expect.element(page.getByRole('heading', { name: /^Tagged “choir”/u })).toBeVisible();
    await expect.element(page.getByText(/^4 of 5 are in/u)).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Groups' })).toBeVisible();
    await expect.element(page.getByText('80 % of the first side, 0 % of the other')).toBeVisible();
    await page.getByRole('combobox', { name: /^Beside: everyone else/u }).click();
    await page.getByRole('option', { name: 'Tagged “choir”' }).click();
    expect(onbeside).toHaveBeenCalledExactlyOnceWith({ kind: 'tag', id: 'choir' });
  });

  test('says what to do where those picked were not kept', async () => {
    await show({ side: { kind: 'picked' }, beside: { kind: 'others' } });
    await expect.element(page.getByRole('heading', { name: 'Nobody to compare' })).toBeVisible();
  });
});
