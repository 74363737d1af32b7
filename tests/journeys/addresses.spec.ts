/** The address holds the view: a pasted link, a reload and Back show what was there. */
import type { Page } from '@playwright/test';
import { expect, expectMap, sampleTest as test } from './support/journey.ts';

const MALLORY = encodeURIComponent('name:Mallory, Walter Seeley');
const SCULL = encodeURIComponent('name:Scull, George Francis');

type Sees = (page: Page) => Promise<void>;

const heading =
  (name: RegExp): Sees =>
  (page) =>
    expect(page.getByRole('heading', { level: 1, name }).first()).toBeVisible();

const VIEWS: Readonly<Record<string, Sees>> = {
  '/': heading(/.+/u),
  '/map': expectMap,
  [`/map?group=${MALLORY}`]: heading(/Cement/u),
  '/map?tray=1': heading(/.+/u),
  '/map?layer=bridges': (page) =>
    expect(page.getByRole('combobox', { name: /colour/iu })).toHaveValue('bridges'),
  [`/people/${MALLORY}`]: heading(/Mallory/u),
  [`/people/${MALLORY}?layer=bridges`]: async (page) => {
    await heading(/Mallory/u)(page);
    await expect(page.getByRole('combobox', { name: /colour/iu })).toHaveValue('bridges');
  },
  '/people?q=mallory&strength=strong&sort=-name': async (page) => {
    await expect(page.getByRole('textbox', { name: /search people/iu })).toHaveValue('mallory');
    await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(page.getByRole('combobox', { name: /^Strength/u })).toContainText(/strong/u);
  },
  [`/introductions?to=${SCULL}`]: async (page) => {
    await expect(page.getByRole('article').first()).toBeVisible();
    await expect(page.getByRole('article').first()).toContainText('Scull');
  },
  '/reconnect': heading(/Reconnect/u),
  '/same': heading(/One person or two/u),
  '/sources': heading(/Sources/u),
};

for (const [address, sees] of Object.entries(VIEWS)) {
  test(`a pasted link, a reload and Back show ${decodeURIComponent(address)}`, async ({ page }) => {
    await page.goto(address);
    await sees(page);
    await page.reload();
    await sees(page);
    // Away by the app's own navigation, and back.
    await page.keyboard.press('Escape');
    await page.goto(address);
    await sees(page);
    await page.keyboard.press('g');
    await page.keyboard.press(address.startsWith('/sources') ? 'm' : 's');
    await expect(page).toHaveURL(address.startsWith('/sources') ? /\/map$/u : /\/sources$/u);
    await page.goBack();
    await sees(page);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address);
  });
}

test('a walk beside the map can be walked back, step by step', async ({ page }) => {
  await page.goto('/map');
  await expectMap(page);
  const title = page.getByRole('heading', { level: 1 });
  const finding = await title.innerText();
  await page.locator('aside a[href*="?group="]').first().click();
  await expect(page).toHaveURL(/\?group=/u);
  const group = await title.innerText();
  await page.locator('aside a[href^="/people/"]').first().click();
  await expect(page).toHaveURL(/\/people\//u);
  const person = await title.innerText();
  await page.locator('aside a[href^="/people/"]').first().click();
  await expect(title).not.toHaveText(person);
  await page.goBack();
  await expect(title).toHaveText(person);
  await page.goBack();
  await expect(title).toHaveText(group.trim());
  await page.goBack();
  await expect(title).toHaveText(finding);
  await page.goForward();
  await expect(title).toHaveText(group.trim());
});

test('an address nobody lives at any more says so', async ({ page }) => {
  await page.goto('/people/name%3ANobody%20At%20All');
  await expect(page.getByRole('complementary')).toContainText(/nobody/iu);
  await page.goto('/map?group=name%3ANobody');
  await expectMap(page);
  await page.goto('/people?sort=nonsense&strength=nonsense');
  await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
});
