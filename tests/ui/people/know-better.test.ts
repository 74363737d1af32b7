import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { analyse } from '../../../src/lib/core/analyse.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import { personView } from '../../../src/lib/session/views/person.ts';
import KnowBetter from '../../../src/lib/ui/people/KnowBetter.svelte';
import PersonPanel from '../../../src/lib/ui/people/PersonPanel.svelte';
import { smallNetwork, type SmallNetwork } from '../../session/views/small-network.ts';

let small: SmallNetwork;
let told: Conclusions;
beforeAll(async () => {
  small = await smallNetwork();
  told = analyse(
    small.facts,
    {
      ...NO_DECISIONS,
      ego: ['name:Me Myself'],
      closeness: new Map([
        ['name:Bea Brick', 'close'],
        ['name:Hal Indigo', 'strong'],
      ]),
      kinds: new Map([['name:Bea Brick', 'kin']]),
    },
    small.conclusions.options,
  );
});

async function showPanel(name: string): Promise<void> {
  const view = personView(told, small.person(name));
  if (!view) throw new Error(`${name} is in the small network`);
  await render(PersonPanel, {
    ...{ conclusions: told, view, evidence: [], reach: null },
    placeRows: () => Promise.resolve([]),
  });
}

describe('the menu "You know better?"', () => {
  async function show(closeness: 'close' | null = null) {
    const [oncloseness, onkind] = [vi.fn(), vi.fn()];
    await render(KnowBetter, { closeness, kind: null, isBusy: false, oncloseness, onkind });
    await page.getByRole('button', { name: 'You know better?' }).click();
    return { oncloseness, onkind };
  }

  test('says how close somebody is', async () => {
    const { oncloseness } = await show();
    await page.getByRole('menuitemradio', { name: 'Familiar' }).click();
    expect(oncloseness).toHaveBeenCalledExactlyOnceWith('familiar');
  });

  test('says what kind of tie it is', async () => {
    const { onkind } = await show();
    await page.getByRole('menuitemradio', { name: 'Family' }).click();
    expect(onkind).toHaveBeenCalledExactlyOnceWith('kin');
  });

  test('shows what was said, and leaves it to the files again', async () => {
    const { oncloseness } = await show('close');
    await expect
      .element(page.getByRole('menuitemradio', { name: 'Close' }))
      .toHaveAttribute('aria-checked', 'true');
    await page.getByRole('menuitemradio', { name: 'As your files say' }).first().click();
    expect(oncloseness).toHaveBeenCalledExactlyOnceWith(null);
  });
});

describe('a person I spoke of', () => {
  test('shows my word, that of the files beside it, and what my word adds', async () => {
    await showPanel('Bea Brick');
    await expect.element(page.getByText('You said', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Your files', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Why close?' }).click();
    await expect.element(page.getByText('Your own words on closeness')).toBeVisible();
    await page.getByRole('button', { name: 'Why family?' }).click();
    await expect.element(page.getByText('You said so. Your files do not tell.')).toBeVisible();
  });

  test('is tied to me by my word alone where no file speaks of us', async () => {
    await showPanel('Hal Indigo');
    await expect.element(page.getByText('say nothing of it')).toBeVisible();
    await expect.element(page.getByText(/Nothing in your files shows contact/u)).toBeVisible();
  });
});

describe('a person I did not speak of', () => {
  test('shows the one thing missing for the next stage', async () => {
    await showPanel('שרה כהן');
    await expect.element(page.getByText(/No reply from you in your files yet/u)).toBeVisible();
  });
});
