import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { MergePair } from '#session/views/merges.ts';
import SameScreen from '#ui/same/SameScreen.svelte';

function side(id: string, name: string): MergePair['a'] {
  return { id: `name:${id}`, name, organisations: ['Acme'], keys: [], interactions: 2, last: null };
}

function pair(name: string, isPlain = false): MergePair {
  return {
    key: name,
    a: side(`${name} 1`, name),
    b: side(`${name} 2`, name),
    chance: 0.9,
    reasons: [
      { kind: 'equal-name', name },
      { kind: 'other-organisation', a: 'Acme', b: 'Beta' },
    ],
    isPlain,
  };
}

const ADA = pair('Ada Quist');
const BEN = pair('Ben Okafor');

async function show(pairs: MergePair[], canUndo = false) {
  const calls = { onsame: vi.fn(), ondifferent: vi.fn(), onundo: vi.fn() };
  const shown = await render(SameScreen, { pairs, isBusy: false, canUndo, ...calls });
  return { ...calls, shown };
}

describe('one person or two', () => {
  test('shows a pair side by side with what speaks for and against', async () => {
    await show([ADA]);
    await expect.element(page.getByRole('heading', { name: 'Ada Quist' }).first()).toBeVisible();
    await expect.element(page.getByText('One person, probably')).toBeVisible();
    await expect.element(page.getByText('Both are called Ada Quist.')).toBeVisible();
    await expect.element(page.getByText('speaks against it:')).toBeInTheDocument();
  });

  test('S says the same, D says two people', async () => {
    const { onsame, ondifferent } = await show([ADA]);
    await userEvent.keyboard('s');
    expect(onsame).toHaveBeenCalledWith([ADA]);
    await userEvent.keyboard('d');
    expect(ondifferent).toHaveBeenCalledWith(ADA);
  });

  test('Space leaves a pair for later, and decides nothing', async () => {
    const { onsame, ondifferent } = await show([ADA, BEN]);
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('article', { name: /Ben Okafor/u })).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('That was all for now')).toBeVisible();
    await page.getByRole('button', { name: 'Look at them again' }).click();
    await expect.element(page.getByRole('article', { name: /Ada Quist/u })).toBeVisible();
    expect(onsame).not.toHaveBeenCalled();
    expect(ondifferent).not.toHaveBeenCalled();
  });

  test('Z takes back the latest answer, where there is one', async () => {
    const without = await show([ADA]);
    await userEvent.keyboard('z');
    expect(without.onundo).not.toHaveBeenCalled();
    await without.shown.unmount();
    const { onundo } = await show([ADA], true);
    await userEvent.keyboard('z');
    expect(onundo).toHaveBeenCalledOnce();
  });

  test('those of the same rare name and organisation are joined at once', async () => {
    const plain = [pair('Ada Quist', true), pair('Ben Okafor', true)];
    const { onsame } = await show([...plain, pair('Cy Vance')]);
    await page.getByRole('button', { name: 'Join these 2' }).click();
    expect(onsame).toHaveBeenCalledWith(plain);
  });

  test('without any it says when Kith would ask', async () => {
    await show([]);
    await expect.element(page.getByText('Nobody seems to stand here twice')).toBeVisible();
  });
});
