// The laws, each of which opens to its provisions.

import { h, replace, visible } from '../dom.js';
import { nothing, panel, termAddress } from '../parts.js';
import { ask } from '../sparql.js';
import { number, t } from '../words.js';

export async function laws(place) {
  const answer = await ask('laws');
  const list = h('ul', { class: 'hits' });
  const fill = (words) => {
    const rows = answer.rows.filter((row) => `${row.label} ${row.citation} ${row.jurisdiction} ${row.law}`.toLowerCase().includes(words.toLowerCase()));
    replace(list, rows.length ? rows.map(law) : h('li', {}, nothing('term-none')));
  };
  place.append(h('h1', {}, t('law-title')),
    h('div', { class: 'line filters' }, h('label', {}, t('filter-name'), h('input', { type: 'search', oninput: (event) => fill(event.target.value) }))),
    panel(t('law-laws', { n: number(answer.rows.length) }), answer, list));
  fill('');
}

function law(row) {
  const from = row.validFrom && t(row.validUntil ? 'law-between' : 'law-since', { from: row.validFrom, until: row.validUntil });
  const about = h('p', { class: 'soft' }, [row.citation, row.jurisdiction, from].filter(Boolean).join(' · '), row.link && [' · ', h('a', { href: row.link, rel: 'noreferrer' }, t('law-text'))]);
  const head = h('h3', {}, h('a', { href: termAddress('law', row.law) }, visible(row.label)));
  return h('li', { class: 'card' }, head, about, row.provisions !== '0' && folded(row));
}

function folded(row) {
  const parts = h('div', {});
  const box = h('details', { ontoggle: async () => {
    if (box.open && parts.childElementCount === 0) {
      const answer = await ask('law-provisions', { parameters: { law: row.law } });
      replace(parts, provisions(answer.rows));
    }
  } }, h('summary', {}, t('law-provisions', { n: number(row.provisions) })), parts);
  return box;
}

/** Provisions as they are numbered, each leading to its own page. */
export function provisions(rows) {
  const item = (row) => h('li', {}, h('a', { href: termAddress('law', row.provision) }, row.citation), ' ', visible(row.label),
    row.requirements !== '0' && h('span', { class: 'soft' }, ` · ${t('law-asks-n', { n: number(row.requirements) })}`),
    row.validUntil && h('span', { class: 'soft' }, ` · ${t('law-until', { until: row.validUntil })}`));
  const inOrder = new Intl.Collator('en', { numeric: true });
  return h('ul', { class: 'columns' }, rows.toSorted((a, b) => inOrder.compare(a.citation, b.citation)).map(item));
}
