import { addButton, chooseFiles, expect, expectMap, test } from './support/journey.ts';
import { BRIDGE, ME, ownTable, TARGET } from './support/own-table.ts';

const STUDIO = ['Jonas Weber', 'Ada Okafor', 'Lena Fuchs', 'Samir Haddad'];

/** Where some of the founder's people are, written as lists write it. */
const towns = {
  name: 'towns.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'name,city,country',
      ...STUDIO.map((name, at) => `${name},${at % 2 ? 'LYON' : 'Lyon'},France`),
      `${BRIDGE},"8001 Zürich, Switzerland",`,
      `${TARGET},zurich,`,
    ].join('\n'),
  ),
};

test('where people are can be asked, laid over the map, divided by, and explained', async ({
  page,
}) => {
  await chooseFiles(page, [ownTable, towns]);
  await page.getByRole('radio', { name: ME }).check();
  await addButton(page).click();
  await expectMap(page);

  await page.goto('/map?layer=place');
  const legend = page.getByRole('group', { name: 'Legend' });
  await expect(legend.getByRole('button', { name: /^Lyon 4$/u })).toBeVisible();
  await expect(legend.getByRole('button', { name: /^Place not known \d/u })).toBeVisible();

  await page.goto('/insights');
  const made = page.getByRole('region', { name: 'What it is made of' });
  await made.getByText('Places', { exact: true }).click();
  await made.getByRole('link', { name: 'Lyon' }).click();
  await expect(page).toHaveURL(/\/people\?q=Lyon/u);
  await page.getByRole('link', { name: STUDIO[1] }).click();
  const panel = page.getByRole('complementary', { name: `About ${STUDIO[1]}` });
  await expect(panel).toContainText('Lives or works in Lyon, France.');
  await panel.getByRole('button', { name: 'Who says so?' }).click();
  await expect(panel).toContainText('“LYON, France” Row · towns.csv, row 3');

  await page.goto('/introductions');
  await page.getByRole('combobox', { name: /want to reach/iu }).fill('zur');
  await page.getByRole('option', { name: /Zürich 2 people there/u }).click();
  await expect(page).toHaveURL(/to=place%3AZ/u);
  await expect(page.getByText(`You know one of the two people there yourself`)).toBeVisible();
  await expect(page.getByRole('article').filter({ hasText: TARGET })).not.toHaveCount(0);
});
