/** The columns of the People table: their heads, widths and which give way when room is short. */
import type { SortColumn } from '#session/views/people-query.ts';

export interface Column {
  id: SortColumn;
  head: string;
  /** Share of the table's width. */
  width: string;
  /** Gives way below this width of window. */
  room: 'always' | 'medium' | 'wide';
}

export const COLUMNS: readonly Column[] = [
  { id: 'name', head: 'Name', width: '21%', room: 'always' },
  { id: 'organisation', head: 'Organisation, place', width: '18%', room: 'wide' },
  { id: 'group', head: 'Group', width: '17%', room: 'always' },
  { id: 'strength', head: 'Strength', width: '12.5%', room: 'always' },
  { id: 'last', head: 'Last contact', width: '10%', room: 'always' },
  { id: 'rhythm', head: 'Rhythm', width: '21.5%', room: 'medium' },
];
