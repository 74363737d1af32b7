/**
 * GEXF 1.0 to 1.3 (gexf.net), Gephi's own: attributes are declared by number and class, and given as
 * `attvalue for="…"` (`id="…"` in 1.0). Nodes may hold nodes. An edge without a type has the graph's, and
 * without that none; `mutual` is a tie both ways. Undeclared attributes are named by their number.
 * Reference: gexf.net/schema.html. `docs/formats.md` §0, §5 rows 31–36.
 */
import { textField } from '../json-file.ts';
import type { GraphTaker, GraphValue } from './graph-stream.ts';
import { TextBuffer, type ElementTaker } from './xml-reader.ts';

interface Declared {
  title: string;
  byDefault: string | null;
}

interface OpenItem {
  attributes: object;
  values: GraphValue[];
  /** Numbers of attributes that are given. */
  given: Set<string>;
}

export class GexfElements implements ElementTaker {
  readonly #taker: GraphTaker;
  readonly #declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  #class: 'node' | 'edge' | null = null;
  #attribute: Declared | null = null;
  #isDirected = false;
  /** Nodes may stand in nodes. */
  readonly #nodes: OpenItem[] = [];
  #edge: OpenItem | null = null;
  readonly #text = new TextBuffer();

  constructor(taker: GraphTaker) {
    this.#taker = taker;
  }

  open(name: string, attributes: object): void {
    const get = (field: string): string => textField(attributes, field);
    switch (name) {
      case 'graph':
        this.#isDirected = get('defaultedgetype') === 'directed';
        return;
      case 'attributes':
        this.#class = get('class') === 'edge' ? 'edge' : get('class') === 'node' ? 'node' : null;
        return;
      case 'attribute':
        this.#attribute = { title: get('title') || get('id'), byDefault: null };
        if (this.#class) this.#declared[this.#class].set(get('id'), this.#attribute);
        return;
      case 'default':
        this.#text.take();
        return;
      case 'node':
        this.#nodes.push(opened(attributes, ['label']));
        return;
      case 'edge':
        this.#edge = opened(attributes, ['weight', 'label', 'kind']);
        return;
      case 'attvalue':
        this.#give(get('for') || get('id'), get('value'));
        return;
    }
  }

  close(name: string): void {
    switch (name) {
      case 'default':
        if (this.#attribute) this.#attribute.byDefault = this.#text.take();
        return;
      case 'attribute':
        this.#attribute = null;
        return;
      case 'attributes':
        this.#class = null;
        return;
      case 'node': {
        const node = this.#nodes.pop();
        if (!node) return;
        const values = withDefaults(node, this.#declared.node);
        this.#taker.node({ id: textField(node.attributes, 'id'), values });
        return;
      }
      case 'edge':
        if (this.#edge) this.#sawEdge(this.#edge);
        this.#edge = null;
        return;
    }
  }

  text(text: string): void {
    if (this.#attribute) this.#text.add(text);
  }

  #give(id: string, text: string): void {
    const item = this.#edge ?? this.#nodes.at(-1);
    if (!item) return;
    const declared = this.#declared[this.#edge ? 'edge' : 'node'].get(id);
    item.values.push({ name: declared?.title ?? id, text });
    item.given.add(id);
  }

  #sawEdge(edge: OpenItem): void {
    const get = (field: string): string => textField(edge.attributes, field);
    const type = get('type');
    this.#taker.edge({
      ...{ source: get('source'), target: get('target') },
      isDirected: type === '' ? this.#isDirected : type === 'directed',
      values: withDefaults(edge, this.#declared.edge),
    });
  }
}

function opened(attributes: object, named: readonly string[]): OpenItem {
  const values = named.flatMap((name) => {
    const text = textField(attributes, name);
    return text === '' ? [] : [{ name, text }];
  });
  return { attributes, values, given: new Set() };
}

function withDefaults({ values, given }: OpenItem, declared: ReadonlyMap<string, Declared>) {
  for (const [id, { title, byDefault }] of declared) {
    if (byDefault !== null && !given.has(id)) values.push({ name: title, text: byDefault });
  }
  return values;
}
