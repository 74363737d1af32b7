import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addButton, chooseFiles, expect, expectMap, test } from './support/journey.ts';
import { BRIDGE, ownTable } from './support/own-table.ts';

async function saveCopy(page: Page): Promise<Buffer> {
  await page.goto('/sources');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/kith.*\.jsonl$/iu);
  return readFileSync(await download.path());
}

async function chooseCopy(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/sources');
  await page
    .locator('input[type=file][accept=".jsonl"]')
    .setInputFiles({ name: 'kith.jsonl', mimeType: 'application/jsonl', buffer });
}

test.beforeEach(async ({ page }) => {
  await chooseFiles(page, ownTable);
  await addButton(page).click();
  await expectMap(page);
});

test('save a copy, erase everything in two steps, restore: all of it is back', async ({ page }) => {
  const finding = await page.getByRole('heading', { level: 1 }).innerText();
  await page.locator('main a[href*="?group="]').first().click();
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: /call this group/u }).fill('My people');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/My people/u);
  const copy = await saveCopy(page);

  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: /^Erase…/u }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByRole('heading', { name: 'Open my files' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Open my files' })).toBeVisible();

  await chooseCopy(page, copy);
  const dialog = page.getByRole('dialog', { name: 'Restore this copy?' });
  await expect(dialog).toContainText(/1 import/u);
  await dialog.getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByText('The copy is restored.')).toBeVisible();
  await page.goto('/map');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(finding);
  await expect(page.getByRole('link', { name: /My people/u })).toBeVisible();
});

test('erasing can be left at either step', async ({ page }) => {
  await page.goto('/sources');
  for (const steps of [0, 1]) {
    await page.getByRole('button', { name: 'Erase everything' }).click();
    for (let step = 0; step < steps; step += 1) {
      await page.getByRole('button', { name: /^Erase…/u }).click();
    }
    await page.getByRole('button', { name: 'Keep everything' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.goto(`/people/${encodeURIComponent(`name:${BRIDGE}`)}`);
  await expect(page.getByRole('heading', { level: 1, name: BRIDGE })).toBeVisible();
});

test('a damaged, a cut and a foreign copy are refused, and nothing changes', async ({ page }) => {
  const finding = await page.getByRole('heading', { level: 1 }).innerText();
  const copy = await saveCopy(page);
  const damaged = Buffer.from(copy);
  const middle = Math.floor(damaged.length / 2);
  damaged[middle] = damaged[middle] === 0x31 ? 0x32 : 0x31;
  const bad: [Buffer, RegExp][] = [
    [damaged, /damaged|not a copy/u],
    [copy.subarray(0, Math.floor(copy.length * 0.7)), /missing|damaged/u],
    [Buffer.from('{"hello":"world"}\n'), /not a copy/u],
  ];
  for (const [file, reason] of bad) {
    await chooseCopy(page, file);
    await expect(page.getByText('This copy cannot be used')).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.goto('/map');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(finding);
});
