// A provision: what it asks, what rests on it, and in how many policies; without a name, the laws.

import { h, replace, visible } from '../dom.js';
import { badge, nothing, panel, termAddress } from '../parts.js';
import { ask } from '../sparql.js';
import { number, t } from '../words.js';
import { facts, first, termIri } from './facts.js';
import { foundIn, share } from './found.js';
import { laws, provisions } from './laws.js';

const VIEWS = { lawOf: 'law', formerly: 'law' };

export async function show(place, { of: [name] }) {
  if (!name) {
    await laws(place);
    return;
  }
  const provision = termIri(name);
  const [known, asked, found] = await Promise.all(['provision', 'provision-requirements', 'provision-findings'].map((query) => ask(query, { parameters: { provision } })));
  if (known.rows.length === 0) {
    throw new Error(t('term-unknown', { name }));
  }
  const citation = first(known.rows, 'notation') || first(known.rows, 'citation');
  const title = first(known.rows, 'prefLabel') || name;
  place.append(
    h('p', { class: 'trail' }, h('a', { href: '#/law' }, t('menu-law')), known.rows.filter((row) => row.aspect === 'lawOf').map((row) => [' › ', h('a', { href: termAddress('law', row.term) }, row.words)])),
    h('div', { class: 'head' }, h('h1', {}, citation && citation !== title ? `${citation}: ${title}` : title), h('a', { href: termAddress('graph', provision) }, t('menu-graph'))),
    panel(t('law-says'), known, facts(known.rows.filter((row) => !['prefLabel', 'notation'].includes(row.aspect)), VIEWS)));
  if (asked.rows.length > 0) {
    place.append(panel(t('law-asks'), asked, requirements(asked.rows, found.rows)));
  }
  const others = found.rows.filter((row) => row.kind !== 'DisclosureAssessment');
  if (others.length > 0) {
    place.append(panel(t('law-findings'), found, findings(others)));
  }
  if (asked.rows.length === 0 && others.length === 0 && !(await provisionsOf(place, provision))) {
    place.append(panel(t('law-findings'), found, nothing('law-unused')));
  }
}

/** Adds the provisions of a law; false if it has none. */
async function provisionsOf(place, law) {
  const parts = await ask('law-provisions', { parameters: { law } });
  if (parts.rows.length > 0) {
    place.append(panel(t('law-provisions', { n: number(parts.rows.length) }), parts, provisions(parts.rows)));
  }
  return parts.rows.length > 0;
}

function requirements(asked, found) {
  return [...Map.groupBy(asked, (row) => row.requirement)].map(([requirement, rows]) => {
    const [{ label, notation, rationale }] = rows;
    const elements = rows.filter((row) => row.elementLabel).map((row) => h('li', {}, row.elementLabel));
    return h('section', { class: 'item' },
      h('h3', {}, `${notation} · ${label}`), h('p', {}, rationale),
      elements.length > 0 && [h('p', { class: 'soft' }, t('law-elements')), h('ul', { class: 'plainlist' }, elements)],
      shares(found.filter((row) => row.basis === requirement)));
  });
}

function findings(found) {
  return [...Map.groupBy(found, (row) => row.kind)].map(([kind, rows]) => h('section', { class: 'item' },
    h('h3', {}, t(`kind-${kind}`)),
    [...Map.groupBy(rows, (row) => row.basis).values()].map((same) => h('div', { class: 'based' }, h('p', {}, visible(same[0].label)), shares(same)))));
}

/** How many policies for each status; each opens the policies. */
function shares(rows) {
  const place = h('div', { 'aria-live': 'polite' });
  const held = rows.reduce((sum, row) => sum + Number(row.policies), 0);
  const buttons = rows.map((row) =>
    share(Number(row.policies), Number(row.of), row.status && badge(row.status), place, () => policies(row.basis, row.status)));
  const rest = rows.length > 0 && rows[0].kind === 'DisclosureAssessment' ? Number(rows[0].of) - held : 0;
  return h('div', { class: 'shares' }, h('div', { class: 'line' }, buttons,
    rows.length === 0 && h('p', { class: 'soft' }, t('law-unasked')),
    rest > 0 && h('span', { class: 'soft' }, t('law-not-held', { n: number(rest) }))), place);
}

async function policies(basis, status) {
  const answer = await ask('basis-policies', { parameters: { basis } });
  const quotes = (policy) => ask('basis-quotes', { parameters: { basis, policy } });
  return foundIn(answer, answer.rows.filter((row) => row.status === status), quotes, () => '');
}
