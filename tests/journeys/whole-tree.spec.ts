import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addButton, expect, expectMap, test } from './support/journey.ts';

const samples = fileURLToPath(new URL('../../../shared/samples', import.meta.url));

/** The invented owner of every sample export. */
const OWNER = 'Mara Lindqvist';
/** What robots, lists and rooms are called. */
const NOBODY = ['noreply', 'no-reply', 'newsletter', 'mailer-daemon', 'slackbot', 'notifications'];
const READING_LIMIT_MS = 120_000;

/**
 * The samples hold mail of real people: what is looked for is only ever counted, so that no name of theirs
 * stands in a failure.
 */
test.describe('everything at once (needs ../shared)', () => {
  test.skip(!existsSync(samples), 'no samples here');
  test.setTimeout(3 * READING_LIMIT_MS);

  test('a folder of hundreds of files is one preview, then a map with its owner as me', async ({
    page,
  }) => {
    await page.goto('/sources');
    await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
    await page.locator('input[webkitdirectory]').setInputFiles(samples);
    await addButton(page).waitFor({ timeout: READING_LIMIT_MS });

    await expect(page.getByRole('heading', { level: 1, name: /^\d+ files read/u })).toBeVisible();
    const lines = page.getByRole('list', { name: 'Files', exact: true }).locator('> li');
    expect(await lines.count()).toBeLessThan(30);
    const refused = page.getByRole('list', { name: 'Not read' }).locator('> li');
    expect(await refused.count()).toBeGreaterThan(0);
    expect(await refused.filter({ hasText: 'README' }).count()).toBe(0);
    await expect(page.getByText(/say nothing of people and are not needed/u)).toBeVisible();
    await expect(page.getByRole('radio', { name: OWNER })).toBeChecked();
    await expect(page.getByRole('group', { name: 'Which of these is you?' })).toHaveCount(1);

    await addButton(page).click();
    await page.waitForURL(/\/map$/u, { timeout: READING_LIMIT_MS });
    await expectMap(page);

    await page.goto('/sources');
    // One of the samples is a list of 200,000 strangers: reading the vault again takes its time.
    await expect(page.getByText(`${OWNER}. You are left off the map`)).toBeVisible({
      timeout: READING_LIMIT_MS,
    });
    await page.goto('/people');
    const search = page.getByRole('textbox', { name: /search people/iu });
    await expect(search).toBeVisible({ timeout: READING_LIMIT_MS });
    // The search does find people: an invented name of several exports.
    await search.fill('stanhope');
    await expect(page.locator('tbody').getByRole('link').first()).toContainText('Stanhope', {
      timeout: READING_LIMIT_MS,
    });
    for (const word of NOBODY) {
      await search.fill(word);
      await expect(page).toHaveURL(new RegExp(`q=${word}`, 'u'));
      const names = await page.locator('tbody').getByRole('link').allInnerTexts();
      const robots = names.filter((name) => name.toLowerCase().includes(word));
      expect(robots.length, `people called “${word}”`).toBe(0);
    }
  });
});
