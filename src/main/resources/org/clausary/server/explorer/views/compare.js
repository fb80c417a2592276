// Many policies side by side: which says what to which question, AI training first.

import { h, replace } from '../dom.js';
import { csv, queryLink, saveLink, versionName } from '../parts.js';
import { ask } from '../sparql.js';
import { number, t } from '../words.js';
import { comparison, headline } from './compare-data.js';
import { cards } from './compare-cards.js';
import { matrix } from './compare-matrix.js';

const NARROW = '(max-width: 45rem)';

export async function show(place, { settings }) {
  const [topics, cells, policies] = await Promise.all([ask('compare-topics'), ask('compare'), ask('compare-policies')]);
  const data = comparison(topics.rows, cells.rows, policies.rows);
  const wish = wishes(settings, data);
  const said = h('p', { role: 'status', class: 'soft' });
  const box = h('div', { class: 'compared' });
  const draw = () => {
    const shown = { ...data, policies: chosen(data, wish), topics: data.topics.filter((topic) => !wish.group || topic.group === wish.group) };
    remember(wish);
    replace(said, t('compare-shown', { n: number(shown.policies.length), m: number(data.policies.length) }));
    const sort = (key) => {
      wish.sort = key;
      place.querySelector('#sort').value = key;
      draw();
    };
    replace(box, shown.policies.length === 0 ? h('p', { class: 'nothing' }, t('start-none'))
      : wish.as === 'cards' ? cards(shown) : matrix(shown, wish, sort, only));
    return shown;
  };
  const only = (policy, on) => {
    wish.only[on ? 'add' : 'delete'](versionName(policy));
    remember(wish);
    pick.disabled = wish.only.size === 0 && !wish.picked;
  };
  const pick = h('button', { 'aria-pressed': String(wish.picked), disabled: wish.only.size === 0, onclick: () => {
    wish.picked = !wish.picked;
    pick.setAttribute('aria-pressed', String(wish.picked));
    draw();
  } }, t('compare-only'));
  const save = () => {
    const shown = draw();
    saveLink('CSV', 'compare.csv', 'text/csv', csv(...sheet(shown))).click();
  };
  place.append(
    h('div', { class: 'head' }, h('h1', {}, t('compare-title')), queryLink(cells)),
    h('p', { class: 'soft' }, t('compare-how')),
    h('div', { class: 'line filters' }, controls(data, wish, draw), pick, views(wish, draw), h('button', { onclick: save }, 'CSV')),
    said, box);
  draw();
}

/** What to show, as the address says it. */
function wishes(settings, data) {
  const only = new Set((settings.get('only') ?? '').split(',').filter(Boolean));
  const known = (name, values) => (values.includes(settings.get(name)) ? settings.get(name) : '');
  return {
    name: settings.get('name') ?? '',
    language: known('language', data.policies.map((policy) => policy.language)),
    group: known('group', data.topics.map((topic) => topic.group)),
    sort: known('sort', ['level', ...data.topics.map((topic) => topic.topic)]) || 'name',
    as: known('as', ['cards', 'matrix']) || (matchMedia(NARROW).matches ? 'cards' : 'matrix'),
    only, picked: only.size > 0,
  };
}

function remember(wish) {
  const entries = Object.entries({ ...wish, only: [...wish.only].join(','), sort: wish.sort === 'name' ? '' : wish.sort, picked: '' });
  const settings = new URLSearchParams(entries.filter(([, value]) => value));
  history.replaceState(null, '', `#/compare?${settings}`);
}

function chosen(data, wish) {
  const name = wish.name.toLowerCase();
  const rows = data.policies.filter((policy) => `${policy.name} ${versionName(policy.policy)}`.toLowerCase().includes(name)
    && (!wish.language || policy.language === wish.language)
    && (!wish.picked || wish.only.has(versionName(policy.policy))));
  const rank = (policy) => (wish.sort === 'name' ? 0 : wish.sort === 'level' ? -Number(policy.score || -1) : policy.cells.get(wish.sort)?.rank ?? 99);
  return rows.sort((a, b) => rank(a) - rank(b));
}

function controls(data, wish, draw) {
  const change = (key) => (event) => {
    wish[key] = event.target.value;
    draw();
  };
  const languages = [...new Set(data.policies.map((policy) => policy.language))].sort();
  const groups = [...new Set(data.topics.map((topic) => topic.group))];
  const topics = data.topics.map((topic) => [topic.topic, headline(topic)]);
  return [
    h('label', {}, t('filter-name'), h('input', { type: 'search', value: wish.name, oninput: change('name') })),
    choice('filter-language', wish.language, [['', t('any')], ...languages.map((tag) => [tag, tag])], change('language')),
    choice('compare-group', wish.group, [['', t('compare-all')], ...groups.map((group) => [group, group])], change('group')),
    choice('compare-sort', wish.sort, [['name', t('filter-name')], ['level', t('filter-level')], ...topics], change('sort'), 'sort'),
  ];
}

function choice(key, now, options, change, id) {
  return h('label', {}, t(key), h('select', { onchange: change, id },
    options.map(([code, words]) => h('option', { value: code, selected: code === now }, words))));
}

function views(wish, draw) {
  const buttons = ['matrix', 'cards'].map((as) => h('button', { 'aria-pressed': String(wish.as === as), onclick: () => {
    wish.as = as;
    buttons.forEach((button, at) => button.setAttribute('aria-pressed', String(['matrix', 'cards'][at] === as)));
    draw();
  } }, t(`compare-${as}`)));
  return h('div', { class: 'line', role: 'group', 'aria-label': t('compare-as') }, buttons);
}

/** Head and rows of the file to keep. */
function sheet({ policies, topics }) {
  return [
    ['policy', 'name', 'language', 'date', ...topics.map(headline)],
    policies.map((policy) => [versionName(policy.policy), policy.name, policy.language, policy.date,
      ...topics.map((topic) => policy.cells.get(topic.topic)?.answer ?? '')]),
  ];
}
