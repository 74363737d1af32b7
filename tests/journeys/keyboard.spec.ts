/** The ten main tasks by keys alone; nothing here moves a pointer. */
import type { Page } from '@playwright/test';
import { expect, expectMap, sampleTest, test } from './support/journey.ts';
import { find, tabTo } from './support/keyboard.ts';

const map = (page: Page) => page.getByRole('application', { name: /^Map of/u });
const title = (page: Page, name?: string) =>
  page.getByRole('heading', { level: 1, ...(name === undefined ? {} : { name }) });

test('1. open a network', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Explore a real network' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(page).toHaveURL(/\/map/u, { timeout: 45_000 });
  await expectMap(page);
});

sampleTest.describe('with a network open', () => {
  sampleTest.beforeEach(async ({ page }) => {
    await page.goto('/map');
    await expectMap(page);
  });

  sampleTest('2. find a person, 3. and why the tie is so strong', async ({ page }) => {
    await page.keyboard.press('/');
    await page.keyboard.type('mallory');
    await page.keyboard.press('Enter');
    await expect(title(page, 'Walter Seeley Mallory')).toBeVisible();
    const why = page.getByRole('button', { name: /^Why/u });
    await tabTo(page, why);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary')).toContainText(/confirmed/iu);
  });

  sampleTest('4. walk the map, along ties too, and hear who is there', async ({ page }) => {
    await tabTo(page, map(page));
    const spoken = page.locator('p[aria-live="polite"]').first();
    // On to somebody with ties to walk.
    await expect(async () => {
      await page.keyboard.press('ArrowRight');
      await expect(spoken).toContainText(/knows (?:[3-9]|\d\d+) people\.$/u, { timeout: 300 });
    }).toPass();
    await page.keyboard.press(']');
    await expect(spoken).toContainText(/ 1 of \d+\.$/u);
    await page.keyboard.press(']');
    await expect(spoken).toContainText(/ 2 of \d+\.$/u);
    await page.keyboard.press('[');
    await expect(spoken).toContainText(/ 1 of \d+\.$/u);
    const name = (await spoken.innerText()).split(',')[0] ?? '';
    await page.keyboard.press('Enter');
    await expect(title(page, name)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/map$/u);
  });

  sampleTest('the list beside the map shows whom the keyboard is at', async ({ page }) => {
    await page.goto(`/people/${encodeURIComponent('name:Mallory, Walter Seeley')}`);
    await expect(title(page, 'Walter Seeley Mallory')).toBeVisible();
    await tabTo(page, map(page));
    await page.keyboard.press(']');
    const lines = page.getByRole('complementary').getByRole('listitem');
    await expect(lines.and(page.locator('.pointed'))).toHaveCount(1);
  });

  sampleTest('5. name a group, 6. and take that back', async ({ page }) => {
    await tabTo(page, page.locator('aside a[href*="?group="]'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?group=/u);
    const before = await title(page).innerText();
    await tabTo(page, page.getByRole('button', { name: 'Rename' }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('The works');
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText(/The works/u);
    await page.keyboard.press('Control+z');
    await expect(title(page)).toHaveText(before.trim());
  });

  sampleTest('7. find an introduction, 8. and what it rests on', async ({ page }) => {
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    const box = page.getByRole('combobox', { name: /want to reach/iu });
    await tabTo(page, box);
    await page.keyboard.type('George Francis Scull');
    await expect(page.getByRole('option', { name: /Scull/u }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/introductions\?to=/u);
    const way = page.getByRole('article').first();
    await tabTo(page, way.getByRole('button', { name: /what this rests on/iu }));
    await page.keyboard.press('Enter');
    await expect(way.getByRole('heading', { name: /^Between/u })).toBeVisible();
  });

  sampleTest('9. put a tie off for later, and take that back', async ({ page }) => {
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    const first = page.getByRole('region').first().getByRole('article').first().getByRole('link');
    const name = await first.innerText();
    await page.keyboard.press('n');
    await expect(first).not.toHaveText(name);
    await page.keyboard.press('Control+z');
    await expect(first).toHaveText(name);
  });

  sampleTest('10. take it away, and save a copy', async ({ page }) => {
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Take it away' });
    await expect(dialog).toBeVisible();
    await tabTo(page, dialog.getByRole('button', { name: 'Save SVG' }));
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(picture.suggestedFilename()).toMatch(/^kith-map-\d{8}\.svg$/u);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    const [copy] = await Promise.all([page.waitForEvent('download'), find(page, 'save a copy')]);
    expect(copy.suggestedFilename()).toMatch(/^kith-\d{8}\.jsonl$/u);
  });

  sampleTest('? shows the keys, and what has the focus comes back', async ({ page }) => {
    await tabTo(page, map(page));
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard' });
    await expect(dialog).toContainText('Take it away…');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(map(page)).toBeFocused();
  });
});
