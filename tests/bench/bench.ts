/**
 * Part of `npm run bench`: how long the sample takes, stage by stage, and how long paths take in a network of
 * 100,000 ties, beside the plainest search that gives the same answer. Medians; nothing is asserted.
 */
import { readFileSync } from 'node:fs';
import { analyse } from '../../src/lib/core/analyse.ts';
import { NO_DECISIONS } from '../../src/lib/core/decisions.ts';
import { introduce } from '../../src/lib/core/introductions/introduce.ts';
import { bestPaths, type PathQuery } from '../../src/lib/core/introductions/best-paths.ts';
import { endOfDay } from '../../src/lib/core/looking-from.ts';
import { buildNetwork } from '../../src/lib/core/network/build.ts';
import type { Network } from '../../src/lib/core/network/network.ts';
import { seededRandom } from '../../src/lib/core/random.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/settings.ts';
import { upTo } from '../../src/lib/core/facts/as-of.ts';
import { readTable } from '../support/read-table.ts';
import { quantile } from './support/figures.ts';

const RUNS = 5;

function timed<Result>(work: () => Result): { ms: number; result: Result } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

function say(what: string, values: readonly number[], note = ''): void {
  const shown = [quantile(values, 0.5), quantile(values, 0.95)].map((ms) => ms.toFixed(2));
  console.log(`${what.padEnd(44)} p50 ${shown[0]} ms  p95 ${shown[1]} ms  ${note}`);
}

await benchSample();
for (const connectors of [2, 3]) benchPaths(connectors);

async function benchSample(): Promise<void> {
  const text = readFileSync(
    new URL('../../static/sample/edison-letters.csv', import.meta.url),
    'utf8',
  );
  const started = performance.now();
  const facts = await readTable(text);
  say('Edison: read and unite 9,997 letters', [performance.now() - started]);
  const asOf = endOfDay('1910-12-31', 'UTC') ?? 0;
  const options = { asOf, timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS };
  const decisions = { ...NO_DECISIONS, ego: ['name:Edison, Thomas Alva'] as const };
  const stages = new Map<string, number[]>();
  const whole: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    let stage = '';
    let since = performance.now();
    const close = (): void => {
      if (stage !== '')
        stages.set(stage, [...(stages.get(stage) ?? []), performance.now() - since]);
    };
    const onStage = (next: string): void => {
      close();
      stage = next;
      since = performance.now();
    };
    whole.push(timed(() => analyse(facts, decisions, options, { onStage })).ms);
    close();
  }
  say('Edison: analyse', whole);
  for (const [stage, values] of stages) say(`  ${stage}`, values);
  const known = upTo(facts, asOf, 'UTC');
  const found = analyse(facts, decisions, options);
  const asked = found.people.persons.filter((_, index) => index % 25 === 0).map(({ id }) => id);
  say(
    `Edison: introduce, ${asked.length} targets`,
    asked.map((target) => timed(() => introduce(found, known, target)).ms),
  );
}

function benchPaths(maxConnectors: number): void {
  const people = 20_000;
  const network = crowd(people, 100_000, 7);
  const random = seededRandom(11);
  const queries = Array.from({ length: 200 }, (): PathQuery => {
    const from = Math.floor(random() * people);
    const target = Math.floor(random() * people);
    const limits = { maxConnectors, count: 5, skipDirect: true };
    return { from, targets: [target], willingness: 0.5, ...limits };
  });
  for (const query of queries.slice(0, 20)) bestPaths(network, query);
  const ours = queries.map((query) => timed(() => bestPaths(network, query)));
  const plain = queries.map((query) => timed(() => everyPath(network, query)));
  const ratio =
    quantile(
      plain.map(({ ms }) => ms),
      0.5,
    ) /
    quantile(
      ours.map(({ ms }) => ms),
      0.5,
    );
  const differs = ours.filter(({ result }, at) => {
    const expected = plain[at]?.result ?? [];
    const isEqual = result.every(
      ({ chance }, rank) => Math.abs(chance - (expected[rank] ?? NaN)) < 1e-12,
    );
    return !isEqual || result.length !== expected.length;
  });
  say(
    `5 best paths, 100,000 ties, ${maxConnectors} connectors`,
    ours.map(({ ms }) => ms),
  );
  say(
    '  every path tried, same answers',
    plain.map(({ ms }) => ms),
    `${ratio.toFixed(1)} times ours; ${differs.length} of ${queries.length} differ`,
  );
}

/** People in circles, most ties near, some far, a few people with very many. */
function crowd(people: number, ties: number, seed: number): Network {
  const random = seededRandom(seed);
  const a: number[] = [];
  const b: number[] = [];
  const seen = new Set<number>();
  while (a.length < ties) {
    const from = Math.floor(random() ** 2 * people);
    const reach = random() < 0.8 ? 60 : people;
    const to = (from + 1 + Math.floor(random() * reach)) % people;
    const pair = Math.min(from, to) * people + Math.max(from, to);
    if (from === to || seen.has(pair)) continue;
    seen.add(pair);
    a.push(from);
    b.push(to);
  }
  return buildNetwork(people, { a, b, weight: a.map(() => 0.05 + 0.9 * random() ** 2) });
}

/** The five best chances by trying every path. */
function everyPath(network: Network, query: PathQuery): number[] {
  const chances: number[] = [];
  const target = query.targets[0] ?? -1;
  const path = [query.from];
  const walk = (last: number, chance: number): void => {
    for (let arc = network.offset[last] ?? 0; arc < (network.offset[last + 1] ?? 0); arc += 1) {
      const next = network.neighbour[arc] ?? 0;
      if (path.includes(next)) continue;
      const onward = path.length > 1 ? query.willingness : 1;
      const walked = chance * onward * (network.weight[arc] ?? 0);
      if (next === target) {
        if (path.length > 1) chances.push(walked);
      } else if (path.length <= query.maxConnectors) {
        path.push(next);
        walk(next, walked);
        path.pop();
      }
    }
  };
  walk(query.from, 1);
  return chances.sort((left, right) => right - left).slice(0, query.count);
}
