import { addButton, chooseFiles, expect, test } from './support/journey.ts';

let count = 0;
const mail = (from: string, to: string, ...more: string[]): string => {
  count += 1;
  return [
    'From x@example.org Mon Jan  1 10:00:00 2024',
    ...[`From: ${from}`, `To: ${to}`, `Date: Tue, ${count} Jan 2024 10:00:00 +0000`],
    ...[`Message-ID: <${count}@example.org>`, ...more],
    '\nHi.\n\n',
  ].join('\n');
};

/** A mailbox with three friends, a shop that answers to nobody and a list. */
const mailbox = {
  name: 'all.mbox',
  mimeType: 'application/mbox',
  buffer: Buffer.from(
    [
      ...['Ada Amber', 'Bea Brick', 'Cyd Coral'].flatMap((name) => {
        const address = `${name} <${name.split(' ')[0]?.toLowerCase()}@friends.example>`;
        return [
          mail('Me <me@example.org>', address, 'X-Gmail-Labels: Sent'),
          mail(address, 'me@example.org'),
        ];
      }),
      mail('Corner Shop <noreply@shop.example>', 'me@example.org'),
      mail('Corner Shop <noreply@shop.example>', 'me@example.org'),
      mail('News <news@paper.example>', 'me@example.org', 'List-Id: <daily.paper.example>'),
    ].join(''),
  ),
};

test.beforeEach(async ({ page }) => {
  await chooseFiles(page, mailbox);
  await addButton(page).click();
  await expect(page).toHaveURL(/\/map$/u);
});

test('a sender set aside is found, taken in, and set aside again from their own page', async ({
  page,
}) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: /Find a person/u }).fill('corner');
  await page.getByRole('option', { name: /Corner Shop.*Take in/u }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Corner Shop' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Corner Shop is a person of your network');

  await page.getByRole('button', { name: 'Not right?' }).click();
  await page.getByRole('menuitem', { name: 'Set aside again' }).click();
  await expect(page).toHaveURL(/\/people$/u);
  await expect(page.getByRole('table', { name: 'People' })).not.toContainText('Corner Shop');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('table', { name: 'People' })).toContainText('Corner Shop');
});

test('a whole domain is left out among the sources, and is back after a word', async ({ page }) => {
  await page.goto('/people');
  await expect(page.getByRole('table', { name: 'People' })).toContainText('Ada Amber');
  await page.getByRole('link', { name: 'Ada Amber' }).click();
  await page.getByRole('button', { name: 'Not right?' }).click();
  await page.getByRole('menuitem', { name: /Leave out everybody at friends\.example/u }).click();
  await expect(page).toHaveURL(/\/people$/u);
  await expect(page.getByText('Bea Brick')).toHaveCount(0);

  await page.goto('/sources');
  await page.getByRole('button', { name: 'Look through' }).click();
  await page.getByText('By domain').click();
  await page.getByRole('button', { name: 'Take it back: friends.example' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.goto('/people');
  await expect(page.getByRole('table', { name: 'People' })).toContainText('Bea Brick');
});

test('a person is renamed, and called no person, on their page', async ({ page }) => {
  await page.goto('/people');
  await page.getByRole('link', { name: 'Cyd Coral' }).click();
  await page.getByRole('button', { name: 'Not right?' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Sydney Coral');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sydney Coral' })).toBeVisible();

  await page.getByRole('button', { name: 'Not right?' }).click();
  await page.getByRole('menuitem', { name: 'Not a person' }).click();
  await expect(page).toHaveURL(/\/people$/u);
  await expect(page.getByText('Sydney Coral is left out')).toBeVisible();
  await expect(page.getByRole('table', { name: 'People' })).not.toContainText('Sydney Coral');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('table', { name: 'People' })).toContainText('Sydney Coral');
});
