import { describe, expect, it } from 'vitest';
import { islanders } from '../../../src/lib/core/network/islands.ts';
import { graphFromText } from '../../support/graph-from-text.ts';

const onIslands = (text: string): string[] => {
  const { network, names } = graphFromText(text);
  const marks = islanders(network);
  return names.filter((_, person) => marks[person] === 1);
};

describe('islands', () => {
  it('are components too small to stand beside the others', () => {
    expect(onIslands('a-b-c-d-a\nx-y')).toEqual(['x', 'y']);
  });

  it('leave people without ties alone', () => {
    expect(onIslands('a-b-c-d-a\nalone')).toEqual([]);
  });

  it('are none where nothing is larger: three who know each other are a map', () => {
    expect(onIslands('a-b-c-a')).toEqual([]);
    expect(onIslands('a-b-c-a\nx-y')).toEqual(['x', 'y']);
    expect(onIslands('a-b\nx-y')).toEqual([]);
  });
});
