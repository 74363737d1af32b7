/**
 * Which fields a JSON text has, from its first characters alone: paths such as `graph.nodes`, to some
 * depth. Lists add nothing to a path. The text may end anywhere. Cost: linear.
 */
import { MAX_OUTLINE_DEPTH } from '../limits.ts';

export interface JsonOutline {
  isList: boolean;
  /** "nodes", "nodes.id", "graph.nodes" … */
  paths: ReadonlySet<string>;
}

const STRING = /"(?:[^"\\]|\\.)*"/uy;

/** The outline of a text that is JSON as far as it goes; null for one that is not. */
export function outlineOf(text: string): JsonOutline | null {
  const start = /^[\s\ufeff]*([[{])/u.exec(text)?.[1];
  if (start === undefined) return null;
  const paths = new Set<string>();
  /** The path of each open bracket, with the present field of it. */
  const open: { path: readonly string[]; isObject: boolean }[] = [];
  let field: readonly string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') {
      open.push({ path: field, isObject: character === '{' });
    } else if (character === '}' || character === ']') {
      field = open.pop()?.path ?? [];
    } else if (character === '"') {
      STRING.lastIndex = at;
      const found = STRING.exec(text)?.[0];
      if (found === undefined) break;
      at += found.length - 1;
      const parent = open.at(-1);
      if (!parent?.isObject || !/^\s*:/u.test(text.slice(at + 1, at + 20))) continue;
      if (parent.path.length < MAX_OUTLINE_DEPTH) {
        field = [...parent.path, found.slice(1, -1)];
        paths.add(field.join('.'));
      } else field = parent.path;
    } else if (character === ',') field = open.at(-1)?.path ?? [];
  }
  return { isList: start === '[', paths };
}
