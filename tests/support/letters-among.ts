/** Rows `date,from,to` in which everybody named (names parted by spaces) writes to everybody else. */
export function lettersAmong(names: string, date = '2024-01-02'): string[] {
  const people = names.split(' ');
  return people.flatMap((from) =>
    people.filter((to) => to !== from).map((to) => `${date},${from},${to}`),
  );
}
