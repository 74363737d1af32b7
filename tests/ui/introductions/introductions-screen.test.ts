import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { SourceId } from '../../../src/lib/core/facts/facts.ts';
import IntroductionsScreen from '../../../src/lib/ui/introductions/IntroductionsScreen.svelte';
import { smallNetwork, type SmallNetwork } from '../../session/views/small-network.ts';

let small: SmallNetwork;
beforeAll(async () => {
  small = await smallNetwork();
  await page.viewport(1440, 900);
});

const propsFor = (target: string, onask = vi.fn()) => ({
  conclusions: small.conclusions,
  sources: new Set<SourceId>(['table']),
  target,
  introduce: (text: string) => Promise.resolve(small.ask(text)),
  loadEvidence: () =>
    Promise.resolve([
      {
        at: Date.UTC(2021, 0, 10),
        isDayOnly: true,
        source: 'table' as const,
        relation: null,
        channel: 'letter' as const,
        kind: 'Letter',
        from: ['Ada Amber'],
        to: ['Me Myself'],
        cc: [],
        topics: ['Tea'],
        file: 'letters.csv',
        row: 7,
      },
    ]),
  onask,
});

describe('introductions', () => {
  it('suggest whom to ask about before a question is asked', async () => {
    const props = propsFor('');
    await render(IntroductionsScreen, { props: props });
    await page
      .getByRole('button', { name: /people? you know/u })
      .first()
      .click();
    expect(props.onask).toHaveBeenCalledOnce();
  });

  it('answer with the surest way, its legs and the people drawn alone', async () => {
    await render(IntroductionsScreen, { props: propsFor('name:Cyd Coral') });
    await expect.element(page.getByText(/The surest way is through Ada Amber/u)).toBeVisible();
    await expect.element(page.getByText('Only the people on these paths')).toBeVisible();
  });

  it('open the rows a leg rests on', async () => {
    await render(IntroductionsScreen, { props: propsFor('name:Cyd Coral') });
    await page
      .getByRole('button', { name: /show what this rests on/u })
      .first()
      .click();
    await expect.element(page.getByText('Ada Amber wrote on tea')).toBeVisible();
    await expect.element(page.getByText('Letter · letters.csv, row 7')).toBeVisible();
  });

  it('find a target by keyboard alone', async () => {
    const props = propsFor('');
    await render(IntroductionsScreen, { props: props });
    const box = page.getByRole('combobox');
    await box.fill('indig');
    await expect.element(page.getByRole('option', { name: /Hal Indigo/u })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(props.onask).toHaveBeenCalledWith('name:Hal Indigo');
  });
});
