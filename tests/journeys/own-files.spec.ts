import type { Page } from '@playwright/test';
import { addButton, chooseFiles, expect, expectMap, openSample, test } from './support/journey.ts';
import {
  BRIDGE,
  disguisedPicture,
  DORMANT,
  edgeList,
  flawedTable,
  ME,
  NEWCOMER,
  OWN_PEOPLE,
  OWN_ROWS,
  ownTable,
  TARGET,
} from './support/own-table.ts';

/** Drops a file on the page as the system would. */
async function drop(page: Page, file: typeof ownTable): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, type, text }) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], name, { type }));
      return carried;
    },
    { name: file.name, type: file.mimeType, text: file.buffer.toString('utf8') },
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop to read')).toBeVisible();
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

async function addOwnTable(page: Page): Promise<void> {
  await chooseFiles(page, ownTable);
  await addButton(page).click();
  await expect(page).toHaveURL(/\/map$/u);
  await expectMap(page);
}

test('my own table: shown before it is added, then it answers all three questions', async ({
  page,
}) => {
  await chooseFiles(page, ownTable);
  await expect(page.getByRole('heading', { level: 1, name: '1 file read' })).toBeVisible();
  await expect(page.getByText(`${OWN_ROWS} contacts between ${OWN_PEOPLE} people`)).toBeVisible();
  await expect(page.getByText(`${OWN_ROWS} facts in all`)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Which of these is you?' })).toBeVisible();
  await expect(page.getByRole('radio', { name: ME })).toBeChecked();
  await expect(addButton(page)).toHaveText(`Add ${OWN_ROWS} facts`);
  await addButton(page).click();
  await expectMap(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\S+ groups/u);
  await expect(page.getByRole('main')).toContainText(BRIDGE);

  await page.goto('/introductions');
  await page.getByRole('combobox', { name: /want to reach/iu }).fill(TARGET);
  await page.getByRole('option', { name: TARGET }).first().click();
  const way = page.getByRole('article').first();
  await expect(way).toContainText(/You/u);
  await expect(way).toContainText(/Weakest leg|No weak leg/u);
  await expect(page.getByRole('article').filter({ hasText: BRIDGE })).not.toHaveCount(0);

  await page.goto('/reconnect');
  const list = (name: RegExp) => page.getByRole('region', { name });
  await expect(list(/Dormant/u).getByRole('link', { name: DORMANT })).toBeVisible();
  await expect(list(/New/u).getByRole('link', { name: NEWCOMER })).toBeVisible();
});

test('the same file again adds nothing', async ({ page }) => {
  await addOwnTable(page);
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  await chooseFiles(page, { ...ownTable, name: 'the same again.csv' });
  await expect(page.getByText(/Nothing new: all of it is known already/u)).toBeVisible();
  await addButton(page).click();
  await expectMap(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await page.goto(`/people/${encodeURIComponent(`name:${BRIDGE}`)}`);
  await expect(page.getByRole('heading', { level: 1, name: BRIDGE })).toBeVisible();
  await expect(page.getByText(/^25 since/u)).toBeVisible();
});

test('an import is taken back whole and brought back whole', async ({ page }) => {
  await addOwnTable(page);
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  await page.goto('/sources');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByRole('button', { name: 'Bring it back' })).toBeVisible();
  await page.goto('/map');
  await expect(page.getByRole('application')).toHaveCount(0);
  await page.goto('/sources');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeVisible();
  await page.goto('/map');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
});

test('leaving the preview changes nothing', async ({ page }) => {
  await chooseFiles(page, ownTable);
  await expect(addButton(page)).toBeVisible();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByText(/Nothing has been read yet/u)).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Open my files' })).toBeVisible();
});

test('cancelling while a big file is read changes nothing', async ({ page }) => {
  const row = '2024-01-01,Somebody Quiet,Somebody Else\n';
  const big = { ...ownTable, buffer: Buffer.from(`date,from,to\n${row.repeat(700_000)}`) };
  await chooseFiles(page, big);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/Nothing has been read yet/u)).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Open my files' })).toBeVisible();
});

test('what cannot be used is set aside, with its row and its reason', async ({ page }) => {
  await chooseFiles(page, flawedTable);
  const aside = page.getByRole('listitem').filter({ hasText: 'flawed.csv' });
  await expect(aside.filter({ hasText: 'row 2' })).toContainText(/under “from”.*Left out/u);
  await expect(aside.filter({ hasText: 'row 4' })).toContainText(/under “to”.*Left out/u);
  await expect(aside.filter({ hasText: 'row 5' })).toContainText(/“someday” is not a date/u);
  await expect(page.getByText(/2 rows set aside/u)).toBeVisible();
});

test('a picture that calls itself a table is named for what it is', async ({ page }) => {
  await chooseFiles(page, disguisedPicture);
  await expect(page.getByRole('alert')).toContainText(/could not be read/u);
  await expect(page.getByRole('alert')).toContainText(/looks like .*(?:picture|image|PNG)/iu);
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
});

test('a good file is added though a bad one came with it', async ({ page }) => {
  await chooseFiles(page, [ownTable, disguisedPicture]);
  await expect(page.getByRole('heading', { level: 1, name: '1 file read, 1 not' })).toBeVisible();
  await addButton(page).click();
  await expectMap(page);
});

test('an edge list needs no owner', async ({ page }) => {
  await chooseFiles(page, edgeList);
  await page.getByRole('radio', { name: 'No one' }).check();
  await addButton(page).click();
  await expect(page.getByRole('application', { name: /people/u })).toBeVisible();
  await page.goto(`/people/${encodeURIComponent('name:Dora')}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Dora' })).toBeVisible();
  await page.goto('/introductions');
  await expect(page.getByText(/no owner yet/u)).toBeVisible();
});

test('a table dropped on the sample makes it step aside, and undo brings it back', async ({
  page,
}) => {
  await openSample(page);
  const sample = await page.getByRole('heading', { level: 1 }).innerText();
  await drop(page, ownTable);
  await expect(page.getByText(/Edison’s letters make room/u)).toBeVisible();
  await addButton(page).click();
  await expect(page).toHaveURL(/\/map$/u);
  await expect(page.getByRole('main')).toContainText(BRIDGE);
  await expect(page.getByText('Mallory', { exact: false })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sample, { timeout: 30_000 });
});
