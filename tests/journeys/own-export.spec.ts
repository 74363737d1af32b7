/** What is taken away as JSON and dropped on an empty Kith shows the same map, and says what it cannot. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addButton, chooseFiles, expect, expectMap, test } from './support/journey.ts';
import { BRIDGE, ownTable } from './support/own-table.ts';

/** The groups by name and size, and where two people stand with me: what a map says of people. */
async function shown(page: Page): Promise<string[]> {
  await page.goto('/map');
  await expectMap(page);
  const groups = await page.locator('main a[href*="?group="]').allInnerTexts();
  await page.goto(`/people/${encodeURIComponent(`name:${BRIDGE}`)}`);
  await expect(page.getByRole('heading', { level: 1, name: BRIDGE })).toBeVisible();
  const tie = await page
    .getByText(/^(?:Close|Strong|Familiar|Weak)$/u)
    .first()
    .innerText();
  return [...groups, tie];
}

test('export JSON, erase everything, drop it: the same map', async ({ page }) => {
  await chooseFiles(page, ownTable);
  await addButton(page).click();
  await expectMap(page);
  await page.goto('/map');
  await page.locator('main a[href*="?group="]').first().click();
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: /call this group/u }).fill('My people');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/My people/u);
  const before = await shown(page);
  expect(before.join()).toContain('My people');

  await page.goto('/map');
  await expectMap(page);
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Take it away' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save JSON' }).click(),
  ]);
  const buffer = readFileSync(await download.path());

  await page.goto('/sources');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: /^Erase…/u }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByRole('heading', { name: 'Open my files' })).toBeVisible();

  const file = { name: 'kith-network.json', mimeType: 'application/json', buffer };
  await chooseFiles(page, file);
  await expect(page.getByText('Kith’s own export')).toBeVisible();
  await expect(page.getByText(/who is going quiet/u)).toBeVisible();
  await addButton(page).click();
  await expectMap(page);
  expect(await shown(page)).toEqual(before);
});
