// The categories of the CCPA, letter by letter.

import { h, visible } from '../../dom.js';
import { badge, panel, table, termAddress } from '../../parts.js';
import { ask } from '../../sparql.js';
import { t } from '../../words.js';
import { evidence, law, none, passages } from './evidence.js';

const ANSWERS = ['collected', 'disclosed', 'soldOrShared'];

export async function fill(place, { version, about }) {
  const [answer, known] = await Promise.all([ask('policy-categories', { version }), evidence(about)]);
  const cells = {
    label: (row) => h('a', { href: termAddress('concept', row.term) }, visible(row.label)),
    basis: (row) => row.basis && badge(row.basis),
    quote: (row) => [passages(known, row)],
  };
  for (const name of ANSWERS) {
    cells[name] = (row) => badge(row[name]);
  }
  const columns = ['category', 'label', ...ANSWERS, 'basis', 'quote'];
  place.append(panel(t('policy-tab-ccpa'), answer, h('p', { class: 'soft' }, t('policy-ccpa-intro')),
    answer.rows.length
      ? [law(known, answer.rows[0].finding), table(answer, { columns, cells, heads: { basis: t('policy-ccpa-basis') }, caption: t('policy-tab-ccpa') })]
      : none(about, 'policy-no-category')));
}
