// What Article 13 GDPR asks a notice to say, as a wheel with its table beside it, and what other laws ask.

import { h, visible } from '../../dom.js';
import { badge, panel, termAddress } from '../../parts.js';
import { ask } from '../../sparql.js';
import { column, number, t, value } from '../../words.js';
import { evidence, law, none, passages } from './evidence.js';
import { wheel } from './wheel.js';

const STATES = ['present', 'partial', 'absent'];

export async function fill(place, { version, about }) {
  const [answer, known] = await Promise.all([ask('policy-disclosures', { version }), evidence(about)]);
  const [article, others] = [true, false].map((wanted) => answer.rows.filter((row) => row.requirement.startsWith('13(') === wanted));
  place.append(panel(t('policy-tab-art13'), answer, h('p', { class: 'soft' }, t('policy-art13-intro')),
    article.length ? ring(article, known) : none(about, 'policy-no-disclosure')));
  if (others.length) {
    const laws = [...Map.groupBy(others, (row) => row.law).values()];
    place.append(panel(t('policy-other-disclosures'), answer, laws.map((rows) => [
      h('h3', {}, h('a', { href: termAddress('law', rows[0].law) }, visible(rows[0].lawLabel)), ' ', h('span', { class: 'soft' }, tally(rows).join(' · '))),
      table(rows.map((row) => line(row, known)))])));
  }
}

function ring(rows, known) {
  const lines = rows.map((row) => line(row, known));
  const items = rows.map((row, n) => ({
    name: row.requirement.replace(/^13/, ''),
    words: `${row.requirement} ${row.label}: ${value(row.status).words}`,
    tone: value(row.status).tone,
    choose: () => {
      lines[n].scrollIntoView({ block: 'center' });
      lines[n].focus();
    },
  }));
  return h('div', { class: 'ring' }, h('div', { class: 'ring-place' }, wheel(items, t('policy-tab-art13'), tally(rows))), table(lines));
}

function tally(rows) {
  return STATES.map((state) => t('policy-count', { words: value(state).words, n: number(rows.filter((row) => row.status === state).length) }));
}

function table(lines) {
  return h('div', { class: 'scroll stack' }, h('table', {},
    h('thead', {}, h('tr', {}, ['requirement', 'status', 'quote'].map((name) => h('th', { scope: 'col' }, column(name))))),
    h('tbody', {}, lines)));
}

function line(row, known) {
  return h('tr', { tabindex: '-1' },
    h('th', { scope: 'row' }, visible(row.requirement), ' ', h('span', { class: 'plain' }, visible(row.label)), law(known, row.finding)),
    h('td', {}, badge(row.status), row.missing && missing(row.missing),
      row.doubt && h('p', {}, h('span', { class: 'soft' }, t('policy-doubt')), ' ', visible(row.doubt))),
    h('td', {}, passages(known, row)));
}

function missing(elements) {
  return [h('p', { class: 'soft' }, t('policy-missing')), h('ul', { class: 'missing' }, elements.split('\n').map((element) => h('li', {}, visible(element))))];
}
