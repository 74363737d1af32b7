import type { Page } from '@playwright/test';
import { expect, expectMap, sampleTest as test } from './support/journey.ts';

const legend = (page: Page) => page.getByRole('group', { name: 'Legend' });
const layerOf = (page: Page) => page.getByRole('combobox', { name: 'Colour by' });

test.beforeEach(async ({ page }) => {
  await page.goto('/map');
  await expectMap(page);
});

test('a layer lies over the map, and the address brings it back', async ({ page }) => {
  await layerOf(page).selectOption({ label: 'Warmth: Who is cooling?' });
  await expect(page).toHaveURL(/layer=warmth/u);
  await expect(legend(page).getByRole('button', { name: /^Cooling \d/u })).toBeVisible();
  await page.reload();
  await expect(layerOf(page)).toHaveValue('warmth');
  await page.goBack();
  await expect(layerOf(page)).toHaveValue('groups');
});

test('the legend keeps an entry, takes the others off and brings everybody back', async ({
  page,
}) => {
  await page.goto('/map?layer=stage');
  const entry = legend(page).getByRole('button', { name: /^Connection \d/u });
  await entry.click();
  await expect(entry).toHaveAttribute('aria-pressed', 'true');
  await legend(page)
    .getByRole('button', { name: /^Take [\d,]+ others off$/u })
    .click();
  await expect(page).toHaveURL(/keep=connection&off=1/u);
  await expect(legend(page)).toContainText(/[\d,]+ people taken off/u);
  await legend(page).getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/map\?layer=stage$/u);
});

test('work, friends and family are a layer with counts', async ({ page }) => {
  await layerOf(page).selectOption({ label: 'Kind: Work, friends or family?' });
  await expect(page).toHaveURL(/layer=kind/u);
  await expect(legend(page).getByRole('button', { name: /^Kind not known \d/u })).toBeVisible();
});

test('a person opened beside the map leaves the layer as it is', async ({ page }) => {
  await page.goto('/map?layer=strength');
  await page.locator('main a[href*="/people/"]').first().click();
  await expect(page).toHaveURL(/\/people\/.+\?layer=strength/u);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/map\?layer=strength$/u);
});

test('one slider says how many ties are drawn, strongest first', async ({ page }) => {
  const slider = page.getByRole('slider', { name: /ties drawn/iu });
  await slider.fill('30');
  await expect(page).toHaveURL(/ties=\d+/u);
  await expect(slider).toHaveAttribute('aria-valuetext', /^\d{2,3} of [\d,]+ ties$/u);
});

test('circles put me in the middle and say who slipped', async ({ page }) => {
  await page.getByText('Circles', { exact: true }).click();
  await expect(page).toHaveURL(/view=circles/u);
  await expect(legend(page)).toContainText(/Slipped a ring within a year: \d+/u);
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Groups' })).toBeChecked();
});

test('a ring says who is in it and why, from the legend, the list and the address', async ({
  page,
}) => {
  await page.goto('/map?view=circles');
  await legend(page).getByRole('button', { name: '15', exact: true }).click();
  await expect(page).toHaveURL(/ring=2/u);
  await expect(page.getByRole('heading', { name: 'The 10 after them' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Just outside' })).toBeVisible();
  await page.getByRole('button', { name: 'Why these?' }).click();
  await expect(page.getByText(/is the last in/u)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The 10 after them' })).toBeVisible();
  await page.getByRole('link', { name: 'All rings' }).click();
  await page.getByRole('link', { name: /^Your 5 closest/u }).click();
  await expect(page).toHaveURL(/ring=1/u);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: /further out than a year ago/u })).toBeVisible();
});

test('a colour says why in one click', async ({ page }) => {
  await page.getByRole('button', { name: 'Why these colours?' }).click();
  await expect(legend(page)).toContainText(/tied to one another more than to the rest/u);
});

test('an earlier date is a slider away, and today a click', async ({ page }) => {
  await page.getByRole('button', { name: 'The map at an earlier date' }).click();
  const slider = page.getByRole('slider', { name: /network at the end of/iu });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/as-of=1910-1\d/u);
  await expect(page.getByRole('group', { name: 'Time' })).toContainText(/19\d\d/u);
  await page.getByRole('button', { name: 'Back to today' }).click();
  await expect(page).toHaveURL(/\/map$/u);
});

test('a box drawn with Shift picks people, who can be hidden and shown again', async ({ page }) => {
  const box = await page.getByRole('application', { name: /^Map of/u }).boundingBox();
  if (!box) throw new Error('the map has no box');
  await page.keyboard.down('Shift');
  await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.3 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.6 * box.height, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const bar = page.getByRole('group', { name: 'Picked people' });
  await expect(bar).toContainText(/\d+ people picked/u);
  await expect(page).toHaveURL(/\/map$/u);
  await bar.getByRole('button', { name: 'Take away…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take it away' });
  await expect(dialog.getByRole('radio', { name: /Picked on the map/u })).toBeChecked();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await bar.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(bar).toContainText(/\d+ people hidden/u);
  await bar.getByRole('button', { name: 'Show again' }).click();
  await expect(bar).toHaveCount(0);
});
