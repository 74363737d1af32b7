import { expect, sampleTest as test } from './support/journey.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/reconnect');
  await expect(page.getByRole('heading', { level: 1, name: 'Reconnect' })).toBeVisible();
});

test('three lists, each tie with its reason and its own timeline', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /Cooling/u,
    /Dormant/u,
    /New/u,
  ]);
  for (const list of await page.getByRole('region').all()) {
    const cards = list.getByRole('article');
    expect(await cards.count()).toBeGreaterThan(0);
    for (const card of await cards.all()) {
      await expect(card.getByRole('paragraph')).toHaveText(/\d/u);
      await expect(card.getByRole('img')).toHaveAccessibleName(/from them and .* from you/u);
    }
  }
});

test('it says how far the files reach and judges no further', async ({ page }) => {
  await expect(page.getByText(/only as far as your files reach/u)).toContainText('1910');
});

test('let rest takes a tie off the list, undo brings it back, and both outlast a reload', async ({
  page,
}) => {
  const cards = page.getByRole('region').first().getByRole('article');
  const first = cards.first().getByRole('link');
  const name = await first.innerText();
  const itself = page.getByRole('article').filter({ has: page.getByRole('link', { name }) });
  await cards.first().getByRole('button', { name: 'Let rest' }).click();
  await expect(itself).toHaveCount(0);
  await page.reload();
  await expect(cards.first()).toBeVisible();
  await expect(itself).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(itself).toHaveCount(1);
  await page.reload();
  await expect(itself).toHaveCount(1);
});

test('the notice after a choice has its own way back', async ({ page }) => {
  const cards = page.getByRole('region').nth(1).getByRole('article');
  const name = await cards.first().getByRole('link').innerText();
  await cards.first().getByRole('button', { name: 'Not now' }).click();
  await expect(cards.first().getByRole('link')).not.toHaveText(name);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(cards.first().getByRole('link')).toHaveText(name);
});
