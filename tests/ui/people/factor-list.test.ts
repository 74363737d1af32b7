import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { FACTORS } from '../../../src/lib/core/ties/tie-table.ts';
import type { TieView } from '../../../src/lib/session/views/tie-view.ts';
import FactorList from '../../../src/lib/ui/people/FactorList.svelte';

const HOUR_MS = 3_600_000;
const PARTS: Record<string, number> = { attention: 0.3, years: 0.1, replies: 0.02, fading: -0.02 };
const tie: TieView = {
  ...{ tie: 0, strength: 0.4, word: 'strong', isSaid: false, wordOfFiles: 'strong' },
  ...{ confidence: 'confirmed', interactions: 20, fromMe: 10, fromThem: 10, first: 0, last: 1 },
  factors: FACTORS.map((name) => PARTS[name] ?? 0),
  theirAnswers: { usualMs: 2.5 * HOUR_MS, promptness: 0.7, ownShare: 0.9 },
  myAnswers: null,
};

test('prompt answers are a part of the strength, with how soon they usually come', async () => {
  await render(FactorList, { tie, name: 'Ana' });
  await expect
    .element(page.getByRole('row', { name: 'Answers come sooner than most' }))
    .toHaveTextContent('+2');
  await expect
    .element(
      page.getByText('Ana usually answers you within three hours, sooner than they answer most.'),
    )
    .toBeVisible();
});

test('where no answers are seen, nothing is said of them', async () => {
  await render(FactorList, { tie: { ...tie, theirAnswers: null }, name: 'Ana' });
  await expect.element(page.getByText(/usually answers/u)).not.toBeInTheDocument();
  await expect.element(page.getByText(/Together, of 100/u)).toBeVisible();
});
