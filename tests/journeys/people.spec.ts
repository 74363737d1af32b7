import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, SAMPLE_FILE, sampleTest as test } from './support/journey.ts';

const MALLORY = `/people/${encodeURIComponent('name:Mallory, Walter Seeley')}`;

test.describe('The list of people', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/people');
    await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
  });

  test('is searched by name, and the address keeps the search', async ({ page }) => {
    await page.keyboard.press('/');
    await page.keyboard.type('mallory');
    await expect(page).toHaveURL(/q=mallory/u);
    const names = page.locator('tbody').getByRole('link');
    await expect(names.first()).toHaveText(/Mallory/u);
    await page.reload();
    await expect(page.getByRole('textbox', { name: /search people/iu })).toHaveValue('mallory');
    await expect(names.first()).toHaveText(/Mallory/u);
  });

  test('is sorted by a column, both ways', async ({ page }) => {
    const name = page.getByRole('columnheader', { name: 'Name' });
    const first = page.locator('tbody').getByRole('link').first();
    await name.getByRole('button').click();
    await expect(name).toHaveAttribute('aria-sort', 'ascending');
    const start = await first.innerText();
    await name.getByRole('button').click();
    await expect(name).toHaveAttribute('aria-sort', 'descending');
    await expect(first).not.toHaveText(start);
    await expect(page).toHaveURL(/sort=-name/u);
  });

  test('is filtered by strength and by bridges', async ({ page }) => {
    await page.getByRole('combobox', { name: /^Strength/u }).click();
    await page.getByRole('option', { name: 'strong or more' }).click();
    await expect(page).toHaveURL(/strength=strong/u);
    const rows = page.locator('tbody').getByRole('row');
    await expect(rows.first()).toContainText(/close|strong/u);
    for (const text of await rows.allInnerTexts()) expect(text).toMatch(/close|strong/u);
    await page.getByRole('button', { name: 'Bridges' }).click();
    await expect(page).toHaveURL(/bridges=1/u);
    await expect(rows.first()).toContainText(/bridge/u);
    for (const text of await rows.allTextContents()) expect(text).toMatch(/bridge between/u);
  });

  test('says so when nobody fits', async ({ page }) => {
    await page.getByRole('textbox', { name: /search people/iu }).fill('zebulon nobody');
    await expect(page.getByRole('main')).toContainText(/nobody|no one/iu);
  });

  test('is walked by keys: / to search, down to the names, Enter opens', async ({ page }) => {
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = page.locator('tbody').getByRole('link').nth(1);
    await expect(second).toBeFocused();
    const name = await second.innerText();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  });
});

test.describe('A person', () => {
  test('says why: the factors add up to the strength shown', async ({ page }) => {
    await page.goto(MALLORY);
    const why = page.getByRole('complementary').getByRole('button', { name: /^Why/u }).first();
    await why.click();
    await expect(why).toHaveAttribute('aria-expanded', 'true');
    const table = page.getByRole('table').filter({ hasText: 'of 100' });
    const number = (text: string): number => Number(text.replace('−', '-').replace('+', ''));
    const parts = (await table.locator('tbody td').allInnerTexts()).map(number);
    const whole = number(await table.locator('tfoot td').innerText());
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
    expect(whole).toBeGreaterThan(50);
  });

  test('shows the very rows, with file and row, and they stand there', async ({ page }) => {
    await page.goto(MALLORY);
    await page.getByRole('button', { name: /^show all \d+/u }).click();
    const rows = page.getByRole('listitem').filter({ hasText: /edison-letters\.csv, row [\d,]+/u });
    await expect(rows.first()).toBeVisible();
    const lines = Papa.parse<string[]>(readFileSync(SAMPLE_FILE, 'utf8')).data;
    const shown = await rows.allInnerTexts();
    expect(shown.length).toBeGreaterThan(100);
    for (const text of shown.slice(0, 20)) {
      const at = Number(/row ([\d,]+)/u.exec(text)?.[1]?.replaceAll(',', ''));
      const [, date = '', , from, to] = lines[at - 1] ?? [];
      expect(`${from} ${to}`).toMatch(/Mallory, Walter Seeley/u);
      expect(`${from} ${to}`).toMatch(/Edison, Thomas Alva/u);
      // The year is left out within the last year before the day looked from.
      const day = String(Number(date.slice(8)));
      expect(text.startsWith(`${day} `)).toBe(true);
      if (date < '1910') expect(text).toContain(date.slice(0, 4));
    }
  });

  test('who is not there is said to be not there', async ({ page }) => {
    await page.goto('/people/name%3ANobody%20at%20all');
    await expect(page.getByRole('main')).toContainText(/nobody|no one|not/iu);
  });
});
