/** On a phone every target is large enough for a thumb, on every screen. */
import { devices, type Page } from '@playwright/test';
import { expect, openSample, test } from './support/journey.ts';

const { isMobile, hasTouch, userAgent } = devices['Pixel 7'];
test.use({ viewport: { width: 390, height: 844 }, isMobile, hasTouch, userAgent });

const SMALLEST = 44;
const MALLORY = encodeURIComponent('name:Mallory, Walter Seeley');
const SCREENS = [
  '/',
  '/map',
  '/map?tray=1',
  `/map?group=${MALLORY}`,
  `/map?compare=group:${MALLORY}`,
  `/map?compare=people&of=${MALLORY}&of=${encodeURIComponent('name:Dyer, Frank Lewis')}`,
  `/people/${MALLORY}`,
  '/people',
  '/introductions',
  `/introductions?to=${encodeURIComponent('name:Scull, George Francis')}`,
  '/reconnect',
  '/insights',
  '/same',
  '/sources',
];

/**
 * Targets smaller than a thumb, each told once. Links within a sentence are let be, as WCAG 2.5.5 lets
 * them: a line of text cannot be taller than the next.
 */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const within = (element: Element): boolean => {
      const { display } = getComputedStyle(element);
      const around = element.parentElement?.textContent.trim() ?? '';
      return display.startsWith('inline') && around.length > element.textContent.trim().length;
    };
    const found = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, select, summary, [role=option], [role=menuitem], input:not([type=hidden], [type=file])',
      ),
    ].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      // A choice is pressed by its words; a field by all of its box.
      const target = element.closest('label') ?? element;
      const { width, height } = target.getBoundingClientRect();
      const isOffPage = element.classList.contains('skip') || width <= 1 || height <= 1;
      const isInline = element.matches('a, button') && within(element);
      if (isOffPage || isInline || (width >= smallest && height >= smallest)) return [];
      const words = (element.getAttribute('aria-label') ?? element.textContent).trim();
      return [
        `${element.tagName.toLowerCase()}.${element.className} ${Math.round(width)}×${Math.round(height)} ${words.slice(0, 24)}`,
      ];
    });
    return [...new Set(found)];
  }, SMALLEST - 0.5);
}

test('every target is at least 44 pixels on every screen', async ({ page }) => {
  test.setTimeout(180_000);
  await openSample(page);
  const small: Record<string, string[]> = {};
  for (const path of SCREENS) {
    await page.goto(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
    const found = await smallTargets(page);
    if (found.length > 0) small[path] = found;
  }
  await page.goto('/people?strength=close');
  await page.getByRole('button', { name: /^Pick these/u }).tap();
  await page.getByRole('link', { name: 'Map' }).tap();
  await page.getByRole('button', { name: 'Draw round people' }).tap();
  await page.getByRole('button', { name: 'Tag…' }).tap();
  await page.getByRole('combobox', { name: 'Tag', exact: true }).fill('choir');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take “choir” off' })).toBeVisible();
  const tagging = await smallTargets(page);
  if (tagging.length > 0) small['tagging the picked'] = tagging;
  await page.goto(`/people/${MALLORY}`);
  await page.getByRole('button', { name: 'Another tag' }).tap();
  const tagged = await smallTargets(page);
  if (tagged.length > 0) small['a person with a tag'] = tagged;
  await page.goto('/sources');
  await page.getByRole('button', { name: 'Take it away…' }).tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  const found = await smallTargets(page);
  if (found.length > 0) small['take it away'] = found;
  expect(small).toEqual({});
});

test('the list comes first, the map is one tap away', async ({ page }) => {
  await openSample(page);
  await page.goto(`/people/${MALLORY}`);
  const more = page.getByRole('button', { name: /^Show (?:more|less)$/u });
  await expect(more).toBeVisible();
  const isOpen = (await more.getAttribute('aria-expanded')) === 'true';
  await more.tap();
  await expect(more).toHaveAttribute('aria-expanded', String(!isOpen));
  await page.getByRole('link', { name: 'People' }).tap();
  await expect(page).toHaveURL(/\/people$/u);
  await page.getByRole('link', { name: 'Map' }).tap();
  await expect(page.getByRole('application')).toBeVisible();
});
