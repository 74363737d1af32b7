import { addButton, chooseFiles, expect, expectMap, test } from './support/journey.ts';

/** Letters under headers no list of words holds, from a few people who write to each other. */
const PEOPLE = ['Mara Lindqvist', 'Jonas Weber', 'Ada Okafor', 'Lena Fuchs', 'Samir Haddad'];
const ROWS = Array.from({ length: 40 }, (_, i) => {
  const from = PEOPLE[i % PEOPLE.length] ?? '';
  const to = PEOPLE[(i * 2 + 1) % PEOPLE.length] ?? '';
  const day = String((i % 28) + 1).padStart(2, '0');
  return `${day}.0${(i % 6) + 1}.2025;${from};${from === to ? 'Pia Novak' : to};hyvä`;
});
const foreign = {
  name: 'kirjeet.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Päivämäärä;Lähettäjä;Vastaanottaja;Sävy', ...ROWS].join('\n')),
};

test('a table of foreign headers: said once, read, and known again', async ({ page }) => {
  await chooseFiles(page, foreign);
  await expect(
    page.getByRole('heading', { level: 1, name: /columns of kirjeet.csv/u }),
  ).toBeVisible();
  const column = (header: string) => page.getByRole('combobox', { name: `What is ${header}?` });
  await expect(column('Päivämäärä').locator('option:checked')).toHaveText('Date');
  await expect(page.getByRole('status').filter({ hasText: '40 rows' })).toBeVisible();
  await column('Sävy').selectOption({ label: 'What about' });
  await page.getByRole('button', { name: 'Use these' }).click();

  await expect(page.getByText('40 contacts between 6 people')).toBeVisible();
  await expect(page.getByRole('button', { name: /Read as you said/u })).toBeVisible();
  await page.getByRole('radio', { name: 'Mara Lindqvist' }).check();
  await addButton(page).click();
  await expectMap(page);

  await page.reload();
  await chooseFiles(page, { ...foreign, name: 'kirjeet (1).csv' });
  await expect(page.getByText(/Nothing new: all of it is known already/u)).toBeVisible();
  await page.getByRole('button', { name: /Read as you said/u }).click();
  await expect(column('Sävy').locator('option:checked')).toHaveText('What about');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Leave it' }).click();

  await page.goto('/map');
  await expectMap(page);
  await page.keyboard.press('Control+z');
  await chooseFiles(page, foreign);
  await expect(
    page.getByRole('heading', { level: 1, name: /columns of kirjeet.csv/u }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Leave the file out' }).click();
  await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
});
