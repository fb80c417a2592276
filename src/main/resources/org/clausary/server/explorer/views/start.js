// The policies of the store, and a search over their clauses.

import { h, replace, visible } from '../dom.js';
import { badge, panel, policyAddress, quote, versionName } from '../parts.js';
import { ask } from '../sparql.js';
import { languageName, number, t } from '../words.js';
import { dropZone } from './drop.js';

const LEVELS = ['high', 'medium', 'low'];
const ORDERS = {
  name: (a, b) => title(a).localeCompare(title(b)) || b.date.localeCompare(a.date),
  exposure: (a, b) => b.score - a.score || title(a).localeCompare(title(b)),
  date: (a, b) => b.date.localeCompare(a.date) || title(a).localeCompare(title(b)),
};

export async function show(place, { settings }) {
  const [policies, drop] = await Promise.all([ask('policies'), dropZone()]);
  const list = h('ul', { class: 'policies' });
  const found = h('div', { 'aria-live': 'polite' });
  place.append(
    h('h1', {}, t('start-title')),
    searchForm(settings.get('search') ?? '', found),
    found,
    drop ?? '',
    panel(t('start-policies', { n: number(policies.rows.length) }), policies, filters(policies.rows, list), list));
  fill(list, policies.rows.toSorted(ORDERS.name));
  if (settings.get('search')) {
    await search(settings.get('search'), found);
  }
}

function searchForm(words, found) {
  const input = h('input', { type: 'search', id: 'search', value: words, maxlength: '200', autocomplete: 'off' });
  const go = async (event) => {
    event.preventDefault();
    const asked = input.value.trim();
    history.replaceState(null, '', asked ? `#/?search=${encodeURIComponent(asked)}` : '#/');
    await search(asked, found);
  };
  return h('form', { class: 'search', role: 'search', onsubmit: go },
    h('label', { for: 'search' }, t('search-label')), h('div', { class: 'line' }, input, h('button', { class: 'chief' }, t('search-go'))));
}

async function search(words, found) {
  if (!words) {
    replace(found);
    return;
  }
  try {
    const answer = await ask('search', { parameters: { text: words } });
    const rows = answer.rows.map((row) =>
      h('li', {}, h('p', { class: 'soft' }, versionName(row.policy)), quote(row.quote, policyAddress(row.policy, row.clause))));
    replace(found, panel(t('search-found', { n: number(answer.rows.length) }), answer, h('ul', { class: 'hits' }, rows)));
  } catch (problem) {
    replace(found, h('p', { class: 'problem', role: 'alert' }, problem.message));
  }
}

function filters(policies, list) {
  const chosen = { text: '', language: '', level: '', order: 'name' };
  const change = (name) => (event) => {
    chosen[name] = event.target.value.toLowerCase();
    fill(list, policies.filter((row) => matches(row, chosen)).sort(ORDERS[chosen.order]));
  };
  const languages = [...new Set(policies.map((row) => row.language))].sort();
  const levels = LEVELS.filter((level) => policies.some((row) => row.level === level));
  return h('div', { class: 'line filters' },
    h('label', {}, t('filter-name'), h('input', { type: 'search', oninput: change('text') })),
    choice('filter-language', languages.map((tag) => [tag, languageName(tag)]), change('language'), t('any')),
    choice('filter-level', levels.map((level) => [level, badge(level).textContent]), change('level'), t('any')),
    choice('order', Object.keys(ORDERS).map((order) => [order, t(`order-${order}`)]), change('order')));
}

function choice(key, options, change, any) {
  return h('label', {}, t(key), h('select', { onchange: change },
    any && h('option', { value: '' }, any), options.map(([code, words]) => h('option', { value: code }, words))));
}

function matches(row, chosen) {
  return `${row.name} ${versionName(row.policy)}`.toLowerCase().includes(chosen.text)
    && (!chosen.language || row.language === chosen.language) && (!chosen.level || row.level === chosen.level);
}

function fill(list, policies) {
  replace(list, policies.map(card));
  if (policies.length === 0) {
    replace(list, h('li', { class: 'nothing' }, t('start-none')));
  }
}

/** Many policies have no other title than what they are, so the name of the file goes before it. */
function title(row) {
  const [slug] = versionName(row.policy).split('/');
  return row.name.toLowerCase().includes(slug.toLowerCase()) ? row.name : `${slug} · ${row.name}`;
}

function card(row) {
  return h('li', { class: 'card' },
    h('div', { class: 'head' },
      h('h3', {}, h('a', { href: policyAddress(row.policy) }, visible(title(row)))), row.level && badge(row.level)),
    h('p', { class: 'soft' }, [languageName(row.language), row.date, versionName(row.policy)].filter(Boolean).join(' · ')),
    row.training && h('p', {}, t('start-training'), ' ', badge(row.training, 'TrainingValues')),
    row.reasons && h('ul', { class: 'reasons' }, row.reasons.split('\n').map((reason) => h('li', {}, visible(reason)))),
    row.level && h('p', { class: 'soft' }, t('start-facts', row)));
}
