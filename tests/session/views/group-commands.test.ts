/** What the owner says of groups, as steps on handles. */
import { describe, expect, it } from 'vitest';
import {
  groupChoices,
  keepInGroup,
  keptIn,
  letGo,
  renameGroup,
} from '../../../src/lib/session/views/group-commands.ts';
import { smallNetwork } from './small-network.ts';

describe('steps on groups', async () => {
  const { conclusions, person } = await smallNetwork();
  const { clusters, people } = conclusions;
  const red = clusters.of[person('Ada Amber')] ?? -1;
  const blue = clusters.of[person('Eli Azure')] ?? -1;

  it('name a group under its own handle, and take a name off every other member’s', () => {
    const step = renameGroup(conclusions, red, null);
    const id = clusters.clusters[red]?.id;
    const members = Array.from(clusters.clusters[red]?.members ?? []);
    const handles = members.flatMap((member) => people.persons[member]?.handles ?? []);
    expect(step?.command).toMatchObject({ kind: 'rename-cluster', name: null });
    expect(step?.command).toHaveProperty('handles.0', id);
    expect(step?.command).toHaveProperty('handles', expect.arrayContaining(handles));
    expect(renameGroup(conclusions, -1, 'Choir')).toBeNull();
  });

  it('keep somebody beside the one others know best, never that one beside themselves', () => {
    const anchor = clusters.clusters[red]?.anchor ?? -1;
    const gus = person('Gus Teal');
    expect(keepInGroup(conclusions, gus, red)?.command).toMatchObject({
      ...{ kind: 'pin-to-group', handles: ['name:Gus Teal'] },
      belongsWith: people.persons[anchor]?.id,
    });
    expect(keepInGroup(conclusions, anchor, red)).toBeNull();
    expect(letGo(conclusions, gus)?.command).toMatchObject({ belongsWith: null });
  });

  it('offer every group but the one somebody is the heart of', () => {
    const anchor = clusters.clusters[blue]?.anchor ?? -1;
    expect(groupChoices(conclusions, anchor).map(({ cluster }) => cluster)).toEqual([red]);
    expect(groupChoices(conclusions, person('Lone')).length).toBe(clusters.clusters.length);
  });

  it('know who is kept where', () => {
    const gus = person('Gus Teal');
    const pins = [{ person: gus, belongsWith: person('Eli Azure') }];
    expect(keptIn(conclusions, pins, blue)).toEqual([gus]);
    expect(keptIn(conclusions, pins, red)).toEqual([]);
  });
});
