/** Pictures to take away: drawn by the map's own painter, and silent about people unless told otherwise. */
import { describe, expect, it } from 'vitest';
import type { Conclusions } from '../../src/lib/core/conclusions.ts';
import { asPng, asSvg } from '../../src/lib/map/picture/picture-files.ts';
import { USUAL_WISHES } from '../../src/lib/map/map-address.ts';
import { groupName } from '../../src/lib/session/views/groups.ts';
import { mapPicture } from '../../src/lib/ui/take-away/map-picture.ts';
import { scopesOf, type Scope } from '../../src/lib/ui/take-away/scopes.ts';
import { mapCase } from './map-case.ts';

const conclusions = mapCase([40, 30, 12]);
const EVERYBODY: Scope = {
  ...{ key: 'all', title: 'Everybody', text: '', people: null, around: null, cluster: null },
};

function drawn(scope: Scope, hasNames: boolean, of: Conclusions = conclusions) {
  return mapPicture(
    of,
    { scope, hasNames, map: USUAL_WISHES, title: 'My network', reach: null },
    document.documentElement,
  );
}

function svgOf(scope: Scope, hasNames: boolean, of: Conclusions = conclusions): Document {
  const { picture, words } = drawn(scope, hasNames, of);
  return new DOMParser().parseFromString(asSvg(picture, words), 'image/svg+xml');
}

function texts(svg: Document): string[] {
  return [...svg.querySelectorAll('text, title')].map(({ textContent }) => textContent);
}

describe('a picture safe to share', () => {
  it('names groups and nobody in them, nor hides a name anywhere in the file', () => {
    const { picture, words } = drawn(EVERYBODY, false);
    const file = asSvg(picture, words);
    for (const { name } of conclusions.people.persons) expect(file).not.toContain(name);
    const shown = texts(svgOf(EVERYBODY, false));
    conclusions.clusters.clusters.forEach(({ nameReason }, cluster) => {
      const name =
        nameReason.kind === 'around' ? `Group ${cluster + 1}` : groupName(conclusions, cluster);
      expect(shown).toContain(name);
    });
  });

  it('calls a group that bears a person’s name by its place', () => {
    const [first, ...others] = conclusions.clusters.clusters;
    if (!first) throw new Error('no group');
    const named = {
      ...first,
      ...{ name: 'Ada Lovelace', nameReason: { kind: 'around', person: 0 } as const },
    };
    const clusters = { ...conclusions.clusters, clusters: [named, ...others] };
    const of = { ...conclusions, clusters };
    expect(texts(svgOf(EVERYBODY, false, of))).toContain('Group 1');
    expect(texts(svgOf(EVERYBODY, false, of)).join()).not.toContain('Ada');
    expect(texts(svgOf(EVERYBODY, true, of))).toContain('Around Ada Lovelace');
  });
});

describe('a picture with names', () => {
  it('is a sound SVG document of a sheet with a title and a key', () => {
    const svg = svgOf(EVERYBODY, true);
    expect(svg.querySelector('parsererror')).toBeNull();
    expect(svg.documentElement.getAttribute('width')).toBe('297mm');
    const shown = texts(svg);
    expect(shown).toContain('My network');
    expect(shown).toContain('Person, larger with reach');
    expect(conclusions.people.persons.some(({ name }) => shown.includes(name))).toBe(true);
  });

  it('holds nothing that runs or loads', () => {
    const svg = svgOf(EVERYBODY, true);
    const kinds = new Set([...svg.querySelectorAll('*')].map(({ tagName }) => tagName));
    expect([...kinds].sort()).toEqual(['path', 'rect', 'svg', 'text', 'title']);
    const names = [...svg.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
    expect(names.filter((name) => /^on|href/u.test(name))).toEqual([]);
  });
});

describe('a picture of a part', () => {
  it('shows one group alone', () => {
    const scope = scopesOf(conclusions, { person: null, cluster: 1, picked: [] })[1];
    if (!scope) throw new Error('no such scope');
    const shown = texts(svgOf(scope, true));
    expect(shown[0]).toBe(groupName(conclusions, 1));
    expect(shown.filter((text) => text === groupName(conclusions, 0))).toEqual([]);
  });

  it('shows the people picked on the map, beside whatever else is looked at', () => {
    const picked = [...(conclusions.clusters.clusters[1]?.members ?? [])].slice(0, 5);
    const scopes = scopesOf(conclusions, { person: null, cluster: 0, picked });
    expect(scopes.map(({ key }) => key)).toEqual(['all', 'picked', 'group']);
    const scope = scopes[1] ?? EVERYBODY;
    expect(drawn(scope, false).picture.people).toBe(5);
    expect(texts(svgOf(scope, false))[0]).toBe('My network, picked people');
  });

  it('shows one person with whom they know', () => {
    const person = conclusions.clusters.clusters[0]?.members[0] ?? 0;
    const scope = scopesOf(conclusions, { person, cluster: null, picked: [] })[1];
    if (!scope) throw new Error('no such scope');
    expect(texts(svgOf(scope, false))[0]).toBe('Around one person');
    expect(drawn(scope, true).picture.people).toBe(scope.people?.length);
  });
});

describe('a picture for print', () => {
  it('is a PNG of an A4 sheet at 300 dots an inch, filled to its edges', async () => {
    const { picture, words } = drawn(EVERYBODY, false);
    const blob = await asPng(picture, words);
    if (!blob) throw new Error('not drawn');
    const image = await createImageBitmap(blob);
    expect([image.width, image.height]).toEqual([3509, 2481]);
    const pen = new OffscreenCanvas(2, 2).getContext('2d');
    pen?.drawImage(image, 0, 0);
    expect(pen?.getImageData(0, 0, 1, 1).data[3]).toBe(255);
  });
});
