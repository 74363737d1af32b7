import type { Locator, Page } from '@playwright/test';
import { expect, expectMap, sampleTest as test } from './support/journey.ts';

const map = (page: Page): Locator => page.getByRole('application', { name: /^Map of/u });

test.beforeEach(async ({ page }) => {
  await page.goto('/map');
  await expectMap(page);
});

/** The drawing alone, at rest: two looks in a row that are equal. */
async function settled(page: Page): Promise<string> {
  const look = (): Promise<string> =>
    map(page)
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  let last = await look();
  await expect
    .poll(async () => {
      const next = await look();
      const isStill = next === last;
      last = next;
      return isStill;
    })
    .toBe(true);
  return last;
}

test('groups have names, and a legend explains what is drawn', async ({ page }) => {
  const legend = page.getByRole('group', { name: 'Legend' });
  for (const word of ['Person', 'Bridge', 'Group', 'Tie', 'stronger']) {
    await expect(legend).toContainText(word);
  }
  await expect(map(page)).toHaveAccessibleName(/\d+ people in \d+ groups/u);
});

test('a click on a dot looks at that person, Escape goes back to exactly where one was', async ({
  page,
}) => {
  await page.mouse.move(0, 0);
  const before = await settled(page);
  const box = await map(page).boundingBox();
  if (!box) throw new Error('the map has no box');
  await pointAtSomebody(page, box);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/\/people\/.+/u);
  await expect(page.getByRole('group', { name: 'Legend' })).toContainText('Selected');
  await page.mouse.move(0, 0);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/map$/u);
  // Not compared by `toBe`: a picture in letters is no message to anybody.
  await expect.poll(async () => (await settled(page)) === before).toBe(true);
});

/** Sweeps the middle of the map until the pointer says that there is somebody. */
async function pointAtSomebody(
  page: Page,
  box: { x: number; y: number; width: number; height: number },
): Promise<void> {
  const STEP = 9;
  for (let dy = 0.35 * box.height; dy < 0.65 * box.height; dy += STEP) {
    for (let dx = 0.3 * box.width; dx < 0.7 * box.width; dx += STEP) {
      await page.mouse.move(box.x + dx, box.y + dy);
      const cursor = await map(page).evaluate((element) => getComputedStyle(element).cursor);
      if (cursor === 'pointer') return;
    }
  }
  throw new Error('nobody is drawn in the middle of the map');
}

test('arrow keys walk from person to person, Enter opens one, + widens, Escape leaves', async ({
  page,
}) => {
  await map(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/people\/.+/u);
  const near = await settled(page);
  await page.keyboard.press('+');
  await expect.poll(async () => (await settled(page)) === near).toBe(false);
  await page.keyboard.press('-');
  await expect.poll(async () => (await settled(page)) === near).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/map$/u);
});

test('fewer and more groups, and the way back', async ({ page }) => {
  const groups = async (): Promise<number> =>
    Number(/in (\d+) groups?/u.exec((await map(page).getAttribute('aria-label')) ?? '')?.[1]);
  const usual = await groups();
  await page.getByRole('button', { name: 'Fewer groups' }).click();
  await expect.poll(groups, { timeout: 20_000 }).toBeLessThan(usual);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(groups, { timeout: 20_000 }).toBe(usual);
  await page.getByRole('button', { name: 'More groups' }).click();
  await expect.poll(groups, { timeout: 20_000 }).toBeGreaterThan(usual);
  await page.keyboard.press('Control+z');
  await expect.poll(groups, { timeout: 20_000 }).toBe(usual);
});

test('the map is laid out afresh by a command, and undo brings back what was', async ({ page }) => {
  await page.mouse.move(0, 0);
  const before = await settled(page);
  const isAsBefore = async (): Promise<boolean> => (await settled(page)) === before;
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('lay the map out');
  await page.getByRole('option', { name: 'Lay the map out afresh' }).click();
  await expect(page.getByText('Laid out afresh.')).toBeVisible({ timeout: 20_000 });
  await expect.poll(isAsBefore).toBe(false);
  await page.reload();
  await expectMap(page);
  await expect.poll(isAsBefore).toBe(false);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Lay the map out afresh.')).toBeVisible();
  // Names may stay on the side of a dot they took while it stood elsewhere; a reload places them anew.
  await page.reload();
  await expectMap(page);
  await expect.poll(isAsBefore).toBe(true);
});

test('a group says who is in it, takes a name of mine, and gives it up again', async ({ page }) => {
  await page.locator('main a[href*="?group="]').first().click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(page.getByRole('heading', { name: 'Who is in it' })).toBeVisible();
  const found = await heading.innerText();
  await expect(page.getByRole('heading', { name: 'Who joins it to the rest' })).toBeVisible();
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: /call this group/u }).fill('The works');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(/The works/u);
  await page.reload();
  await expect(heading).toHaveText(/The works/u);
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText(found.trim());
});

test('Ctrl+K finds a person and goes there; reload and Back keep the view', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('frank dyer');
  await expect(page.getByRole('option', { name: /Frank Lewis Dyer/u })).toBeVisible();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: 'Frank Lewis Dyer' });
  await expect(heading).toBeVisible();
  await page.reload();
  await expect(heading).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/map$/u);
  await expectMap(page);
});

test('the palette forgives a name nobody has', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('zebulon nobody');
  await expect(page.getByRole('dialog')).toContainText(/nothing is called that/iu);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a link to a person works in a fresh tab', async ({ context }) => {
  const tab = await context.newPage();
  await tab.goto(`/people/${encodeURIComponent('name:Mallory, Walter Seeley')}`);
  await expect(tab.getByRole('heading', { level: 1, name: 'Walter Seeley Mallory' })).toBeVisible();
  await expect(tab.getByRole('application')).toBeVisible();
  await tab.close();
});

test('those tied only to me stand by company', async ({ page }) => {
  await page.getByRole('link', { name: 'Show them by company' }).click();
  await expect(page).toHaveURL(/tray=1/u);
  await expect(page.getByRole('complementary')).toContainText(/no tie to anyone else/iu);
});
