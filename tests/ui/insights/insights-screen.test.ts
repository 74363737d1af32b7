import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { PairToJoin } from '../../../src/lib/core/bridges/pairs-to-join.ts';
import type { YearChanges } from '../../../src/lib/core/composition/year-changes.ts';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import type { SourceId } from '../../../src/lib/core/facts/facts.ts';
import type { Outcome, Progress } from '../../../src/lib/engine/protocol.ts';
import InsightsScreen from '../../../src/lib/ui/insights/InsightsScreen.svelte';
import {
  lonelyContacts,
  smallNetwork,
  type SmallNetwork,
} from '../../session/views/small-network.ts';

let small: SmallNetwork;
beforeAll(async () => {
  small = await smallNetwork();
});

const REACH = Date.UTC(2021, 5, 4);
const NO_YEAR: Outcome<YearChanges | null> = { ok: true, value: null };

async function show({
  conclusions = small.conclusions,
  sources = new Set<SourceId>(['table']),
  load = () => Promise.resolve(NO_YEAR),
  stop = () => undefined,
}: {
  conclusions?: Conclusions;
  sources?: ReadonlySet<SourceId>;
  load?: (onProgress: (progress: Progress) => void) => Promise<Outcome<YearChanges | null>>;
  stop?: () => void;
} = {}) {
  const pair: PairToJoin = {
    ...{ a: small.person('Bea Brick'), b: small.person('Fay Navy'), groupA: 0, groupB: 1 },
    ...{ ties: 1, via: conclusions.people.ego ?? -1, commonContacts: 0, chance: 0.2 },
  };
  const onletbe = vi.fn();
  await render(InsightsScreen, {
    ...{ conclusions, sources, reach: REACH, year: { load, stop } },
    ...{ pairs: [pair], isBusy: false, onletbe },
  });
  return { onletbe, pair };
}

const part = (name: string) => page.getByRole('region', { name });

describe('the Insights page', () => {
  it('answers in sentences, up to the day the files reach', async () => {
    await show();
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('What your network is like');
    await expect.element(page.getByText(/up to 4 June 2021/u)).toBeVisible();
    await expect.element(part('What it is made of')).toHaveTextContent('tie you to 4 people');
    await expect.element(part('Who holds it together')).toHaveTextContent('two groups');
  });

  it('unfolds a number into what it rests on', async () => {
    await show();
    const made = part('What it is made of');
    await made.getByRole('button', { name: 'How is this counted?' }).click();
    await expect.element(made.getByText(/exponential of its entropy/u)).toBeVisible();
  });

  it('leads from every group and person to their page', async () => {
    await show();
    const group = part('What it is made of').getByRole('link').first();
    await expect.element(group).toHaveAttribute('href', expect.stringMatching(/^\/map\?group=/u));
    const lately = part('Where your attention went lately');
    await lately.getByRole('radio', { name: 'People' }).click({ force: true });
    const person = lately.getByRole('link', { name: 'Ada Amber' });
    await expect.element(person).toHaveAttribute('href', expect.stringMatching(/^\/people\//u));
  });

  it('says how far the look back is, and stops it', async () => {
    const stop = vi.fn();
    let finish: (outcome: Outcome<YearChanges | null>) => void = () => undefined;
    const load = (onProgress: (progress: Progress) => void) => {
      onProgress({ stage: 'clusters', file: null, done: 2, total: 4, records: 0 });
      return new Promise<Outcome<YearChanges | null>>((resolve) => {
        finish = resolve;
      });
    };
    await show({ load, stop });
    const year = part('What changed within a year');
    await expect.element(year.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
    await year.getByRole('button', { name: 'Stop' }).click();
    expect(stop).toHaveBeenCalled();
    finish({ ok: false, error: { kind: 'cancelled' } });
    await expect.element(year.getByRole('button', { name: 'Look back a year' })).toBeVisible();
  });

  it('names what came and went within the year, then and now', async () => {
    const [ada, bea] = [small.person('Ada Amber'), small.person('Bea Brick')];
    const changes: YearChanges = {
      ...{ since: Date.UTC(2020, 5, 4), until: REACH, knownThen: 3, knownNow: 4 },
      firstContacts: [bea],
      grown: [{ person: ada, before: 'weak', now: 'strong', shift: 0.2 }],
      faded: [],
      newGroups: [{ cluster: 0, newcomers: 4 }],
      goneGroups: [{ name: 'Eve Old', isAround: true, people: 5, into: 1 }],
      grownGroups: [],
    };
    await show({ load: () => Promise.resolve({ ok: true, value: changes }) });
    const year = part('What changed within a year');
    await expect
      .element(year)
      .toHaveTextContent(
        'Since 4 June 2020, you were in touch with one person for the first time, one tie grew stronger and one group appeared.',
      );
    await expect.element(year.getByText('then weak, now strong')).toBeInTheDocument();
    await expect.element(year.getByText('all 4 new here')).toBeVisible();
    await expect
      .element(year.getByText(/The group around Eve Old no longer stands apart/u))
      .toBeVisible();
  });

  it('offers whom to bring together, and takes no for an answer', async () => {
    const { onletbe, pair } = await show();
    const bring = part('Whom you could bring together');
    await expect
      .element(bring.getByText('You could introduce Bea Brick to Fay Navy.'))
      .toBeVisible();
    await bring.getByRole('button', { name: /^Not these two/u }).click();
    expect(onletbe).toHaveBeenCalledWith(pair);
  });

  it('says what an address book cannot say, and which file would', async () => {
    const conclusions = await lonelyContacts();
    await show({ conclusions, sources: new Set<SourceId>(['vcard']) });
    const holds = part('Who holds it together');
    await expect.element(holds.getByText(/do not show who knows whom/u)).toBeVisible();
    await expect.element(holds.getByText(/mail would/u)).toBeVisible();
    await expect.element(holds.getByRole('link', { name: 'Add such a file' })).toBeVisible();
    await expect
      .element(part('What changed within a year').getByText(/fifteen months/u))
      .toBeVisible();
  });
});
