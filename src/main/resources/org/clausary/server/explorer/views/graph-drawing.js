// The neighbourhood as Cytoscape draws it.

import { library } from '../libraries.js';
import { short } from './graph-data.js';

const FEWEST_ROWS = 18;
const HEIGHT = 22;
const WIDTH = 240;
const NARROW = 600;
const SHAPES = { concept: 'ellipse', policy: 'rectangle', provision: 'diamond', law: 'hexagon', practice: 'round-rectangle', clause: 'round-rectangle' };

/**
 * @param choose called with the IRI of a node that is tapped
 * @return {draw, update, zoom}: first, after nodes were added, and to make it larger or smaller
 */
export async function drawing(canvas, graph, choose) {
  // with an element of this id there, it adds no style element, which the page does not allow
  document.querySelector('link[rel="stylesheet"]').id = '__________cytoscape_stylesheet';
  const cytoscape = await library('cytoscape.min.js', 'cytoscape');
  let picture = null;
  const narrow = () => canvas.clientWidth < NARROW;
  const elements = () => [...nodes(graph, narrow()), ...edges(graph)];
  const update = () => {
    picture.json({ elements: elements() });
    arrange(picture, graph, narrow());
  };
  const draw = () => {
    // the wheel is for the page
    picture = cytoscape({ container: canvas, elements: elements(), style: style(getComputedStyle(document.body)), userZoomingEnabled: false, maxZoom: 2.5 });
    picture.on('tap', 'node', (event) => choose(event.target.id()));
    arrange(picture, graph, narrow());
  };
  const zoom = (by) => picture.zoom({ level: picture.zoom() * by, renderedPosition: { x: picture.width() / 2, y: picture.height() / 2 } });
  return { update, draw, zoom };
}

function nodes(graph, narrow) {
  const label = (node) => (narrow && node.depth === 0 ? '' : short(node, 34));
  return [...graph.nodes.values()].map((node) => ({ group: 'nodes', data: { id: node.iri, label: label(node), sort: node.sort, side: narrow ? Math.abs(node.side) : node.side, shape: SHAPES[node.sort] ?? 'triangle', expanded: node.expanded ? 1 : 0 } }));
}

function edges(graph) {
  return [...graph.edges.entries()].map(([id, edge]) => ({ group: 'edges', data: { id, source: edge.from, target: edge.to } }));
}

/** Rows of words that can be read, what leads to the start on its left, what it leads to on its right; all there where it is narrow. */
function arrange(picture, graph, narrow) {
  const places = positions([...graph.nodes.values()].map((node) => (narrow ? { ...node, side: Math.abs(node.side) } : node)), narrow);
  picture.layout({ name: 'preset', positions: (node) => places.get(node.id()), fit: true, padding: 24 }).run();
}

function positions(nodes, narrow) {
  const places = new Map();
  const rows = Math.max(FEWEST_ROWS, Math.round(3 * Math.sqrt(nodes.length)));
  for (const side of [-1, 0, 1]) {
    let column = 1;
    const deepest = Math.max(0, ...nodes.map((node) => node.depth));
    for (let depth = 0; depth <= deepest; depth++) {
      const here = nodes.filter((node) => node.side === side && node.depth === depth);
      here.forEach((node, at) => places.set(node.iri, place(node, at, here.length, column, rows, narrow ? 0.75 : 0)));
      column += Math.ceil(here.length / rows);
    }
  }
  return places;
}

function place({ side }, at, n, column, rows, shift) {
  const inColumn = Math.min(rows, n - Math.floor(at / rows) * rows);
  return { x: side * WIDTH * (column - shift + Math.floor(at / rows)), y: ((at % rows) - (inColumn - 1) / 2) * HEIGHT };
}

function style(page) {
  const colour = (name) => page.getPropertyValue(name);
  const resolved = resolver();
  const ink = resolved(colour('--ink'));
  const line = resolved(colour('--structural'));
  const of = (sort, name) => ({ selector: `node[sort = "${sort}"]`, style: { 'background-color': resolved(colour(name)) } });
  return [
    { selector: 'node', style: { label: 'data(label)', shape: 'data(shape)', color: ink, 'font-size': 12, width: 13, height: 13, 'background-color': resolved(colour('--unchecked')),
      'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': 4,
      'text-background-color': resolved(colour('--card')), 'text-background-opacity': 0.85 } },
    { selector: 'node[side = -1]', style: { 'text-halign': 'left', 'text-margin-x': -4 } },
    { selector: 'node[side = 0]', style: { 'text-valign': 'bottom', 'text-halign': 'center', 'text-margin-x': 0, 'text-margin-y': 4, 'font-size': 14, 'text-wrap': 'wrap', 'text-max-width': 180 } },
    of('concept', '--good-bar'), of('policy', '--gave'), of('provision', '--warning-bar'), of('law', '--warning-bar'), of('practice', '--bad-bar'),
    { selector: 'node[expanded = 1]', style: { 'border-width': 2, 'border-color': ink, width: 18, height: 18, 'font-weight': 'bold' } },
    { selector: 'edge', style: { width: 1, 'line-color': line, 'line-opacity': 0.6, 'target-arrow-color': line, 'target-arrow-shape': 'triangle', 'curve-style': 'straight', 'arrow-scale': 0.7 } },
    { selector: 'node:selected', style: { 'overlay-opacity': 0.2 } },
  ];
}

/** light-dark() and the like as a plain colour: the drawing does not know them. */
function resolver() {
  const probe = document.createElement('span');
  return (value) => {
    probe.style.color = value;
    document.body.append(probe);
    const plain = getComputedStyle(probe).color;
    probe.remove();
    return plain;
  };
}
