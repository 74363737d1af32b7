import { expect, it } from 'vitest';
import { stopped } from '../../src/lib/words/format.ts';

it('a sentence ends with one full stop, also after a name that has one', () => {
  expect(stopped('You know Ana')).toBe('You know Ana.');
  expect(stopped('No company is called Globex S.A.')).toBe('No company is called Globex S.A.');
});
