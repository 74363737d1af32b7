import type { Page } from '@playwright/test';
import { expect, sampleTest as test } from './support/journey.ts';

const part = (page: Page, name: string) => page.getByRole('region', { name });

test.describe('The Insights page', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/map');
    await page.getByRole('navigation', { name: 'Places' }).getByText('Insights').click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'What your network is like' }),
    ).toBeVisible();
  });

  test('says what the network is made of, and unfolds what that rests on', async ({ page }) => {
    const made = part(page, 'What it is made of');
    await expect(made).toContainText(/tie you to [\d,]+ people\. \S+ of these ties/u);
    await made.getByText('In touch by').click();
    await expect(made).toContainText('By letter');
    const why = made.getByRole('button', { name: 'How is this counted?' });
    await why.click();
    await expect(why).toHaveAttribute('aria-expanded', 'true');
    await expect(made.getByText(/entropy/u)).toBeVisible();
  });

  test('leads to the person who holds groups together, and to a group', async ({ page }) => {
    const holds = part(page, 'Who holds it together');
    await expect(holds).toContainText(/Your network has 14 groups\./u);
    const first = holds.getByRole('listitem').getByRole('link').first();
    const name = await first.innerText();
    await first.click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    const panel = page.getByRole('complementary', { name: `About ${name}` });
    await expect(panel).toContainText(/carries word/u);
    await expect(panel).toContainText(/without .* they lose/u);
    await page.goBack();
    const group = part(page, 'How open it is').getByRole('link').first();
    const title = await group.innerText();
    await group.click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });

  test('follows attention inside what the letters cover', async ({ page }) => {
    const lately = part(page, 'Where your attention went lately');
    await expect(lately).toContainText(/In the 90 days to 31 December 1910: \d+ letters with/u);
    await lately.getByText('People', { exact: true }).click();
    await expect(lately.getByRole('link').first()).toHaveAttribute('href', /^\/people\//u);
  });

  test('looks back a year', async ({ page }) => {
    const year = part(page, 'What changed within a year');
    await expect(year).toContainText(/Since 31 December 1909, /u, { timeout: 45_000 });
    await expect(year.getByRole('heading', { name: 'Faded' })).toBeVisible();
    await year.getByRole('button', { name: 'How is this compared?' }).click();
    await expect(year.getByText(/judged again from what was known/u)).toBeVisible();
  });

  test('offers whom one could bring together, as something to give', async ({ page }) => {
    const bring = part(page, 'Whom you could bring together');
    await expect(bring.getByText(/^You could introduce/u).first()).toBeVisible();
    await expect(bring).toContainText(/You know both/u);
    await expect(page.getByRole('main')).not.toContainText(/score|overdue|owe|goal|streak/iu);
  });
});

test('the owner’s word on who belongs where, taken and taken back', async ({ page }) => {
  await page.goto(`/people/${encodeURIComponent('name:Mallory, Walter Seeley')}`);
  const who = page.getByRole('heading', { level: 1, name: /Mallory/u });
  await expect(who).toBeVisible();
  // Not a heart of a group: somebody Mallory knows well.
  await page.getByRole('complementary').getByRole('listitem').getByRole('link').nth(1).click();
  await expect(who).toBeHidden();
  await page.getByRole('button', { name: 'Not right?' }).click();
  await page.getByRole('menuitem', { name: 'Belongs to another group' }).click();
  const dialog = page.getByRole('dialog', { name: 'Where do they belong?' });
  await dialog.getByRole('radio', { name: /Finances/u }).check();
  await dialog.getByRole('button', { name: 'They belong here' }).click();
  const panel = page.getByRole('complementary', { name: /^About/u });
  await expect(panel).toContainText('In Finances by your word.', { timeout: 30_000 });
  await panel.getByRole('button', { name: 'Let go' }).click();
  await expect(panel).not.toContainText('by your word', { timeout: 30_000 });
});

test('a group renamed, and given its own name again', async ({ page }) => {
  await page.goto('/map');
  await page
    .getByRole('complementary')
    .getByRole('link', { name: /^Cement/u })
    .click();
  await page.getByRole('button', { name: 'Rename' }).click();
  await page
    .getByRole('textbox', { name: 'What do you call this group?' })
    .fill('The cement works');
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The cement works' })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Its own name again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cement' })).toBeVisible({
    timeout: 30_000,
  });
});
