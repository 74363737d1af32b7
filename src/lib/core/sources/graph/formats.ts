/**
 * The list of network formats. Adding one is a file that ends in nodes and edges (`graph-stream.ts`) and a
 * line here. Each is told by how a file begins; no two begin alike, so the first that fits reads it.
 */
import { rootElement } from '../root-element.ts';
import type { GraphTaker, StreamedReader } from './graph-stream.ts';
import { DlReader } from './dl.ts';
import { GexfElements } from './gexf.ts';
import { GmlReader } from './gml.ts';
import { GraphmlElements } from './graphml.ts';
import {
  cytoscape,
  gephiLite,
  graphology,
  jsonGraphFormat,
  kithJson,
  nodeLink,
  type JsonGraph,
} from './json-graphs.ts';
import { outlineOf } from './json-outline.ts';
import { PajekReader } from './pajek.ts';
import { XmlReader } from './xml-reader.ts';

/** A format read a piece at a time. */
export interface StreamedFormat {
  name: string;
  /** Whether a file that begins with this text is one. */
  begins(text: string): boolean;
  reader(taker: GraphTaker): StreamedReader;
}

const STREAMED_FORMATS: readonly StreamedFormat[] = [
  {
    name: 'GEXF',
    begins: (text) => rootElement(text) === 'gexf',
    reader: (taker) => new XmlReader(taker, new GexfElements(taker)),
  },
  {
    name: 'GraphML',
    begins: (text) => rootElement(text) === 'graphml',
    reader: (taker) => new XmlReader(taker, new GraphmlElements(taker)),
  },
  {
    name: 'GML',
    begins: (text) =>
      /^\s*(?:#[^\n]*\n\s*|(?!graph\s*\[)[a-z]\w*[ \t]+(?:"[^"]*"\s*|[\w.+-]+\s+)){0,40}graph\s*\[\s*(?:[a-z\]#])/iu.test(
        text.slice(0, 8192),
      ),
    reader: (taker) => new GmlReader(taker),
  },
  {
    name: 'Pajek',
    begins: (text) =>
      /^\s*(?:%[^\n]*\n\s*)*\*(?:vertices[ \t]+\d|network\b[^\n]*\n\s*(?:%[^\n]*\n\s*)*\*vertices[ \t]+\d)/iu.test(
        text,
      ),
    reader: (taker) => new PajekReader(taker),
  },
  {
    name: 'UCINET DL',
    begins: (text) => /^\s*dl[\s,]+(?:n|nr|nc|nm|format)\s*=/iu.test(text),
    reader: (taker) => new DlReader(taker),
  },
];

/** Read whole; the most telling first. */
const JSON_FORMATS: readonly JsonGraph[] = [
  kithJson,
  gephiLite,
  graphology,
  cytoscape,
  jsonGraphFormat,
  nodeLink,
];

export type GraphFormat =
  { kind: 'streamed'; format: StreamedFormat } | { kind: 'json'; format: JsonGraph };

/** The format a file that begins with this text has; null for none of these. */
export function formatOf(text: string): GraphFormat | null {
  const streamed = STREAMED_FORMATS.find(({ begins }) => begins(text));
  if (streamed) return { kind: 'streamed', format: streamed };
  const outline = outlineOf(text);
  const json = outline && JSON_FORMATS.find(({ isIn }) => isIn(outline));
  return json ? { kind: 'json', format: json } : null;
}
