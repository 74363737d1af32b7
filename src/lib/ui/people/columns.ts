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
  { id: 'name', head: 'Name', width: '22%', room: 'always' },
  { id: 'organisation', head: 'Organisation', width: '19%', room: 'wide' },
  { id: 'group', head: 'Group', width: '17%', room: 'always' },
  { id: 'strength', head: 'Strength', width: '13%', room: 'always' },
  { id: 'last', head: 'Last contact', width: '10%', room: 'always' },
  { id: 'rhythm', head: 'Rhythm', width: '19%', room: 'medium' },
];
