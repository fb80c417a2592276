// What stands around a node of the graph: drawn, and as a list for those who do not see the drawing.

import { h, replace, visible } from '../dom.js';
import { panel, queryLink } from '../parts.js';
import { number, t } from '../words.js';
import { property, termIri } from './facts.js';
import { edgesOf, neighbourhood, openAddress, short } from './graph-data.js';
import { drawing } from './graph-drawing.js';

const EXAMPLE = 'AiModelTraining';

export async function show(place, { of: [name], settings }) {
  const start = settings.get('iri') ?? termIri(name || EXAMPLE);
  const graph = neighbourhood();
  const first = await edgesOf(start);
  graph.add(start, first.rows);
  const chosen = h('div', { class: 'chosen', 'aria-live': 'polite' });
  const list = h('div', { class: 'edges' });
  const said = h('p', { class: 'soft', role: 'status' });
  const canvas = h('div', { class: 'canvas', 'aria-hidden': 'true' });
  const choose = (iri) => replace(chosen, about(graph.nodes.get(iri), expand));
  const picture = await drawing(canvas, graph, choose);
  const expand = async (iri) => {
    const answer = await edgesOf(iri);
    graph.add(iri, answer.rows);
    picture.update();
    choose(iri);
    tell();
  };
  const tell = () => {
    replace(said, t('graph-shown', { n: number(graph.nodes.size), m: number(graph.edges.size) }), graph.left > 0 && ` ${t('graph-left', { n: number(graph.left) })}`);
    replace(list, edgeList(graph, expand));
  };
  const node = graph.nodes.get(start);
  place.append(
    h('div', { class: 'head' }, h('h1', {}, t('graph-title', { name: short(node) })), queryLink(first)),
    said,
    h('div', { class: 'around' }, h('div', { class: 'panel' }, canvas, h('div', { class: 'head' }, legend(), h('div', { class: 'line' }, zooms(picture)))), h('div', { class: 'view' }, h('section', { class: 'panel' }, chosen))),
    panel(t('graph-list'), null, list));
  choose(start);
  tell();
  place.addEventListener('shown', () => picture.draw(), { once: true });
}

function about(node, expand) {
  const open = openAddress(node);
  return [
    h('h2', {}, short(node)), h('p', {}, h('span', { class: 'badge' }, t(`sort-${node.sort}`))),
    node.label.length > short(node).length && h('blockquote', {}, visible(node.label)),
    h('p', { class: 'soft' }, node.iri),
    h('div', { class: 'line' }, open && h('a', { class: 'button', href: open }, t('graph-open')),
      !node.expanded && h('button', { onclick: () => expand(node.iri) }, t('graph-expand')))];
}

function zooms(picture) {
  return [['−', 0.8, 'graph-smaller'], ['+', 1.25, 'graph-larger']].map(([sign, by, key]) => h('button', { 'aria-label': t(key), onclick: () => picture.zoom(by) }, sign));
}

function legend() {
  const sorts = [['concept', '●'], ['policy', '■'], ['provision', '◆'], ['law', '⬢'], ['practice', '▬']];
  return h('p', { class: 'soft legend' }, sorts.map(([sort, sign]) => h('span', {}, `${sign} ${t(`sort-${sort}`)}`)));
}

function edgeList(graph, expand) {
  const end = (iri) => {
    const node = graph.nodes.get(iri);
    const open = openAddress(node);
    return open ? h('a', { href: open }, short(node)) : h('span', {}, short(node));
  };
  const groups = [...Map.groupBy(graph.edges.values(), (edge) => property(edge.relation, edge.relationLabel))];
  return groups.map(([relation, edges]) => h('details', { open: groups.length < 8 && edges.length < 30 },
    h('summary', {}, `${relation} (${number(edges.length)})`),
    h('ul', {}, edges.map((edge) => h('li', {}, end(edge.from), ' → ', end(edge.to), ' ',
      [edge.from, edge.to].filter((iri) => !graph.nodes.get(iri).expanded).map((iri) =>
        h('button', { class: 'small', 'aria-label': t('graph-expand-this', { name: short(graph.nodes.get(iri)) }), onclick: () => expand(iri) }, '+')))))));
}
