import { expect, expectMap, sampleTest, test } from './support/journey.ts';

test.describe('A newcomer', () => {
  test('meets two doors and a promise, nothing else', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Open my files',
      'Explore a real network',
    ]);
    await expect(page.getByText(/stay on this device/u)).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
  });

  test('presses E and looks at a map of named groups', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: /Edison/u })).toBeVisible();
    await page.keyboard.press('e');
    await expect(page).toHaveURL(/\/map$/u, { timeout: 45_000 });
    await expectMap(page);
    const groups = page.locator('main a[href*="?group="]');
    expect(await groups.count()).toBeGreaterThanOrEqual(6);
    for (const name of await groups.allInnerTexts()) expect(name).toMatch(/\p{L}{3,}/u);
  });

  test('who opens an inner page first is told what will be there and shown the way', async ({
    page,
  }) => {
    for (const path of ['/map', '/people', '/introductions', '/reconnect']) {
      await page.goto(path);
      const main = page.getByRole('main');
      await expect(main.getByRole('heading').first()).toBeVisible();
      await expect(main.getByRole('link', { name: /start/iu })).toBeVisible();
    }
  });
});

sampleTest.describe('Start asks three questions and leads to their answers', () => {
  sampleTest.beforeEach(async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      /who holds my groups together/iu,
      /who can introduce me/iu,
      /which ties am I letting go/iu,
    ]);
  });

  sampleTest('the first to the map and to those who hold groups together', async ({ page }) => {
    const card = page.locator('section', { has: page.getByText(/holds my groups/iu) }).last();
    const name = await card.getByRole('listitem').first().locator('bdi').first().innerText();
    await card.getByRole('listitem').first().getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.goBack();
    await page.getByRole('link', { name: 'See the map' }).click();
    await expectMap(page);
  });

  sampleTest('it counts as many groups as the map draws', async ({ page }) => {
    const groupsIn = (text: string | null): string | undefined =>
      /(\S+) groups/u.exec(text ?? '')?.[1];
    const onStart = groupsIn(await page.getByText(/has \S+ groups/u).textContent());
    expect(onStart).toBeDefined();
    await page.getByRole('link', { name: 'See the map' }).click();
    await expectMap(page);
    const heading = page.getByRole('heading', { level: 1 });
    expect(onStart).toBe(groupsIn(await heading.textContent()));
  });

  sampleTest('the second to introductions, by name or by example', async ({ page }) => {
    await page.getByRole('textbox', { name: /like to meet/iu }).fill('Scull');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/introductions\?to=/u);
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.goBack();
    await page.locator('a[href*="/introductions?to="]').first().click();
    await expect(page.getByRole('article').first()).toBeVisible();
  });

  sampleTest('the third to the three lists', async ({ page }) => {
    await page.getByRole('link', { name: /three lists/iu }).click();
    await expect(page).toHaveURL(/\/reconnect$/u);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
  });
});
