// The comparison as a grid: arrow keys walk it, Enter opens what a cell rests on.

import { h, visible } from '../dom.js';
import { badge, policyAddress, versionName } from '../parts.js';
import { number, t } from '../words.js';
import { counts } from './compare-data.js';
import { openCell } from './compare-quotes.js';

const AT_ONCE = 50;

/**
 * @param sort called with a topic, or `name`, to sort by
 * @param only called with a policy and whether it is among those picked
 */
export function matrix({ topics, policies }, wish, sort, only) {
  const body = h('tbody', {});
  const add = () => body.append(...policies.slice(body.childElementCount, body.childElementCount + AT_ONCE).map((policy) => row(policy, topics, wish, only)));
  const table = h('table', { class: 'matrix', role: 'grid', 'aria-label': t('compare-title'), 'aria-rowcount': String(policies.length + 3) },
    h('colgroup', {}, h('col', { class: 'first' }), h('col', { span: String(topics.length) })),
    h('thead', {}, groupHeads(topics), topicHeads(topics, wish, sort), countRow(topics, policies)), body);
  add();
  table.addEventListener('click', (event) => {
    const button = event.target.closest('button.answer');
    if (button) {
      const policy = policies[button.closest('tr').sectionRowIndex];
      openCell(policy, topics[button.closest('td').cellIndex - 1]);
    }
  });
  table.addEventListener('keydown', walk);
  table.querySelector('button.answer')?.setAttribute('tabindex', '0');
  const box = h('div', { class: 'scroll both' }, table);
  // more rows before one comes to the end of those there are
  box.addEventListener('scroll', () => box.scrollHeight - box.scrollTop < 3 * box.clientHeight && add(), { passive: true });
  return box;
}

function groupHeads(topics) {
  const groups = [...Map.groupBy(topics, (topic) => topic.group)];
  return h('tr', { class: 'groups' }, h('td', {}), groups.map(([group, members]) => h('th', { scope: 'colgroup', colspan: String(members.length) }, h('span', {}, group))));
}

function topicHeads(topics, wish, sort) {
  const head = (key, words, title) => h('th', { scope: 'col', 'aria-sort': wish.sort === key ? 'ascending' : 'none', title },
    h('button', { class: 'plain', onclick: () => sort(key) }, words));
  return h('tr', { class: 'topics' }, head('name', t('compare-policy')), topics.map((topic) => head(topic.topic, topic.label, topic.question)));
}

function countRow(topics, policies) {
  const m = number(policies.length);
  return h('tr', { class: 'counts' }, h('th', { scope: 'row' }, t('compare-of', { m })), topics.map((topic) =>
    h('td', {}, h('ul', {}, counts(topic, policies).map((one) => h('li', { class: `said ${one.tone}` }, `${number(one.n)} ${one.answer}`))))));
}

function row(policy, topics, wish, only) {
  const name = versionName(policy.policy);
  const tick = h('input', { type: 'checkbox', checked: wish.only.has(name), 'aria-label': t('compare-pick', { name: policy.name }),
    onchange: (event) => only(policy.policy, event.target.checked) });
  return h('tr', {},
    h('th', { scope: 'row' }, h('div', { class: 'who' }, tick, h('div', {},
      h('a', { href: policyAddress(policy.policy) }, visible(policy.name)),
      h('div', { class: 'soft' }, name, ' ', policy.level && badge(policy.level))))),
    topics.map((topic) => cell(policy.cells.get(topic.topic))));
}

function cell(given) {
  return given ? h('td', { class: given.tone }, h('button', { class: `answer said ${given.tone}`, tabindex: '-1' }, given.answer)) : h('td', {});
}

const STEPS = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -Infinity], End: [0, Infinity] };

function walk(event) {
  const step = STEPS[event.key];
  const from = event.target.closest('button.answer')?.closest('td');
  if (!step || !from) {
    return;
  }
  event.preventDefault();
  const rows = from.closest('tbody').rows;
  const row = rows[within(from.parentElement.sectionRowIndex + step[0], 0, rows.length - 1)];
  const to = row.cells[within(from.cellIndex + step[1], 1, row.cells.length - 1)]?.querySelector('button');
  if (to) {
    from.querySelector('button').setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
  }
}

function within(value, least, most) {
  return Math.min(Math.max(value, least), most);
}
