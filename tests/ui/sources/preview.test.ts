import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { FileReport } from '#core/sources/file-report.ts';
import type { ImportPreview } from '#engine/import-preview.ts';
import PreviewView from '#ui/sources/PreviewView.svelte';
import { candidate, preview, REFUSED, report } from './report-case.ts';

async function show(parts: Partial<ImportPreview> = {}) {
  const onadd = vi.fn();
  const onleave = vi.fn();
  const ondateorder = vi.fn();
  await render(PreviewView, { preview: preview(parts), onadd, onleave, ondateorder });
  return { onadd, onleave, ondateorder, add: page.getByRole('button', { name: /^Add/u }) };
}

describe('which of these is you', () => {
  test('the likeliest is chosen, and adding says so', async () => {
    const { onadd, add } = await show();
    await expect.element(page.getByRole('radio', { name: /Mara Lindqvist/u })).toBeChecked();
    await add.click();
    expect(onadd).toHaveBeenCalledWith({ kind: 'handles', handles: ['name:Mara Lindqvist'] });
  });

  test('someone else is typed as the files write it', async () => {
    const { onadd, add } = await show();
    await page.getByRole('radio', { name: /Someone else/u }).click();
    await expect.element(add).toBeDisabled();
    await page.getByRole('textbox', { name: 'Your name as the files write it' }).fill('Quist, Ada');
    await expect.element(page.getByText('check the spelling')).toBeVisible();
    await add.click();
    expect(onadd).toHaveBeenCalledWith({ kind: 'handles', handles: ['name:Quist, Ada'] });
  });

  test('no one is a network without an owner', async () => {
    const { onadd, add } = await show();
    await page.getByRole('radio', { name: /No one/u }).click();
    await add.click();
    expect(onadd).toHaveBeenCalledWith({ kind: 'none' });
  });

  test('is not asked again once it is decided', async () => {
    const owner = { handles: ['name:Ada' as const], name: 'Ada' };
    const { onadd, add } = await show({ owner, ownerCandidates: [] });
    await expect.element(page.getByText('You are Ada.')).toBeVisible();
    await expect.element(page.getByRole('radio')).not.toBeInTheDocument();
    await add.click();
    expect(onadd).toHaveBeenCalledWith({ kind: 'keep' });
  });

  test('can wait for a file that says it when these name nobody', async () => {
    const { onadd, add } = await show({ ownerCandidates: [] });
    await expect.element(page.getByRole('radio', { name: /I am not in them/u })).toBeChecked();
    await add.click();
    expect(onadd).toHaveBeenCalledWith({ kind: 'keep' });
  });

  test('offers the unlikely only to who says that the likeliest is somebody else', async () => {
    await show();
    const ben = page.getByRole('radio', { name: /Ben Okafor/u });
    await expect.element(ben).not.toBeInTheDocument();
    await page.getByRole('radio', { name: /Someone else/u }).click();
    await expect.element(ben).not.toBeChecked();
  });

  test('offers two who are about as likely side by side', async () => {
    await show({
      ownerCandidates: [candidate('name:Ada', 'Ada', 90), candidate('name:Bo', 'Bo', 60)],
    });
    await expect.element(page.getByRole('radio', { name: /Ada/u })).toBeChecked();
    await expect.element(page.getByRole('radio', { name: /Bo/u })).not.toBeChecked();
  });
});

describe('what would be added', () => {
  test('is counted as new, newer and known', async () => {
    await show({ newFacts: 10_423, changedFacts: 12, knownFacts: 40 });
    await expect
      .element(page.getByText('10,423 new facts, 12 in a newer version, 40 known already'))
      .toBeVisible();
  });

  test('a file read twice adds nothing and says so', async () => {
    await show({ newFacts: 0, knownFacts: 10 });
    await expect.element(page.getByText('Nothing new: all of it is known already.')).toBeVisible();
  });

  test('a refused file says what it looks like and never stops the good ones', async () => {
    const { add } = await show({ reports: [report(), REFUSED] });
    await expect.element(page.getByRole('heading', { name: '1 file read, 1 not' })).toBeVisible();
    await expect.element(page.getByText('This looks like a picture')).toBeVisible();
    await expect.element(add).toBeEnabled();
  });

  test('can be left without a trace', async () => {
    const { onadd, onleave } = await show();
    await page.getByRole('button', { name: 'Leave it' }).click();
    expect(onleave).toHaveBeenCalledOnce();
    expect(onadd).not.toHaveBeenCalled();
  });
});

test('rows set aside stand with their place, their reason and how many more', async () => {
  const noSender = (at: number) => ({
    at,
    reason: { kind: 'no-sender' as const },
    isSkipped: true,
  });
  await show({
    reports: [
      report({
        skipped: 4,
        problems: [noSender(9), noSender(14)],
        problemCounts: [{ kind: 'no-sender', count: 4 }],
      }),
    ],
  });
  await expect.element(page.getByText('row 9')).toBeVisible();
  await expect.element(page.getByText('Left out.')).toBeVisible();
  await page.getByText('3 more like it').click();
  await expect.element(page.getByText('Row 14 and 2 further down.')).toBeVisible();
});

describe('a LinkedIn archive', () => {
  const part = (name: string, parts: Partial<FileReport>) =>
    report({ name: `export.zip › ${name}`, source: 'linkedin', shape: 'people', ...parts });
  const ARCHIVE = [
    part('Connections.csv', { tallies: [{ kind: 'connections', count: 1488 }] }),
    part('messages.csv', {
      tallies: [
        { kind: 'messages', count: 3980 },
        { kind: 'messages-sponsored', count: 12 },
      ],
    }),
    report({ ...REFUSED, name: 'export.zip › Skills.csv', refusal: { kind: 'not-needed' } }),
  ];

  test('is one line that says what it is, what it holds and what it does not say', async () => {
    await show({ reports: ARCHIVE });
    await expect.element(page.getByRole('heading', { name: '1 file read' })).toBeVisible();
    await expect.element(page.getByText('LinkedIn export')).toBeVisible();
    await expect.element(page.getByText('1,488 connections and 3,980 messages.')).toBeVisible();
    await expect
      .element(page.getByText('It does not say who knows whom; mail would.'))
      .toBeVisible();
    await expect
      .element(page.getByText('3 files in it, 1 of them says nothing of people.'))
      .toBeVisible();
  });

  test('sets its advertisements aside in one line', async () => {
    await show({ reports: ARCHIVE });
    await expect.element(page.getByText('12 advertisements left out.')).toBeVisible();
  });
});

test('other senders can be looked through, by kind and by words', async () => {
  const sender = (name: string, why: 'list' | 'robot', messages: number) => ({
    handle: `email:${name}@example.org` as const,
    ...{ name: null, why, messages },
  });
  await show({
    reports: [
      report({
        name: 'all.mbox',
        source: 'mail',
        shape: 'mails',
        tallies: [{ kind: 'mails-list', count: 165 }],
        otherSenders: [sender('weekly', 'list', 150), sender('noreply', 'robot', 15)],
      }),
    ],
  });
  await expect.element(page.getByText('165 mails of lists and newsletters.')).toBeVisible();
  await page.getByRole('button', { name: 'See who' }).click();
  await expect
    .element(page.getByRole('heading', { name: 'Lists and newsletters 1' }))
    .toBeVisible();
  await page.getByRole('textbox', { name: 'Find a sender' }).fill('noreply');
  await expect.element(page.getByText('noreply@example.org')).toBeVisible();
  await expect.element(page.getByText('weekly@example.org')).not.toBeInTheDocument();
});

describe('dates that could be read two ways', () => {
  const undecided = report({
    dateOrder: 'undecided',
    problems: [{ at: 2, reason: { kind: 'ambiguous-date', text: '03/04/2024' }, isSkipped: false }],
    problemCounts: [{ kind: 'ambiguous-date', count: 1 }],
  });

  test('are asked about with an example from the file', async () => {
    const { ondateorder } = await show({ reports: [undecided] });
    await expect
      .element(page.getByRole('radio', { name: /03\/04\/2024 is 4 March 2024/u }))
      .not.toBeChecked();
    await page.getByRole('radio', { name: /03\/04\/2024 is 3 April 2024/u }).click();
    expect(ondateorder).toHaveBeenCalledWith(
      expect.objectContaining({ example: '03/04/2024' }),
      'day-first',
    );
  });

  test('are not asked about where the file tells', async () => {
    await show({ reports: [report({ dateOrder: 'day-first' })] });
    await expect
      .element(page.getByText('How does this file write its dates?'))
      .not.toBeInTheDocument();
  });
});

test('a newer export says what is new, changed and no longer there', async () => {
  const none = { newFacts: 0, changedFacts: 0, knownFacts: 0, goneFacts: 0 };
  const comparison = {
    ...{ interactions: none, relations: none, affiliations: none },
    records: { newFacts: 14, changedFacts: 3, knownFacts: 1400, goneFacts: 2 },
  };
  await show({
    readings: [
      {
        source: 'linkedin',
        files: ['export.zip › Connections.csv'],
        earlier: { importId: 'one', addedAt: Date.UTC(2026, 2, 9), comparison },
      },
    ],
  });
  await expect.element(page.getByText('Beside what you added on 9 Mar 2026')).toBeVisible();
  await expect.element(page.getByText('14 new, 3 changed and 2 no longer there.')).toBeVisible();
});

test('several names of mine are said together', async () => {
  const { onadd, add } = await show({
    ownerCandidates: [
      candidate('email:mara@a.example', 'Mara Lindqvist', 90, [
        'email:mara@a.example',
        'linkedin:mara',
      ]),
      candidate('email:mara@b.example', 'M. Lindqvist', 20),
    ],
  });
  await page.getByText('I also use another name or address').click();
  await page.getByRole('checkbox', { name: /mara@b\.example/u }).click();
  await add.click();
  expect(onadd).toHaveBeenCalledWith({
    kind: 'handles',
    handles: ['email:mara@a.example', 'linkedin:mara', 'email:mara@b.example'],
  });
});
