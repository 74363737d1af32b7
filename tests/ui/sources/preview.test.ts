import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ImportPreview } from '#engine/protocol.ts';
import PreviewView from '#ui/sources/PreviewView.svelte';
import { preview, REFUSED, report } from './report-case.ts';

async function show(parts: Partial<ImportPreview> = {}) {
  const onadd = vi.fn();
  const onleave = vi.fn();
  await render(PreviewView, { preview: preview(parts), onadd, onleave });
  return { onadd, onleave, add: page.getByRole('button', { name: /^Add/u }) };
}

describe('which of these is you', () => {
  test('the likeliest is chosen, and adding says so', async () => {
    const { onadd, add } = await show();
    await expect.element(page.getByRole('radio', { name: /Mara Lindqvist/u })).toBeChecked();
    await add.click();
    expect(onadd).toHaveBeenCalledWith({ kind: 'handles', handles: ['name:Mara Lindqvist'] });
  });

  test('someone else is typed as the files write it', async () => {
    const { onadd, add } = await show();
    await page.getByRole('radio', { name: /Someone else/u }).click();
    await expect.element(add).toBeDisabled();
    await page.getByRole('textbox', { name: 'Your name as the files write it' }).fill('Quist, Ada');
    await expect.element(page.getByText('check the spelling')).toBeVisible();
    await add.click();
    expect(onadd).toHaveBeenCalledWith({ kind: 'handles', handles: ['name:Quist, Ada'] });
  });

  test('no one is a network without an owner', async () => {
    const { onadd, add } = await show();
    await page.getByRole('radio', { name: /No one/u }).click();
    await add.click();
    expect(onadd).toHaveBeenCalledWith({ kind: 'none' });
  });

  test('is not asked again once it is decided', async () => {
    const owner = { handles: ['name:Ada' as const], name: 'Ada' };
    const { onadd, add } = await show({ owner, ownerCandidates: [] });
    await expect.element(page.getByText('You are Ada.')).toBeVisible();
    await expect.element(page.getByRole('radio')).not.toBeInTheDocument();
    await add.click();
    expect(onadd).toHaveBeenCalledWith({ kind: 'keep' });
  });

  test('is nobody’s guess when the files name nobody often', async () => {
    const { add } = await show({ ownerCandidates: [] });
    await expect.element(add).toBeDisabled();
    await expect.element(page.getByText('Say who you are, or choose No one.')).toBeVisible();
  });
});

describe('what would be added', () => {
  test('is counted as new, newer and known', async () => {
    await show({ newFacts: 10_423, changedFacts: 12, knownFacts: 40 });
    await expect
      .element(page.getByText('10,423 new, 12 in a newer version, 40 known already'))
      .toBeVisible();
  });

  test('a file read twice adds nothing and says so', async () => {
    await show({ newFacts: 0, knownFacts: 10 });
    await expect.element(page.getByText('Nothing new: all of it is known already.')).toBeVisible();
  });

  test('a refused file says what it looks like and never stops the good ones', async () => {
    const { add } = await show({ reports: [report(), REFUSED] });
    await expect.element(page.getByRole('heading', { name: '1 file read, 1 not' })).toBeVisible();
    await expect.element(page.getByText('This looks like a picture')).toBeVisible();
    await expect.element(add).toBeEnabled();
  });

  test('can be left without a trace', async () => {
    const { onadd, onleave } = await show();
    await page.getByRole('button', { name: 'Leave it' }).click();
    expect(onleave).toHaveBeenCalledOnce();
    expect(onadd).not.toHaveBeenCalled();
  });
});

test('rows set aside stand with their line, their reason and how many more', async () => {
  const noSender = (at: number) => ({
    at,
    reason: { kind: 'no-sender' as const },
    isSkipped: true,
  });
  await show({
    reports: [
      report({
        skipped: 4,
        problems: [noSender(9), noSender(14)],
        problemCounts: [{ kind: 'no-sender', count: 4 }],
      }),
    ],
  });
  await expect.element(page.getByText('letters.csv, line 9')).toBeVisible();
  await expect.element(page.getByText('Left out.')).toBeVisible();
  await page.getByText('3 more like it').click();
  await expect.element(page.getByText('Line 14 and 2 further down.')).toBeVisible();
});
