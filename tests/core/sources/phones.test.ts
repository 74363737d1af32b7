import { expect, it } from 'vitest';
import { phoneHandle } from '../../../src/lib/core/sources/phones.ts';

it.each([
  ['+44 (0)7700 900123', 'phone:+447700900123'],
  ['tel:+46-701-740-650', 'phone:+46701740650'],
  ['0046 701 740650', 'phone:+46701740650'],
  ['\u202a+1 (206) 555-0101\u202c', 'phone:+12065550101'],
])('%s is one number however it is written', (text, handle) => {
  expect(phoneHandle(text)).toBe(handle);
});

it.each([
  ...['0161 496 0000', '(206) 555-0101', '882867', 'BANKMSG', '', '+', 'null'],
  ...['+44 161 496 0000 ext. 12', 'tel:+1-418-656-9254;ext=102', '+9'.repeat(100)],
])('%j is nobody’s key', (text) => {
  expect(phoneHandle(text)).toBeNull();
});
