// The lists of concepts, and a search over all their words.

import { h, replace, visible } from '../dom.js';
import { nothing, panel, termAddress } from '../parts.js';
import { ask } from '../sparql.js';
import { number, t } from '../words.js';

export async function concepts(place, settings) {
  const lists = await ask('schemes');
  const found = h('div', { 'aria-live': 'polite' });
  const input = h('input', { type: 'search', id: 'words', value: settings.get('search') ?? '', maxlength: '200', autocomplete: 'off' });
  const go = async (event) => {
    event?.preventDefault();
    const asked = input.value.trim();
    history.replaceState(null, '', asked ? `#/concept?search=${encodeURIComponent(asked)}` : '#/concept');
    await search(asked, found);
  };
  place.append(h('h1', {}, t('concept-title')),
    h('form', { class: 'search', role: 'search', onsubmit: go }, h('label', { for: 'words' }, t('concept-search')),
      h('div', { class: 'line' }, input, h('button', { class: 'chief' }, t('search-go')))),
    found,
    panel(t('concept-lists', { n: number(lists.rows.length) }), lists, h('ul', { class: 'policies' }, lists.rows.map(list))));
  if (input.value) {
    await go();
  }
}

function list(row) {
  return h('li', { class: 'card' }, h('h3', {}, h('a', { href: termAddress('concept', row.scheme) }, visible(row.label))),
    h('p', { class: 'soft' }, t('concept-holds', { n: number(row.concepts) })));
}

async function search(text, place) {
  if (!text) {
    replace(place);
    return;
  }
  const answer = await ask('concept-search', { parameters: { text } });
  const hits = answer.rows.map((row) => h('li', {}, h('a', { href: termAddress('concept', row.concept) }, visible(row.label)),
    row.form !== row.label && [' · ', visible(row.form)], h('span', { class: 'soft' }, ` · ${row.list}`)));
  replace(place, panel(t('concept-found', { n: number(hits.length) }), answer, hits.length ? h('ul', { class: 'columns' }, hits) : nothing('term-none')));
}
