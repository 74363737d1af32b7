import { describe, expect, it } from 'vitest';
import { trayBlocks } from '../../../src/lib/core/layout/tray.ts';
import type { People } from '../../../src/lib/core/people/people.ts';
import { graphFromText } from '../../support/graph-from-text.ts';
import { peopleFromNames } from '../../support/people-from-names.ts';

function employed(names: readonly string[], companies: Record<string, string>, ego = -1): People {
  const people = peopleFromNames(names, ego < 0 ? null : ego);
  people.persons.forEach((person) => {
    const organisation = companies[person.name];
    if (organisation === undefined) return;
    person.organisations = [{ organisation, role: null, first: null, last: null, rows: 1 }];
  });
  return people;
}

describe('the tray', () => {
  it('holds blocks by company, largest first, then the others, then small islands', () => {
    const { network, names, who } = graphFromText('ana\nben\ncem\ndov\neve\nfay\ngil\nhal-ida');
    const people = employed(names, {
      ana: 'Acme',
      ben: 'Borax',
      cem: 'Borax',
      dov: 'Borax',
      eve: 'Acme',
      fay: 'Solo',
    });
    const blocks = trayBlocks(people, network, new Uint8Array(names.length));
    expect(blocks.map(({ title, kind }) => [kind, title])).toEqual([
      ['organisation', 'Borax'],
      ['organisation', 'Acme'],
      ['others', null],
      ['islands', null],
    ]);
    expect([...(blocks[2]?.members ?? [])]).toEqual([who('fay'), who('gil')]);
    expect([...(blocks[3]?.members ?? [])]).toEqual([who('hal'), who('ida')]);
  });

  it('holds neither me nor anyone drawn', () => {
    const { network, names, who } = graphFromText('ana\nben\nme');
    const drawn = Uint8Array.from(names, (name) => (name === 'ana' ? 1 : 0));
    const blocks = trayBlocks(employed(names, {}, who('me')), network, drawn);
    expect(blocks.flatMap(({ members }) => [...members])).toEqual([who('ben')]);
  });
});
