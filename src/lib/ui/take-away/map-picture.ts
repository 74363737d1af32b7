/** The picture of the map with its words: with everybody's name, or with nobody's. */
import type { Conclusions } from '#core/conclusions.ts';
import { startOfMonth } from '#core/network/over-time.ts';
import { shortName } from '#core/people/display-name.ts';
import type { SheetWords } from '#map/picture/draw-sheet.ts';
import { pictureOf, type Picture } from '#map/picture/picture.ts';
import { measuring } from '#map/draw-names.ts';
import type { MapWishes } from '#map/map-address.ts';
import { readTheme } from '#map/theme.ts';
import { groupName } from '#session/views/groups.ts';
import { nameWithoutPeople } from '#words/exports.ts';
import { count, counted, longDay } from '#words/format.ts';
import type { Scope } from './scopes.ts';

export interface PictureChoice {
  scope: Scope;
  /** Whether people are named; groups always are, but never after a person unless people are. */
  hasNames: boolean;
  map: MapWishes;
  /** What the data is called. */
  title: string;
  /** Last day the files speak of; null where they hold no dates. */
  reach: number | null;
}

export interface MapPicture {
  picture: Picture;
  words: SheetWords;
}

/** Colours are those in force at `element`. */
export function mapPicture(
  conclusions: Conclusions,
  { scope, hasNames, map, title, reach }: PictureChoice,
  element: Element,
): MapPicture {
  const { clusters } = conclusions.clusters;
  const { persons } = conclusions.people;
  const nameOf = (person: number): string => shortName(persons[person]?.name ?? '');
  const groupOf = (cluster: number): string =>
    hasNames ? groupName(conclusions, cluster) : nameWithoutPeople(clusters, cluster);
  const theme = readTheme(element);
  const ruler = new OffscreenCanvas(1, 1).getContext('2d');
  if (!ruler) throw new Error('This browser cannot draw on a canvas.');
  const picture = pictureOf(
    conclusions,
    {
      // The sectors of circles bear whole names of groups, so nobody's name means the map of groups.
      map: hasNames ? map : { ...map, view: 'clusters' },
      ...{ only: scope.people, around: scope.around },
      naming: { person: hasNames ? nameOf : () => '', group: groupOf, count },
    },
    { theme, measure: measuring(ruler, theme) },
  );
  const last = map.month === null ? reach : startOfMonth(map.month + 1) - 1;
  const until = last === null ? '' : `, to ${longDay(last)}`;
  return {
    picture,
    words: {
      title: titleOf(scope, title, hasNames ? nameOf : null, groupOf),
      subtitle: `${counted(picture.people, 'person', 'people')}${until}`,
    },
  };
}

function titleOf(
  { key, around, cluster }: Scope,
  title: string,
  nameOf: ((person: number) => string) | null,
  groupOf: (cluster: number) => string,
): string {
  if (around !== null) return nameOf ? `Around ${nameOf(around)}` : 'Around one person';
  if (key === 'picked') return `${title}, picked people`;
  return cluster === null ? title : groupOf(cluster);
}
