/**
 * Networks as JSON, each told by the fields it begins with. Values are only taken where they are asked for
 * by name or are plain text and numbers, so `__proto__` is a word and nothing walks down by itself.
 *
 * - NetworkX node-link: `nodes` with `id`, `links` (or `edges`, since 3.4) by id; `directed`.
 * - d3: the same; ends are ids, or numbers of nodes where nodes have no ids.
 * - Cytoscape: `elements` with `data`, in two lists or one with `group`.
 * - JGF: `graph` with `nodes` by id (version 2) or in a list (1).
 * - graphology: `nodes` with `key`, `edges` with `undirected`; Gephi Lite keeps one as `fullGraph`, with
 *   what is known of nodes and edges beside it.
 * - Kith's own: `people` and `ties`.
 */
import { field, listField, listOf, numberField, textField, textOf } from '../json-file.ts';
import type { GraphTaker, GraphValue } from './graph-stream.ts';
import type { JsonOutline } from './json-outline.ts';
import { toldName } from './told-values.ts';

export interface JsonGraph {
  name: string;
  isIn(outline: JsonOutline): boolean;
  read(value: unknown, taker: GraphTaker): void;
}

export const kithJson: JsonGraph = {
  name: 'Kith',
  isIn: ({ paths }) => paths.has('asOf') && paths.has('people.handles'),
  read: (value, taker) => {
    const me = idOf(field(value, 'me'));
    const groups = new Map(
      listField(value, 'clusters').map((group) => [idOf(field(group, 'id')), group]),
    );
    for (const person of listField(value, 'people')) {
      const id = idOf(field(person, 'id'));
      const group = groups.get(idOf(field(person, 'cluster')));
      const values = [...valuesOf(person), ...toldOf(person, group, id !== '' && id === me)];
      taker.node({ id, values });
    }
    for (const tie of listField(value, 'ties')) {
      const [source, target] = [idOf(field(tie, 'a')), idOf(field(tie, 'b'))];
      const told = valuesOf(tie).map(({ name, text }) => ({ name: toldName(name), text }));
      // Null says that nothing but the owner's word speaks of the strength.
      if (field(tie, 'evident') === null) told.push({ name: toldName('evident'), text: 'NaN' });
      taker.edge({ source, target, isDirected: false, values: [...valuesOf(tie), ...told] });
    }
  },
};

/** What Kith's own file tells of a person, under the names that graph files bear. */
function toldOf(person: unknown, group: unknown, isMe: boolean): GraphValue[] {
  const memberships = listField(person, 'memberships').map((row) => ({
    ...{ organisation: textField(row, 'organisation'), role: textField(row, 'role') },
    ...{ first: timeOf(field(row, 'first')), last: timeOf(field(row, 'last')) },
    rows: numberField(row, 'rows'),
  }));
  const places = listField(person, 'places').map((row) => ({
    ...{ city: textField(row, 'city'), country: textField(row, 'country') },
    ...{ uses: listField(row, 'uses').map(textOf), rows: numberField(row, 'rows') },
  }));
  return [
    { name: 'me', text: isMe ? 'true' : '' },
    { name: 'group', text: idOf(field(group, 'id')) },
    { name: 'groupName', text: textField(group, 'name') },
    { name: 'groupAround', text: field(group, 'isAround') === true ? 'true' : '' },
    { name: 'groupHue', text: idOf(field(group, 'hue')) },
    ...['stage', 'kind', 'saidCloseness', 'saidKind', 'x', 'y'].map((name) => {
      return { name, text: idOf(field(person, name)) };
    }),
    { name: 'tags', text: JSON.stringify(listField(person, 'tags').map(textOf)) },
    { name: 'places', text: JSON.stringify(places) },
    { name: 'memberships', text: memberships.length > 0 ? JSON.stringify(memberships) : '' },
  ].map(({ name, text }) => ({ name: toldName(name), text }));
}

export const gephiLite: JsonGraph = {
  name: 'Gephi Lite',
  isIn: ({ paths }) => paths.has('graphDataset'),
  read: (value, taker) => {
    const dataset = field(value, 'graphDataset');
    const known = (item: unknown, places: readonly string[]): GraphValue[] =>
      places.flatMap((place) => valuesOf(field(field(dataset, place), idOf(field(item, 'key')))));
    readGraphology(field(dataset, 'fullGraph'), taker, {
      node: (node) => known(node, ['nodeData', 'nodeRenderingData']),
      edge: (edge) => known(edge, ['edgeData', 'edgeRenderingData']),
    });
  },
};

export const graphology: JsonGraph = {
  name: 'graphology',
  isIn: ({ paths }) => paths.has('nodes.key'),
  read: (value, taker) => readGraphology(value, taker, { node: () => [], edge: () => [] }),
};

export const cytoscape: JsonGraph = {
  name: 'Cytoscape',
  isIn: ({ paths, isList }) =>
    ['elements.nodes', 'elements.edges', 'elements.data'].some((path) => paths.has(path)) ||
    (isList && paths.has('data.id')),
  read: (value, taker) => {
    const elements = Array.isArray(value) ? value : field(value, 'elements');
    const items = Array.isArray(elements)
      ? elements
      : [...listField(elements, 'nodes'), ...listField(elements, 'edges')];
    for (const item of items) {
      const data = field(item, 'data');
      const [source, target] = [idOf(field(data, 'source')), idOf(field(data, 'target'))];
      const values = valuesOf(data);
      if (source === '' && target === '') taker.node({ id: idOf(field(data, 'id')), values });
      else taker.edge({ source, target, isDirected: false, values });
    }
  },
};

export const jsonGraphFormat: JsonGraph = {
  name: 'JSON Graph Format',
  isIn: ({ paths }) =>
    ['graph.nodes', 'graph.edges', 'graphs.nodes'].some((path) => paths.has(path)),
  read: (value, taker) => {
    const graph = field(value, 'graph') ?? listField(value, 'graphs')[0];
    const nodes = field(graph, 'nodes');
    const listed = Array.isArray(nodes)
      ? nodes.map((node: unknown) => [idOf(field(node, 'id')), node] as const)
      : Object.entries(objectOf(nodes));
    for (const [id, node] of listed) {
      taker.node({ id, values: [...valuesOf(node), ...valuesOf(field(node, 'metadata'))] });
    }
    for (const edge of listField(graph, 'edges')) {
      taker.edge({
        ...{ source: idOf(field(edge, 'source')), target: idOf(field(edge, 'target')) },
        isDirected: (field(edge, 'directed') ?? field(graph, 'directed')) !== false,
        values: [...valuesOf(edge), ...valuesOf(field(edge, 'metadata'))],
      });
    }
  },
};

/** NetworkX and d3. A long list of nodes may hide the edges behind it. */
export const nodeLink: JsonGraph = {
  name: 'node-link',
  isIn: ({ paths, isList }) =>
    !isList &&
    (paths.has('links.source') ||
      paths.has('edges.source') ||
      (paths.has('nodes') &&
        ['nodes.id', 'nodes.name', 'links', 'edges'].some((p) => paths.has(p)))),
  read: (value, taker) => {
    const nodes = listField(value, 'nodes');
    const hasIds = nodes.some((node) => idOf(field(node, 'id')) !== '');
    const names = new Set(nodes.map((node) => textField(node, 'name')));
    const links = [...listField(value, 'links'), ...listField(value, 'edges')];
    const ends = links
      .slice(0, 1000)
      .flatMap((link) => [endOf(link, 'source'), endOf(link, 'target')]);
    const isByName = ends.some((end) => typeof end === 'string' && names.has(end));
    nodes.forEach((node, i) => {
      const id = hasIds ? idOf(field(node, 'id')) : isByName ? textField(node, 'name') : String(i);
      taker.node({ id, values: valuesOf(node) });
    });
    const isDirected = field(value, 'directed') === true;
    for (const link of links) {
      const [source, target] = [endOf(link, 'source'), endOf(link, 'target')];
      taker.edge({
        ...{ source: endId(source, hasIds || isByName, nodes.length) },
        ...{ target: endId(target, hasIds || isByName, nodes.length) },
        ...{ isDirected, values: valuesOf(link) },
      });
    }
  },
};

/** Some programs write the whole node where its id is meant. */
function endOf(link: unknown, name: 'source' | 'target'): unknown {
  const end = field(link, name);
  return field(end, 'id') ?? field(end, 'name') ?? end;
}

/** A number that counts no node is no end. */
function endId(end: unknown, isById: boolean, nodes: number): string {
  const id = idOf(end);
  return isById || Number(id) < nodes ? id : '';
}

interface Beside {
  node(node: unknown): GraphValue[];
  edge(edge: unknown): GraphValue[];
}

function readGraphology(graph: unknown, taker: GraphTaker, beside: Beside): void {
  const type = textField(field(graph, 'options'), 'type');
  for (const node of listField(graph, 'nodes')) {
    const values = [...valuesOf(field(node, 'attributes')), ...beside.node(node)];
    taker.node({ id: idOf(field(node, 'key')), values });
  }
  for (const edge of listField(graph, 'edges')) {
    taker.edge({
      ...{ source: idOf(field(edge, 'source')), target: idOf(field(edge, 'target')) },
      isDirected: field(edge, 'undirected') !== true && type !== 'undirected',
      values: [...valuesOf(field(edge, 'attributes')), ...beside.edge(edge)],
    });
  }
}

function timeOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** Text or a number; '' for everything else. */
function idOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** The fields that are texts, numbers or lists of them. */
function valuesOf(value: unknown): GraphValue[] {
  return Object.entries(objectOf(value)).flatMap(([name, content]) =>
    listOf(Array.isArray(content) ? content : [content]).flatMap((each) => {
      const text = idOf(each);
      return text === '' ? [] : [{ name, text }];
    }),
  );
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
