import { addButton, chooseFiles, expect, expectMap, test } from './support/journey.ts';

const ME = 'Mara Lindqvist';
const FRIENDS = ['Jonas Weber', 'Ada Okafor', 'Lena Fuchs', 'Samir Haddad'];
const friend = (i: number): string => FRIENDS[i % FRIENDS.length] ?? '';

/** Letters under headers that no list of words holds: every fifth between two friends, the others mine. */
const ROWS = Array.from({ length: 40 }, (_, i) => {
  const mine = i % 2 === 0 ? [ME, friend(i + 1)] : [friend(i), ME];
  const [from, to] = i % 5 === 4 ? [friend(i), friend(i + 1)] : mine;
  const day = String((i % 28) + 1).padStart(2, '0');
  return `${day}.0${(i % 6) + 1}.2025;${from};${to};hyvä`;
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

  await expect(page.getByText('40 contacts between 5 people')).toBeVisible();
  await expect(page.getByRole('button', { name: /Read as you said/u })).toBeVisible();
  await page.getByRole('radio', { name: ME }).check();
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
