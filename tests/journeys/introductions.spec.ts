import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import { expect, SAMPLE_FILE, sampleTest as test } from './support/journey.ts';

const SCULL = 'Scull, George Francis';
const EDISON = 'Edison, Thomas Alva';

const question = (page: Page) => page.getByRole('combobox', { name: /want to reach/iu });

test.beforeEach(async ({ page }) => {
  await page.goto('/introductions');
  await expect(page.getByRole('heading', { name: 'Who could introduce you?' })).toBeVisible();
});

test('from Edison to a man he never wrote to: strips with reasons on each leg', async ({
  page,
}) => {
  const letters = Papa.parse<string[]>(readFileSync(SAMPLE_FILE, 'utf8')).data;
  const between = letters.filter(
    ([, date = '', , from = '', to = '']) =>
      date <= '1910-12-31' &&
      ((from.includes(SCULL) && to.includes(EDISON)) ||
        (from.includes(EDISON) && to.includes(SCULL))),
  );
  expect(between).toEqual([]);

  await question(page).fill('George Francis Scull');
  await page.getByRole('option', { name: /Scull/u }).first().click();
  await expect(page).toHaveURL(/\/introductions\?to=name%3AScull/u);
  const ways = page.getByRole('article');
  await expect(ways.first()).toBeVisible();
  const count = await ways.count();
  expect(count).toBeGreaterThanOrEqual(2);
  expect(count).toBeLessThanOrEqual(5);
  for (const way of await ways.all()) {
    await expect(way).toContainText('You');
    await expect(way.getByRole('link').last()).toHaveText(/Scull/u);
    await expect(way).toContainText(/Weakest leg: |No weak leg: even /u);
    await expect(way).toContainText(/Confirmed|Likely|Possible/u);
    const legs = await way.getByRole('list').all();
    expect(legs.length).toBeGreaterThanOrEqual(2);
    for (const leg of legs) await expect(leg.getByRole('listitem')).toHaveCount(2);
  }
});

test('a leg opens the rows it rests on', async ({ page }) => {
  await page.goto(`/introductions?to=${encodeURIComponent(`name:${SCULL}`)}`);
  const way = page.getByRole('article').first();
  await way
    .getByRole('button', { name: /show what this rests on/iu })
    .last()
    .click();
  await expect(way.getByRole('heading', { name: /^Between/u })).toBeVisible();
  await expect(way).toContainText(/edison-letters\.csv, row [\d,]+/u);
});

test('a way round through the same man is folded under the way through him', async ({ page }) => {
  await page.goto(`/introductions?to=${encodeURIComponent(`name:${SCULL}`)}`);
  const surest = page.getByRole('article').first();
  await surest
    .getByRole('button', { name: /^Or also by way of/u })
    .first()
    .click();
  await expect(surest).toContainText(/Weakest leg: |No weak leg: even /u);
  await expect(surest.getByText('You', { exact: true })).toHaveCount(2);
});

test('people and companies are there to begin with', async ({ page }) => {
  const people = page.getByRole('region', { name: 'People' }).getByRole('button');
  await expect(people).toHaveCount(8);
  const companies = page.getByRole('region', { name: 'Companies' });
  await companies.getByRole('button', { name: /Edison Portland Cement Co/u }).click();
  await expect(page).toHaveURL(/to=company%3A/u);
  await expect(page.getByText(/You know all four people there/u)).toBeVisible();
});

test('the drawing frames only the people on the ways', async ({ page }) => {
  await page.goto(`/introductions?to=${encodeURIComponent(`name:${SCULL}`)}`);
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Frank Lewis Dyer');
  await page.goBack();
  await expect(page).toHaveURL(/\/introductions$/u);
});

test('a name that several people bear asks which one', async ({ page }) => {
  await page.goto('/introductions?to=Miller');
  await expect(page.getByText(/people could be Miller/u)).toBeVisible();
  const candidates = page.getByRole('main').getByRole('listitem').getByRole('button');
  expect(await candidates.count()).toBeGreaterThanOrEqual(2);
  await candidates.last().click();
  await expect(page).toHaveURL(/to=name%3A/u);
});

test('a company is reached through those who belong to it', async ({ page }) => {
  await question(page).fill('Portland Cement');
  await page
    .getByRole('group', { name: 'Organisations' })
    .getByRole('option', { name: /Edison Portland Cement Co/u })
    .click();
  await expect(page).toHaveURL(/to=company%3A/u);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('somebody unknown is said to be unknown, with what would help', async ({ page }) => {
  await question(page).fill('Zebulon Nobody');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Nobody in your files is called Zebulon Nobody/u)).toBeVisible();
  await expect(page.getByText(/another spelling/u)).toBeVisible();
});

test('Edison asking for himself is told so', async ({ page }) => {
  await page.goto(`/introductions?to=${encodeURIComponent(`name:${EDISON}`)}`);
  await expect(page.getByText('That is you.')).toBeVisible();
});

test('what I say of a connector changes the ways, is said again, and can be taken back', async ({
  page,
}) => {
  await page.goto(`/introductions?to=${encodeURIComponent(`name:${SCULL}`)}`);
  const finding = page.getByText(/The surest way is through/u);
  await expect(finding).toContainText('Frank Lewis Dyer');
  const menu = page.getByRole('button', { name: 'What you say of asking Frank Dyer' });
  await menu.first().click();
  await page.getByRole('menuitemcheckbox', { name: 'I would rather not ask Frank Dyer' }).click();
  await expect(
    page.getByText(/You would rather not ask Frank Lewis Dyer, so no way/u),
  ).toBeVisible();
  await expect(finding).not.toContainText('Dyer');
  await page.reload();
  await page.getByRole('button', { name: 'Ask Frank Dyer after all' }).click();
  await expect(finding).toContainText('Frank Lewis Dyer');

  await menu.first().click();
  await page.getByRole('menuitem', { name: /another day/u }).click();
  await page.getByRole('dialog').getByLabel('Day').fill('1910-12-01');
  await page.getByRole('button', { name: 'Keep this day' }).click();
  await expect(page.getByText(/You asked Frank Lewis Dyer on 1 Dec 1910, so/u)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/You asked Frank Lewis Dyer/u)).toHaveCount(0);
});

test('whom else one might ask is a question, apart from the ways', async ({ page }) => {
  await page.goto(`/introductions?to=${encodeURIComponent(`name:${SCULL}`)}`);
  await page.getByRole('button', { name: /You could also ask three others/u }).click();
  await expect(
    page.getByRole('heading', { name: /^Might .+ know George Francis Scull\?$/u }),
  ).toHaveCount(3);
  await expect(page.getByText(/these are questions, not ties/u)).toBeVisible();
  await expect(page.getByText(/^Both know /u).first()).toBeVisible();
});

test('a group is asked for by its name', async ({ page }) => {
  await question(page).fill('Cement');
  await page
    .getByRole('group', { name: 'Groups' })
    .getByRole('option', { name: /^Cement/u })
    .click();
  await expect(page).toHaveURL(/to=group%3A/u);
  await expect(question(page)).toHaveValue('Cement');
  await expect(page.getByText(/people in this group yourself/u)).toBeVisible();
});
