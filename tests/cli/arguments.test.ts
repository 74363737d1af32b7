/** What may be asked on the command line, and the one line said to every mistake. */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';

describe('arguments', () => {
  it('are read into one command', () => {
    const words =
      'analyse a.csv b.csv --me x --me email:y@z.org --as-of 2024-02-29 --tz Asia/Tokyo';
    expect(readArguments([...words.split(' '), '--resolution', '2', '--seed', '7'])).toEqual({
      kind: 'analyse',
      files: ['a.csv', 'b.csv'],
      me: ['x', 'email:y@z.org'],
      asOf: Date.UTC(2024, 2, 1) - 1,
      timeZone: 'Asia/Tokyo',
      resolution: 2,
      seed: 7,
    });
  });

  it('have defaults', () => {
    expect(readArguments(['introduce', 'company:Acme', 'a.csv'])).toEqual({
      kind: 'introduce',
      target: 'company:Acme',
      files: ['a.csv'],
      me: [],
      asOf: null,
      timeZone: 'UTC',
      resolution: null,
      seed: 1,
    });
  });

  it.each([
    ['no command', ''],
    ['no file', 'analyse'],
    ['no file after the target', 'introduce Ana'],
    ['an unknown command', 'paint a.csv'],
    ['an unknown option', 'analyse a.csv --colour red'],
    ['an option without its value', 'analyse a.csv --me'],
    ['a day that is none', 'analyse a.csv --as-of 2024-02-30'],
    ['a day written otherwise', 'analyse a.csv --as-of 1.2.2024'],
    ['a zone that is none', 'analyse a.csv --tz Mars/Olympus'],
    ['a resolution that is none', 'analyse a.csv --resolution fine'],
    ['a seed that is none', 'analyse a.csv --seed -1'],
    ['none beside an owner', 'analyse a.csv --me none --me Me'],
    ['an export without a format', 'export a.csv'],
    ['an unknown format', 'export a.csv --to pdf'],
    ['a format for another command', 'analyse a.csv --to csv'],
  ])('refuse %s in one line', (_, words) => {
    const command = readArguments(words.split(' ').filter(Boolean));
    expect(command).toMatchObject({ kind: 'mistake' });
    expect(command.kind === 'mistake' ? command.message : '').toMatch(/^[^\n]{10,}$/u);
  });
});
