import { addButton, chooseFiles, expect, expectMap, test } from './support/journey.ts';
import { DORMANT, ownTable } from './support/own-table.ts';

test('what one tab adds, decides and erases, the other shows', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('/map');
  await expect(other.getByRole('heading', { name: /No map yet/u })).toBeVisible();

  await chooseFiles(page, ownTable);
  await addButton(page).click();
  await expectMap(page);
  await expectMap(other);
  const finding = await page.getByRole('heading', { level: 1 }).innerText();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(finding);

  await page.goto('/reconnect');
  await other.goto('/reconnect');
  const itself = (tab: typeof page) =>
    tab.getByRole('article').filter({ has: tab.getByRole('link', { name: DORMANT }) });
  await expect(itself(other)).toHaveCount(1);
  await itself(page).getByRole('button', { name: 'Let rest' }).click();
  await expect(itself(page)).toHaveCount(0);
  await expect(itself(other)).toHaveCount(0);

  await other.bringToFront();
  await other.keyboard.press('Control+z');
  await expect(itself(other)).toHaveCount(1);
  await expect(itself(page)).toHaveCount(1);

  await page.goto('/sources');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: /^Erase…/u }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByRole('heading', { name: 'Open my files' })).toBeVisible();
  await expect(itself(other)).toHaveCount(0);
  await other.close();
});
