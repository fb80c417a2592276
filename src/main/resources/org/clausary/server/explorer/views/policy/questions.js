// What the text leaves open, as questions that can be sent to its publisher.

import { h, visible } from '../../dom.js';
import { panel } from '../../parts.js';
import { ask } from '../../sparql.js';
import { t } from '../../words.js';
import { evidence, law, none, passages } from './evidence.js';

export async function fill(place, { version, about }) {
  const [answer, known] = await Promise.all([ask('policy-questions', { version }), evidence(about)]);
  const items = answer.rows.map((row) =>
    h('li', { class: 'group' }, h('h3', {}, visible(row.question)), law(known, row.finding), passages(known, row)));
  place.append(panel(t('policy-tab-questions'), answer, h('p', { class: 'soft' }, t('policy-questions-intro')),
    items.length ? h('ol', { class: 'asked' }, items) : none(about, 'policy-no-question')));
}
