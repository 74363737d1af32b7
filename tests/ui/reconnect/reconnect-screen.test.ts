import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import ReconnectScreen from '../../../src/lib/ui/reconnect/ReconnectScreen.svelte';
import { smallNetwork, type SmallNetwork } from '../../session/views/small-network.ts';

let small: SmallNetwork;
let quiet: Conclusions;
beforeAll(async () => {
  small = await smallNetwork();
  await page.viewport(1280, 800);
  const person = small.person('Ada Amber');
  const tie = small.conclusions.egoTie[person] ?? -1;
  const why = {
    kind: 'cooling',
    interactions: 12,
    fromMe: 6,
    fromThem: 6,
    first: Date.UTC(2021, 0, 3),
    last: Date.UTC(2021, 5, 4),
    lastBy: 'them',
    usualGapDays: 15,
    silentDays: 210,
    topics: [],
    noun: 'letters',
    chance30: 0.1,
    usualChance30: 0.8,
    rhythmOf: null,
  } as const;
  const item = {
    person,
    tie,
    list: 'cooling',
    silentDays: 210,
    usualGapDays: 15,
    worth: 1,
  } as const;
  quiet = { ...small.conclusions, reconnect: [{ ...item, why: { ...why, topics: [] } }] };
});

const propsFor = (conclusions: Conclusions, ondecide = vi.fn()) => ({
  conclusions,
  dataReach: Date.UTC(2021, 11, 31),
  loadEvidence: () => Promise.resolve([]),
  ondecide,
});

describe('reconnect', () => {
  it('gives one reason a card and three choices', async () => {
    const props = propsFor(quiet);
    await render(ReconnectScreen, props);
    await expect.element(page.getByRole('link', { name: 'Ada Amber' })).toBeVisible();
    await expect.element(page.getByText(/Letters about every two weeks until June/u)).toBeVisible();
    await page.getByRole('button', { name: 'We talk elsewhere' }).click();
    expect(props.ondecide).toHaveBeenCalledWith(small.person('Ada Amber'), 'elsewhere');
  });

  it('takes N and R for the card in view', async () => {
    const props = propsFor(quiet);
    await render(ReconnectScreen, props);
    await expect.element(page.getByRole('link', { name: 'Ada Amber' })).toBeVisible();
    await userEvent.keyboard('nr');
    expect(props.ondecide.mock.calls.map(([, kind]) => kind)).toEqual(['later', 'rest']);
  });

  it('says of an empty list why it is empty', async () => {
    await render(ReconnectScreen, propsFor(quiet));
    await expect.element(page.getByText(/Nobody you were once close to/u)).toBeVisible();
  });

  it('says so when the files hold no dates', async () => {
    await render(ReconnectScreen, { ...propsFor(quiet), dataReach: null });
    await expect.element(page.getByText(/These files hold no dated contact/u)).toBeVisible();
  });
});
