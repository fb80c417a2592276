// How exposed the policy is, in which practices, why, and what would lower it.

import { h, visible } from '../../dom.js';
import { badge, nothing, panel } from '../../parts.js';
import { ask } from '../../sparql.js';
import { number, t, value } from '../../words.js';
import { confidence, evidence, law, none, passages } from './evidence.js';

export async function fill(place, { version, about }) {
  const [answer, known] = await Promise.all([ask('policy-exposure', { version }), evidence(about)]);
  const scopes = [...Map.groupBy(answer.rows, (row) => row.scope).values()];
  place.append(panel(t('policy-tab-findings'), answer, h('p', { class: 'soft' }, t('policy-findings-intro')),
    scopes.length ? scopes.map((rows) => scope(rows, known)) : none(about, 'policy-no-exposure')));
}

function scope(rows, known) {
  const [first] = rows;
  const factors = rows.filter((row) => row.finding);
  return h('section', { class: `group ${value(first.level).tone}` },
    h('h3', {}, visible(first.label), ' ', badge(first.level), ' ', h('span', { class: 'soft' }, t('policy-score', { score: number(Number(first.score)) }))),
    h('p', {}, visible(first.verdict)),
    factors.length ? h('ul', { class: 'points' }, factors.map((row) => factor(row, known))) : nothing('policy-no-factor'));
}

function factor(row, known) {
  const sign = row.weight > 0 ? '+' : '';
  return h('li', { class: 'point' },
    h('p', {}, h('span', { class: 'weight' }, `${sign}${number(Number(row.weight))}`), ' ', h('strong', {}, visible(row.rationale)), ' ', confidence(row.confidence)),
    row.remedy && h('p', {}, h('span', { class: 'soft' }, t('policy-remedy')), ' ', visible(row.remedy)),
    law(known, row.finding),
    passages(known, row));
}
