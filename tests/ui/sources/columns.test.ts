import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { TableSight } from '#core/sources/table/mapping.ts';
import ColumnsView from '#ui/sources/ColumnsView.svelte';
import {
  columnsOffer,
  columnsToName,
  proposedMapping,
  tableToAsk,
} from '#ui/sources/table-question.ts';
import RefusedView from '#ui/sources/RefusedView.svelte';
import { sayMapping } from '#words/tables.ts';
import { report } from './report-case.ts';

const ROWS = [
  ['quand', 'qui', 'entend'],
  ['2024-01-02', 'Ana Ruiz', 'Bo Lind'],
  ['2024-01-05', 'Bo Lind', 'Ana Ruiz'],
];
const SIGHT: TableSight = {
  fingerprint: '0123456789abcdef',
  ways: [
    { delimiter: ';', line: 1, rows: ROWS },
    { delimiter: ',', line: 1, rows: ROWS.map((row) => [row.join(';'), '']) },
  ],
  mapping: {
    ...{ shape: 'events', roles: ['date', null, null] },
    ...{ hasHeader: true, delimiter: ';' },
  },
  ...{ origin: 'guessed', isSure: false, rows: 2 },
};
const UNKNOWN = {
  ...report({ name: 'cris.csv', refusal: { kind: 'unknown-columns', columns: ROWS[0] ?? [] } }),
  table: SIGHT,
};

async function show(parts: { onback?: () => void } = {}) {
  const onuse = vi.fn();
  const onleaveout = vi.fn();
  await render(ColumnsView, { report: UNKNOWN, onuse, onleaveout, ...parts });
  return { onuse, onleaveout };
}
const select = (name: string) => page.getByRole('combobox', { name });
const use = () => page.getByRole('button', { name: 'Use these' });

describe('the columns of a table', () => {
  test('stand with their guess, header and first values', async () => {
    await show();
    await expect.element(page.getByRole('heading', { name: /columns of cris.csv/u })).toBeVisible();
    await expect.element(select('What is quand?')).toHaveDisplayValue('Date');
    await expect.element(select('What is qui?')).toHaveDisplayValue('Leave out');
    await expect.element(page.getByText('2024-01-05')).toBeVisible();
  });

  test('are used once both people are named, in a sentence that says what it becomes', async () => {
    const { onuse } = await show();
    await expect.element(use()).toBeDisabled();
    await expect.element(page.getByRole('status')).toHaveTextContent(/who wrote it/u);
    await select('What is qui?').selectOptions('Wrote it');
    await select('What is entend?').selectOptions('Got it');
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('2 rows: who wrote to whom, with dates.');
    await use().click();
    expect(onuse).toHaveBeenCalledWith({ ...SIGHT.mapping, roles: ['date', 'from', 'to'] });
  });

  test('can be named by keyboard alone', async () => {
    const { onuse } = await show();
    (document.querySelectorAll('select')[1] as HTMLElement).focus();
    await userEvent.keyboard('wr{Tab}go{Tab}');
    await expect.element(use()).toBeEnabled();
    (use().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(onuse).toHaveBeenCalledOnce();
  });

  test('have other roles where each row is something else', async () => {
    await show();
    await page.getByRole('radio', { name: 'A person' }).click();
    await select('What is qui?').selectOptions('Name');
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('2 rows: people. It does not say who knows whom.');
  });

  test('count the first row when it is no header, and show it', async () => {
    await show();
    await page.getByRole('checkbox', { name: /first row is a header/u }).click();
    await expect.element(select('What is Column 2?')).toBeVisible();
    await expect.element(page.getByText('entend')).toBeVisible();
  });

  test('are parted anew by another sign', async () => {
    await show();
    await page.getByRole('radio', { name: 'Comma' }).click();
    await expect.element(select('What is quand;qui;entend?')).toBeVisible();
  });

  test('can be left, with or without the file', async () => {
    const onback = vi.fn();
    const { onleaveout } = await show({ onback });
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Leave the file out' }).click();
    expect(onback).toHaveBeenCalledOnce();
    expect(onleaveout).toHaveBeenCalledOnce();
  });
});

describe('who asks', () => {
  test('is a table chosen for itself that could not be read, until it is closed', () => {
    const inside = { ...UNKNOWN, name: 'export.zip › cris.csv' };
    expect(tableToAsk([report(), inside, UNKNOWN], new Set())).toBe(UNKNOWN);
    expect(tableToAsk([inside], new Set())).toBeNull();
    expect(tableToAsk([UNKNOWN], new Set([SIGHT.fingerprint]))).toBeNull();
  });

  test('is reached from the row of every table', async () => {
    const oncolumns = vi.fn();
    const [onfiles, onleave] = [vi.fn(), vi.fn()];
    await render(RefusedView, { reports: [UNKNOWN], onfiles, onleave, oncolumns });
    await page.getByRole('button', { name: 'Say what the columns are' }).click();
    expect(oncolumns).toHaveBeenCalledWith(UNKNOWN);
  });

  test('is told according to how sure Kith is', () => {
    const read = (table: Partial<TableSight>) => report({ table: { ...SIGHT, ...table } });
    expect(columnsOffer(report())).toBeNull();
    expect(columnsOffer(read({ origin: 'understood', isSure: true }))).toMatch(/^Not right\?/u);
    expect(columnsOffer(read({ origin: 'understood' }))).toMatch(/not sure/u);
    expect(columnsOffer(read({ origin: 'said' }))).toMatch(/as you said/u);
  });
});

test('what an unsure header leaves open is proposed by its values', () => {
  const rows = [
    ['name', 'b', 'c'],
    ['Ana Ruiz', 'ana@example.com', '7'],
    ['Bo Lind', 'bo@example.com', '8'],
  ];
  const mapping = { ...SIGHT.mapping, shape: 'people', roles: ['name', null, null] } as const;
  const sight = { ...SIGHT, ways: [{ delimiter: ';', line: 1, rows }], mapping };
  const understood = { ...sight, origin: 'understood' } as const;
  expect(proposedMapping(understood).roles).toEqual(['name', 'email', null]);
  expect(proposedMapping({ ...understood, isSure: true }).roles).toEqual(['name', null, null]);
});

test('a guess is marked as one, what the header says is not', () => {
  const [way] = SIGHT.ways;
  if (!way) throw new Error('no way');
  const mapping = { ...SIGHT.mapping, roles: ['date', 'from', 'to'] as const };
  expect(columnsToName(way, mapping).map(({ hint }) => hint)).toEqual(['', 'a guess', 'a guess']);
});

test('the sentence says what is missing, and what nobody should expect', () => {
  const roles = ['source', 'target', 'weight'] as const;
  const edges = { ...({ shape: 'edges', roles } as const), hasHeader: true, delimiter: ',' };
  expect(sayMapping(edges, null)).toBe(
    'Each row: who knows whom, and how well. It does not say when.',
  );
  expect(sayMapping({ ...edges, roles: [] }, 3)).toMatch(/two people/u);
  expect(sayMapping({ ...edges, shape: 'people', roles: ['name', 'email'] }, 1)).toBe(
    '1 row: people, with e-mail addresses. It does not say who knows whom.',
  );
  expect(sayMapping({ ...edges, shape: 'events', roles: ['from', 'to'] }, 2)).toMatch(
    /Without dates/u,
  );
});
