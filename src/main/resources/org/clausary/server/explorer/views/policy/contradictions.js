// Statements that cannot both hold, or mislead together: side by side.

import { h, visible } from '../../dom.js';
import { badge, panel, quote } from '../../parts.js';
import { ask } from '../../sparql.js';
import { column, t, value } from '../../words.js';
import { evidence, law, none, passageQuote } from './evidence.js';

export async function fill(place, { version, about }) {
  const [answer, known] = await Promise.all([ask('policy-contradictions', { version }), evidence(about)]);
  place.append(panel(t('policy-tab-contradictions'), answer, h('p', { class: 'soft' }, t('policy-contradictions-intro')),
    answer.rows.length ? answer.rows.map((row) => pair(row, known)) : none(about, 'policy-no-contradiction')));
}

function pair(row, known) {
  return h('section', { class: `group ${value(row.kind).tone}` },
    h('h3', {}, visible(row.about), ' ', badge(row.kind)),
    row.rationale && h('p', {}, visible(row.rationale)),
    law(known, row.finding),
    h('div', { class: 'pair' }, side('quoteA', row, known), side('quoteB', row, known)));
}

function side(name, row, known) {
  const passage = (known.passages.get(row.finding) ?? []).find((one) => one.quote === row[name]);
  return h('figure', {}, h('figcaption', { class: 'soft' }, column(name)), passage ? passageQuote(known, passage) : quote(row[name], null, known.about.language));
}
