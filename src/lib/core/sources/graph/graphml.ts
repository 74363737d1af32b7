/**
 * GraphML (graphml.graphdrawing.org): attributes are `key`s with a name, given as `data key="…"`, with
 * defaults. A key nobody declared is named by its id (Gephi leaves `label` undeclared). yEd and yFiles keep
 * what a node is called within their drawings (`NodeLabel`, `Label.Text`): that is its label. Graphs in
 * nodes are read as one; `hyperedge` is told and left out. `docs/formats.md` §0, §5 rows 31–36.
 */
import { textField } from '../json-file.ts';
import type { GraphTaker, GraphValue } from './graph-stream.ts';
import { TextBuffer, type ElementTaker } from './xml-reader.ts';

interface Key {
  name: string;
  of: string;
  byDefault: string | null;
}

interface OpenItem {
  kind: 'node' | 'edge' | 'port';
  attributes: object;
  values: GraphValue[];
  given: Set<string>;
}

/** Elements of drawings whose text is what people read beside a node or an edge. */
const LABELS = new Set(['NodeLabel', 'EdgeLabel', 'Label.Text']);

export class GraphmlElements implements ElementTaker {
  readonly #taker: GraphTaker;
  readonly #keys = new Map<string, Key>();
  #key: Key | null = null;
  /** Whether edges of each open graph are directed: graphs may stand in nodes. */
  readonly #graphs: boolean[] = [];
  readonly #items: OpenItem[] = [];
  /** The key of the open `data`, and whether other elements stand in it. */
  #data: { key: string; isPlain: boolean } | null = null;
  readonly #text = new TextBuffer();

  constructor(taker: GraphTaker) {
    this.#taker = taker;
  }

  open(name: string, attributes: object): void {
    const get = (field: string): string => textField(attributes, field);
    if (this.#data) {
      this.#data.isPlain = false;
      this.#text.take();
      return;
    }
    switch (name) {
      case 'key':
        this.#key = { name: get('attr.name') || get('id'), of: get('for'), byDefault: null };
        this.#keys.set(get('id'), this.#key);
        return;
      case 'graph':
        this.#graphs.push(get('edgedefault') === 'directed');
        return;
      case 'node':
      case 'edge':
      case 'port':
        this.#items.push({ kind: name, attributes, values: [], given: new Set() });
        return;
      case 'hyperedge':
        this.#taker.stray();
        return;
      case 'data':
        this.#data = { key: get('key'), isPlain: true };
        this.#text.take();
        return;
      case 'default':
        this.#text.take();
        return;
    }
  }

  close(name: string): void {
    if (this.#data) return this.#closeInData(name, this.#data);
    switch (name) {
      case 'default':
        if (this.#key) this.#key.byDefault = this.#text.take();
        return;
      case 'key':
        this.#key = null;
        return;
      case 'graph':
        this.#graphs.pop();
        return;
      case 'node':
      case 'edge':
      case 'port': {
        const item = this.#items.pop();
        if (item) this.#sawItem(item);
        return;
      }
    }
  }

  text(text: string): void {
    if (this.#data || this.#key) this.#text.add(text);
  }

  #closeInData(name: string, { key, isPlain }: { key: string; isPlain: boolean }): void {
    const item = this.#items.at(-1);
    if (name === 'data') {
      const text = this.#text.take();
      this.#data = null;
      item?.given.add(key);
      if (isPlain) item?.values.push({ name: this.#keys.get(key)?.name ?? key, text });
    } else if (LABELS.has(name)) {
      item?.values.push({ name: 'label', text: this.#text.take() });
    } else this.#text.take();
  }

  #sawItem({ kind, attributes, values, given }: OpenItem): void {
    const get = (field: string): string => textField(attributes, field);
    for (const [id, { name, of, byDefault }] of this.#keys) {
      if (byDefault !== null && (of === kind || of === 'all') && !given.has(id)) {
        values.push({ name, text: byDefault });
      }
    }
    if (kind === 'node') this.#taker.node({ id: get('id'), values });
    if (kind !== 'edge') return;
    const stated = get('directed');
    this.#taker.edge({
      ...{ source: get('source'), target: get('target'), values },
      isDirected: stated === '' ? this.#graphs.at(-1) === true : stated === 'true',
    });
  }
}
