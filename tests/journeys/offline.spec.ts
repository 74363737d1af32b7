import { addButton, chooseFiles, expect, expectMap, test } from './support/journey.ts';
import { BRIDGE, ownTable } from './support/own-table.ts';

test('after the first visit everything opens without a network', async ({ page, context }) => {
  await chooseFiles(page, ownTable);
  await addButton(page).click();
  await expectMap(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });

  await context.setOffline(true);
  await page.reload();
  await expectMap(page);
  await page.goto(`/people/${encodeURIComponent(`name:${BRIDGE}`)}`);
  await expect(page.getByRole('heading', { level: 1, name: BRIDGE })).toBeVisible();
  const tab = await context.newPage();
  await tab.goto('/introductions?to=Priya%20Raman');
  await expect(tab.getByRole('article').first()).toBeVisible();
  await chooseFiles(tab, { ...ownTable, name: 'again.csv' });
  await expect(tab.getByText(/Nothing new/u)).toBeVisible();
  await context.setOffline(false);
});

test('the sample opens without a network, too', async ({ page, context }) => {
  await page.goto('/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await context.setOffline(true);
  await page.getByRole('button', { name: /Edison/u }).click();
  await expectMap(page);
  await context.setOffline(false);
});
