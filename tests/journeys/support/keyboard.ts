/** Going about by keys alone: what cannot be reached by Tab cannot be reached. */
import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has before its content. */
const MOST_STOPS = 120;

/** Presses Tab until something has the focus. */
export async function tabTo(page: Page, wanted: Locator, back = false): Promise<void> {
  await expect(wanted.first()).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error('Tab never came there');
}

/** Finds by the palette and goes there. */
export async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find anything' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
  await expect(palette.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}
