// Nodes and edges that are shown, never more than fit.

import { local, policyAddress, termAddress, versionName } from '../parts.js';
import { ask } from '../sparql.js';

const MOST_NODES = 200;
const MOST_LETTERS = 34;
const OURS = 'https://w3id.org/clausary#';
const WITHIN_VERSION = /^(.*\/policy\/[^/]+\/[^/]+\/[^/]+)(\/clause\/[^/]+)?/;

export function edgesOf(node) {
  return ask('neighbours', { parameters: { node } });
}

/**
 * An empty neighbourhood; `left` counts the edges that found no room. A node remembers how far from the start it was found
 * (depth), and whether on the side of what leads to it (-1) or away from it (1).
 */
export function neighbourhood() {
  const graph = { nodes: new Map(), edges: new Map(), left: 0 };
  graph.add = (centre, rows) => {
    for (const row of rows) {
      const known = graph.nodes.get(row.other);
      if (!known && graph.nodes.size >= MOST_NODES) {
        graph.left++;
        continue;
      }
      if (!known) {
        const from = graph.nodes.get(centre);
        graph.nodes.set(row.other, { iri: row.other, label: row.label || name(row.other), sort: row.sort, expanded: false,
          depth: from ? from.depth + 1 : 0, side: from?.side || (from ? (row.from === centre ? 1 : -1) : 0) });
      }
      if (row.from !== row.to) {
        graph.edges.set(`${row.from} ${row.relation} ${row.to}`, row);
      }
    }
    graph.nodes.get(centre).expanded = true;
  };
  return graph;
}

function name(iri) {
  const inside = iri.includes('/finding/') ? iri.slice(iri.indexOf('/finding/') + '/finding/'.length) : iri.includes('/policy/') ? versionName(iri) : iri.startsWith(OURS) ? local(iri) : iri.replace(/^https?:\/\//, '');
  return inside.length > MOST_LETTERS ? `…${inside.slice(1 - MOST_LETTERS)}` : inside;
}

/** What fits on a node. */
export function short(node, most = 48) {
  return node.label.length > most ? `${node.label.slice(0, most - 1)}…` : node.label;
}

/** Address of the view that shows the node, null if there is none. */
export function openAddress(node) {
  if (node.iri.startsWith(OURS)) {
    return termAddress(['provision', 'law'].includes(node.sort) ? 'law' : 'concept', node.iri);
  }
  const place = WITHIN_VERSION.exec(node.iri);
  if (place) {
    return node.sort === 'practice' ? policyAddress(place[1], node.iri.replace(/.*\/practice\/(.*)-\d+$/, '/$1')) : policyAddress(place[1], place[2]);
  }
  return /^https?:/.test(node.iri) && !node.iri.startsWith('https://w3id.org/clausary/') ? node.iri : null;
}

/** Address of the neighbourhood of a node. */
export function graphAddress(iri) {
  return iri.startsWith(OURS) ? termAddress('graph', iri) : `#/graph/?iri=${encodeURIComponent(iri)}`;
}
