/** People picked on the map or in the list: tagged, found again by the tag, compared; and all of it undone. */
import type { Page } from '@playwright/test';
import { expect, expectMap, sampleTest as test } from './support/journey.ts';

const map = (page: Page) => page.getByRole('application', { name: /^Map of/u });
const bar = (page: Page) => page.getByRole('group', { name: 'Picked people' });
const legend = (page: Page) => page.getByRole('group', { name: 'Legend' });

/** Draws round the middle of the map with the pointer, as a hand does. */
async function drawRound(page: Page): Promise<void> {
  const box = await map(page).boundingBox();
  if (!box) throw new Error('the map has no box');
  const at = (turn: number): [number, number] => [
    box.x + box.width * (0.45 + 0.18 * Math.cos(turn)),
    box.y + box.height * (0.45 + 0.2 * Math.sin(turn)),
  ];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= 16; step += 1) await page.mouse.move(...at((step / 16) * 2 * Math.PI));
  await page.mouse.up();
}

async function pickedCount(page: Page): Promise<number> {
  const text = await bar(page).getByRole('status').innerText();
  return Number(/[\d,]+/u.exec(text)?.[0].replace(',', ''));
}

test('a lasso picks people, who are tagged, filtered by the tag, and let be again', async ({
  page,
}) => {
  await page.goto('/map');
  await expectMap(page);
  await page.keyboard.press('l');
  await expect(bar(page)).toContainText('Draw round people');
  await drawRound(page);
  await expect(bar(page)).toContainText(/\d+ people picked/u);
  const picked = await pickedCount(page);
  await bar(page).getByRole('button', { name: 'Done' }).click();

  await bar(page).getByRole('button', { name: 'Tag…' }).click();
  const dialog = page.getByRole('dialog', { name: `Tag ${picked} people` });
  await dialog.getByRole('combobox', { name: 'Tag', exact: true }).fill('choir');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Take “choir” off' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();

  await legend(page).getByRole('combobox', { name: 'Colour by' }).selectOption('tag');
  await legend(page)
    .getByRole('button', { name: `choir ${picked}` })
    .click();
  await expect(page).toHaveURL(/layer=tag&keep=choir/u);
  await expect(legend(page).getByRole('button', { name: /^Take .* others off$/u })).toBeVisible();

  await page.goto('/people?tag=choir');
  await expect(page.getByText(new RegExp(`^${picked} of`, 'u'))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Nobody fits all of this')).toBeVisible();
});

test('a lasso is set beside everyone else, and a few people beside one another', async ({
  page,
}) => {
  await page.goto('/map');
  await expectMap(page);
  await page.getByRole('button', { name: 'Draw round people' }).click();
  await drawRound(page);
  await bar(page).getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/compare=picked/u);
  const panel = page.getByRole('complementary');
  await expect(panel.getByText(/; on the other side/u).first()).toBeVisible();
  await panel.getByRole('combobox', { name: /^Beside:/u }).click();
  await page.getByRole('option', { name: 'Cement' }).click();
  await expect(page).toHaveURL(/beside=group/u);

  // What fits the address outlives a reload, the picked among it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/map$/u);
  await page.goto('/people?q=Mallory');
  await page.getByRole('button', { name: /^Pick these/u }).click();
  await bar(page).getByRole('button', { name: 'Compare' }).click();
  await expect(panel.getByRole('heading', { name: 'Whom they share' })).toBeVisible();
  const heading = await panel.getByRole('heading', { level: 1 }).innerText();
  await page.reload();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(bar(page)).toContainText('people picked');
});

test('people are picked by keys alone', async ({ page }) => {
  await page.goto('/map');
  await expectMap(page);
  await map(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await expect(bar(page)).toContainText('1 person picked');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect(page.getByText(/picked\. 2 people picked\.$/u)).toBeAttached();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog', { name: 'Tag 2 people' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/compare=people/u);
});
