// What the law of each place asks and the text leaves open, and who oversees it.

import { h, visible } from '../../dom.js';
import { panel, termAddress } from '../../parts.js';
import { ask } from '../../sparql.js';
import { t } from '../../words.js';
import { evidence, law, none, passages } from './evidence.js';

export async function fill(place, { version, about }) {
  const [answer, known] = await Promise.all([ask('policy-flags', { version }), evidence(about)]);
  const places = [...Map.groupBy(answer.rows, (row) => row.jurisdiction).values()];
  place.append(panel(t('policy-tab-places'), answer, h('p', { class: 'soft' }, t('policy-places-intro')),
    places.length ? places.map((rows) => jurisdiction(rows, known)) : none(about, 'policy-no-flag')));
}

function jurisdiction(rows, known) {
  const [first] = rows;
  return h('section', { class: 'group' },
    h('h3', {}, visible(first.place), ' ', h('span', { class: 'badge neutral' }, t(first.addressed === 'true' ? 'policy-addressed' : 'policy-not-addressed'))),
    h('ul', { class: 'points' }, rows.map((row) => flag(row, known))));
}

function flag(row, known) {
  return h('li', { class: 'point' },
    h('p', {}, h('span', { class: 'badge warning' }, visible(row.label)), ' ', visible(row.rationale)),
    h('p', { class: 'soft' },
      row.law && h('a', { href: termAddress('law', row.law) }, visible(row.lawLabel)), row.authority && [' · ', visible(row.authority)]),
    law(known, row.finding),
    passages(known, row));
}
