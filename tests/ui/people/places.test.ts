import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { PersonPlace } from '../../../src/lib/core/people/places.ts';
import Places from '../../../src/lib/ui/people/Places.svelte';
import { placeSentence } from '../../../src/lib/words/places.ts';
import { placeOf } from '../../support/placed.ts';

const place = (change: Partial<PersonPlace> = {}): PersonPlace => {
  return { ...placeOf('Lyon, France'), ...change };
};

describe('where somebody lives or works', () => {
  it('is said as far as rows say it', () => {
    expect(placeSentence(place())).toBe('Lives or works in Lyon, France.');
    expect(placeSentence(place({ uses: ['home'] }))).toBe('Lives in Lyon, France.');
    expect(placeSentence(place({ uses: ['work'], country: null }))).toBe('Works in Lyon.');
    const both = place({ uses: ['home', 'work'], city: null, name: 'France' });
    expect(placeSentence(both)).toBe('Lives and works in France.');
  });

  it('is explained by its rows, read when asked for', async () => {
    const row = { place: 'lyon|france', written: 'LYON, FR', row: 12 } as const;
    const rows = vi.fn(() =>
      Promise.resolve([{ ...row, source: 'vcard' as const, file: 'cards.vcf' }]),
    );
    await render(Places, { places: [place({ uses: ['home'] })], rows });
    await expect.element(page.getByText('Lives in Lyon, France.')).toBeVisible();
    expect(rows).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Who says so?' }).click();
    await expect.element(page.getByText('“LYON, FR”')).toBeVisible();
    await expect.element(page.getByText('Contacts · cards.vcf, line 12')).toBeVisible();
  });
});
