import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { SourceId } from '../../../src/lib/core/facts/facts.ts';
import type { Leg } from '../../../src/lib/core/introductions/introduction.ts';
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
  wordOf: () => null,
  onsay: vi.fn(),
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

  it('show a company where I know many as a short list, the unknown last and by name', async () => {
    const { persons, ego } = small.conclusions.people;
    const others = persons.flatMap((_, person) => (person === ego ? [] : [person]));
    const direct = others.map((person, at): Leg => ({
      from: ego ?? 0,
      to: person,
      tie: at,
      strength: at < 6 ? 0.9 - at / 10 : null,
      confidence: 'confirmed',
      why: [{ kind: 'stated', relation: 'connection', weight: null, label: null }],
    }));
    const answer = {
      ...{ kind: 'found' as const, targets: others, direct, paths: [], connectors: 0 },
      of: { kind: 'company' as const, name: 'Acme' },
      ...{ onlyThrough: null, hasLongWayRound: false, leftOut: [], possible: [] },
    };
    await render(IntroductionsScreen, {
      props: {
        ...propsFor('company:Acme'),
        introduce: () => Promise.resolve(answer),
      },
    });
    await expect.element(page.getByText(/how well you know four of them/u)).toBeVisible();
    expect(page.getByRole('article').elements()).toHaveLength(0);
    expect(page.getByRole('button', { name: /Connected on LinkedIn/u }).elements()).toHaveLength(6);
    await page.getByRole('button', { name: '4 more people you know, by name' }).click();
    expect(page.getByText('not known').elements()).toHaveLength(4);
    await expect.element(page.getByText(/The first six of 10 people/u)).toBeVisible();
  });

  it('do not ask an address book who I am', async () => {
    const { conclusions } = small;
    await render(IntroductionsScreen, {
      props: {
        ...propsFor(''),
        conclusions: { ...conclusions, people: { ...conclusions.people, ego: null } },
        sources: new Set<SourceId>(['vcard']),
      },
    });
    await expect.element(page.getByText(/it cannot say who could introduce you/u)).toBeVisible();
    await expect.element(page.getByText(/Mail would say/u)).toBeVisible();
    expect(page.getByText('Say which person is you').elements()).toHaveLength(0);
  });
});
