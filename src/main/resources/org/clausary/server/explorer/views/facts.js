// What is known of a term, as pairs.

import { h, visible } from '../dom.js';
import { termAddress } from '../parts.js';
import { t, value } from '../words.js';

const OURS = 'https://w3id.org/clausary#';
const LISTS = { provisionKind: 'ProvisionKinds', verification: 'Verifications' };
const DAY = /^\d{4}-\d\d-\d\d$/;

/** IRI of a term of ours by its local name. */
export function termIri(name) {
  return OURS + name;
}

/**
 * @param rows aspect, words and term; rows of one aspect stand together
 * @param views aspect to the view its terms are shown in, `concept` unless told
 */
export function facts(rows, views = {}) {
  const groups = [...Map.groupBy(rows, (row) => row.aspect)];
  return h('dl', { class: 'facts' }, groups.map(([aspect, same]) => h('div', {},
    h('dt', {}, property(aspect, same[0].aspectLabel)), same.map((row) => h('dd', {}, fact(row, views[aspect] ?? 'concept'))))));
}

function fact(row, view) {
  if (!row.term) {
    return DAY.test(row.words) ? h('time', { datetime: row.words }, row.words)
      : LISTS[row.aspect] ? value(row.words, LISTS[row.aspect]).words : visible(row.words);
  }
  const ours = row.term.startsWith(OURS);
  return h('a', { href: ours ? termAddress(view, row.term) : row.term, rel: ours ? null : 'noreferrer' }, visible(row.words));
}

/** The words for a property: those of the page, else what the ontology calls it, else its local name. */
export function property(name, label) {
  const key = `property-${name}`;
  const words = t(key);
  return words === key ? label || name : words;
}

/** The first words of an aspect, '' if there are none. */
export function first(rows, aspect) {
  return rows.find((row) => row.aspect === aspect)?.words ?? '';
}
