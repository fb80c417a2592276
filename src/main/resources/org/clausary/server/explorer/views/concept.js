// A concept: its words in all languages, what is broader and narrower, and where it is found.

import { h, visible } from '../dom.js';
import { nothing, panel, termAddress } from '../parts.js';
import { ask } from '../sparql.js';
import { language, number, t } from '../words.js';
import { concepts } from './concepts.js';
import { facts, first, termIri } from './facts.js';
import { foundIn } from './found.js';
import { tree } from './tree.js';

const FORMS = ['altLabel', 'hiddenLabel', 'weakLabel'];
const ELSEWHERE = [...FORMS, 'prefLabel', 'definition', 'scopeNote', 'label', 'comment', 'broader', 'narrower', 'foundThrough'];
const VIEWS = { provision: 'law', law: 'law', formerly: 'law', lawOf: 'law' };

export async function show(place, { of: [name], settings }) {
  if (!name) {
    await concepts(place, settings);
    return;
  }
  const concept = termIri(name);
  const known = await ask('concept', { parameters: { concept } });
  if (known.rows.length === 0) {
    throw new Error(t('term-unknown', { name }));
  }
  const lists = known.rows.filter((row) => row.aspect === 'inScheme');
  const scheme = known.rows.some((row) => row.aspect === 'hasTopConcept') || !lists.length ? concept : lists[0].term;
  const [hierarchy, found] = await Promise.all([ask('scheme-concepts', { parameters: { scheme } }), where(concept)]);
  place.append(
    h('p', { class: 'trail' }, h('a', { href: '#/concept' }, t('menu-concept')), lists.map((row) => [' › ', h('a', { href: termAddress('concept', row.term) }, row.words)])),
    h('div', { class: 'head' }, h('h1', {}, title(known.rows, name)), h('a', { href: termAddress('graph', concept) }, t('menu-graph'))),
    h('div', { class: 'halves' },
      h('div', { class: 'view' }, words(known), about(known)),
      h('div', { class: 'view' }, counted(known.rows, found.rows) && places(concept, found), hierarchy.rows.length > 0 && panel(t('concept-tree'), hierarchy, tree(hierarchy.rows, concept)))));
}

function title(rows, name) {
  const own = rows.filter((row) => ['prefLabel', 'label'].includes(row.aspect));
  return own.find((row) => row.tag === language())?.words ?? own[0]?.words ?? name;
}

/** From the counts that rules write; of lists that are not counted, from the practices. */
async function where(concept) {
  const counted = await ask('concept-policies', { parameters: { concept } });
  return counted.rows.length > 0 ? counted : ask('concept-practices', { parameters: { concept } });
}

/** Whether practices can have it as a value: of others nobody looked whether a policy speaks of them. */
function counted(known, found) {
  return found.length > 0 || known.some((row) => row.aspect === 'foundThrough');
}

function words(known) {
  const here = language();
  const tags = [...new Set(known.rows.map((row) => row.tag).filter(Boolean))].sort((a, b) => (b === here) - (a === here) || (a < b ? -1 : 1));
  const parts = tags.map((tag) => {
    const rows = known.rows.filter((row) => row.tag === tag);
    const forms = FORMS.filter((aspect) => rows.some((row) => row.aspect === aspect)).map((aspect) => [
      h('p', { class: 'soft' }, t(`property-${aspect}`)),
      h('ul', { class: 'forms', lang: tag }, rows.filter((row) => row.aspect === aspect).map((row) => h('li', {}, visible(row.words))))]);
    return h('section', { class: 'item' },
      h('h3', {}, new Intl.DisplayNames([here], { type: 'language' }).of(tag)),
      ['prefLabel', 'label', 'definition', 'comment', 'scopeNote'].map((aspect) => rows.filter((row) => row.aspect === aspect)
        .map((row) => h('p', { lang: tag, class: aspect === 'prefLabel' && 'strong' }, visible(row.words)))),
      forms.length > 0 && h('details', {}, h('summary', {}, t('concept-forms', { n: number(rows.filter((row) => FORMS.includes(row.aspect)).length) })), forms));
  });
  return panel(t('concept-words'), known, parts);
}

function about(known) {
  const rows = known.rows.filter((row) => !ELSEWHERE.includes(row.aspect) && (row.tag === '' || row.tag === language()));
  return rows.length > 0 && panel(t('concept-facts'), null, facts(rows, VIEWS));
}

function places(concept, found) {
  const m = first(found.rows.map((row) => ({ aspect: 'of', words: row.of })), 'of');
  const quotes = (policy) => ask('concept-quotes', { parameters: { concept, policy }, version: policy });
  const mark = (row) => h('span', { class: 'badge' }, row.itself === row.practices ? t('concept-times', { n: number(row.practices) })
    : t('concept-times-both', { n: number(row.itself), more: number(row.practices - row.itself) }));
  return panel(found.rows.length ? t('concept-where', { n: number(found.rows.length), m: number(m) }) : t('concept-nowhere'), null,
    found.rows.length ? foundIn(found, found.rows, quotes, mark) : nothing('found-none'));
}
