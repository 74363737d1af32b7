import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addButton, chooseFiles, expect, sampleTest, test } from './support/journey.ts';
import { ownTable } from './support/own-table.ts';

const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
const SCHEMES = ['light', 'dark'] as const;

const person = encodeURIComponent('name:Mallory, Walter Seeley');
const dyer = encodeURIComponent('name:Dyer, Frank Lewis');
const SCREENS = {
  Start: '/',
  Map: '/map',
  'a layer with a filter': '/map?layer=warmth&keep=cooling',
  'the circles': '/map?view=circles',
  'a ring': '/map?ring=3',
  'an earlier date': '/map?as-of=1905-06',
  'a group': `/map?group=${person}`,
  'a few people compared': `/map?compare=people&of=${person}&of=${dyer}`,
  'a group compared': `/map?compare=group:${person}`,
  'the tray': '/map?tray=1',
  People: '/people',
  'a person': `/people/${person}`,
  Introductions: '/introductions',
  'an introduction': `/introductions?to=${encodeURIComponent('name:Scull, George Francis')}`,
  Reconnect: '/reconnect',
  Insights: '/insights',
  'One person or two': '/same',
  Sources: '/sources',
} as const satisfies Record<string, string>;

/**
 * Looks at what stands on the page in light and dark, on a desk and on a phone. The dark of the same page
 * can only differ in colours, so only those are looked at again.
 */
async function expectSound(page: Page, isThere: () => Promise<void>): Promise<void> {
  for (const [device, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await isThere();
      await expectPaper(page, colorScheme);
      // Nothing is framed here, so axe need not open a page of its own to finish each time.
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
      if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
      const { violations } = await axe.analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      expect(found, `${device}, ${colorScheme}`).toEqual([]);
    }
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, `sideways scrolling on a ${device}`).toBe(0);
  }
}

/** The page has followed the system's wish, down to its last colour. */
async function expectPaper(page: Page, scheme: (typeof SCHEMES)[number]): Promise<void> {
  const colours = () =>
    page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { backgroundColor } = getComputedStyle(document.documentElement);
      const light = (backgroundColor.match(/\d+/gu) ?? []).reduce((sum, part) => sum + +part, 0);
      return light > 3 * 127 ? 'light' : 'dark';
    });
  await expect.poll(colours).toBe(scheme);
}

for (const [name, path] of Object.entries(SCREENS)) {
  sampleTest(`${name}: no axe violation, nothing hangs over, light and dark`, async ({ page }) => {
    await page.goto(path);
    await expectSound(page, async () => {
      await expect(page.getByRole('heading').first()).toBeVisible();
    });
  });
}

test('the two doors are as sound', async ({ page }) => {
  await page.goto('/');
  await expectSound(page, async () => {
    await expect(page.getByRole('heading', { name: 'Open my files' })).toBeVisible();
  });
});

test('the preview of a table is as sound', async ({ page }) => {
  await chooseFiles(page, ownTable);
  await expectSound(page, async () => {
    await expect(addButton(page)).toBeVisible();
  });
});

sampleTest(
  'picked people, their tags and the dialogue that tags are as sound',
  async ({ page }) => {
    await page.goto('/people?q=Mallory');
    await page.getByRole('button', { name: /^Pick these/u }).click();
    await page.keyboard.press('t');
    await page.getByRole('combobox', { name: 'Tag', exact: true }).fill('choir');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Tag', exact: true }).fill('board');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Take “board” off' })).toBeVisible();
    await expectSound(page, async () => {
      await expect(page.getByRole('dialog')).toBeVisible();
    });
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await page.keyboard.press('l');
    await expectSound(page, async () => {
      await expect(page.getByRole('group', { name: 'Picked people' })).toBeVisible();
    });
    await page.goto(`/people/${person}`);
    await page.getByRole('button', { name: 'Another tag' }).click();
    await expectSound(page, async () => {
      await expect(page.getByRole('combobox', { name: /^Tag them/u })).toBeVisible();
    });
    await page.goto('/map?layer=tag&keep=choir');
    await expectSound(page, async () => {
      await expect(page.getByRole('heading').first()).toBeVisible();
    });
    await page.keyboard.press('Control+z');
    await page.getByText(/^Undone: /u).waitFor();
    await page.keyboard.press('Control+z');
  },
);

sampleTest('the palette and the erase dialogue are as sound', async ({ page }) => {
  await page.goto('/sources');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expectSound(page, async () => {
    await expect(page.getByRole('dialog')).toBeVisible();
  });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('mallory');
  await expectSound(page, async () => {
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  });
});

sampleTest('the keyboard help and taking away are as sound', async ({ page }) => {
  await page.goto(`/map?group=${person}`);
  await expect(page.getByRole('application')).toBeVisible();
  for (const [key, name] of [
    ['?', 'Keyboard'],
    ['e', 'Take it away'],
  ] as const) {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name });
    await expectSound(page, async () => {
      await expect(dialog).toBeVisible();
    });
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

sampleTest('colours chosen by hand win over the system and last', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/sources');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeAttached();
  const light = await paper();
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.reload();
  await expect.poll(paper).toBe(dark);
  await page.getByRole('radio', { name: 'As the system' }).check({ force: true });
  await expect.poll(paper).toBe(light);
});

sampleTest('who asked for no motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of [SCREENS.Map, SCREENS['an introduction'], SCREENS.Reconnect]) {
    await page.goto(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
    const longest = await page.evaluate(() => {
      const seconds = (text: string): number =>
        Math.max(0, ...text.split(',').map((part) => parseFloat(part)));
      return Math.max(
        ...[...document.querySelectorAll('*')].map((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return Math.max(seconds(transitionDuration), seconds(animationDuration));
        }),
      );
    });
    expect(longest, path).toBeLessThanOrEqual(0.01);
  }
});
