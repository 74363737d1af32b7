/**
 * Draws the sample for Start, from the map's own layout: `npx tsx scripts/draw-sample.ts`. Run it again
 * when the layout changes; Start itself must not work anything out to show a picture.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readFacts } from '../src/cli/read-facts.ts';
import { analyse } from '../src/lib/core/analyse.ts';
import { NO_DECISIONS } from '../src/lib/core/decisions.ts';
import { DEFAULT_SETTINGS } from '../src/lib/core/settings.ts';
import type { Drawing } from '../src/lib/ui/start/drawing.ts';

const TABLE = new URL('../static/sample/edison-letters.csv', import.meta.url);
const TARGET = new URL('../src/lib/ui/start/edison-drawing.json', import.meta.url);
const AS_OF = Date.UTC(1911, 0, 1) - 1;

/** The door's picture: the map at full width, and as much of its height as the door has room for. */
const BOX = { width: 610, height: 400, margin: 20 };
/** The picture fades out below this share of its height: people there hardly count. */
const FADES_AT = 0.6;
/** Strength of ties between groups that are drawn, and drawn thick. */
const BETWEEN_FROM = 0.2;
const THICK_FROM = 0.4;

const { facts } = await readFacts([fileURLToPath(TABLE)], 'UTC');
const { layout, clusters, network, ties } = analyse(
  facts,
  { ...NO_DECISIONS, ego: ['name:Edison, Thomas Alva'] },
  { asOf: AS_OF, timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
);

const { minX, maxX } = layout.bounds;
const scale = (BOX.width - 2 * BOX.margin) / (maxX - minX);
const tops = layout.areas.map(({ outline }) =>
  outline.reduce((top, value, at) => (at % 2 === 1 ? Math.min(top, value) : top), Infinity),
);
const top = fullestTop();
const isGroupShown = (group: number): boolean => {
  const area = layout.areas.findIndex(({ cluster }) => cluster === group);
  return (tops[area] ?? -Infinity) >= top;
};

const rounded = (value: number): number => Math.round(value * 10) / 10;
const atX = (x: number): number => rounded((x - minX) * scale + BOX.margin);
const atY = (y: number): number => rounded((y - top) * scale + BOX.margin);
const isShown = (person: number): boolean =>
  isGroupShown(clusters.of[person] ?? -1) && atY(layout.y[person] ?? NaN) < BOX.height;

/** The top of the area from which down the picture shows most people; areas cut by it are left out. */
function fullestTop(): number {
  const counted = tops.map((start) => {
    const groups = layout.areas.filter((_, area) => (tops[area] ?? -Infinity) >= start);
    const end = start + (BOX.height * FADES_AT) / scale;
    const people = groups.flatMap(({ cluster }) =>
      Array.from(clusters.clusters[cluster]?.members ?? []),
    );
    return { start, people: people.filter((person) => (layout.y[person] ?? NaN) < end).length };
  });
  return counted.reduce((best, each) => (each.people > best.people ? each : best)).start;
}

function point(person: number): string {
  return `${atX(layout.x[person] ?? 0)} ${atY(layout.y[person] ?? 0)}`;
}

function dot(person: number): string {
  const radius = rounded(Math.max(1.3, (layout.radius[person] ?? 3) * scale));
  return `M${point(person)}m-${radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0`;
}

function outlinePath(outline: Float32Array): string {
  const points: string[] = [];
  for (let at = 0; at < outline.length; at += 2) {
    points.push(`${atX(outline[at] ?? 0)} ${atY(outline[at + 1] ?? 0)}`);
  }
  return `M${points.join('L')}Z`;
}

const between = { thin: '', thick: '' };
const inside = clusters.clusters.map(() => '');
for (let person = 0; person < network.size; person++) {
  const group = clusters.of[person] ?? -1;
  for (let at = network.offset[person] ?? 0; at < (network.offset[person + 1] ?? 0); at++) {
    const other = network.neighbour[at] ?? -1;
    const isDrawn = isShown(person) && isShown(other);
    if (other <= person || !isDrawn) continue;
    const line = `M${point(person)}L${point(other)}`;
    const strength = ties.strength[network.tie[at] ?? -1] ?? 0;
    if (clusters.of[other] === group) inside[group] = `${inside[group] ?? ''}${line}`;
    else if (strength >= THICK_FROM) between.thick += line;
    else if (strength >= BETWEEN_FROM) between.thin += line;
  }
}

const drawing: Drawing = {
  width: BOX.width,
  height: BOX.height,
  between,
  groups: layout.areas
    .filter((_, area) => (tops[area] ?? -Infinity) >= top && atY(tops[area] ?? 0) < BOX.height)
    .map(({ cluster, outline }) => ({
      hue: clusters.clusters[cluster]?.hue ?? 10,
      outline: outlinePath(outline),
      ties: inside[cluster] ?? '',
      people: Array.from(clusters.clusters[cluster]?.members ?? [])
        .filter(isShown)
        .map(dot)
        .join(''),
    })),
};

await writeFile(TARGET, `${JSON.stringify(drawing)}\n`);
