// In how many policies something was found, in which, and by which words.

import { h, replace, svg, visible } from '../dom.js';
import { nothing, policyAddress, queryLink, quote, versionName } from '../parts.js';
import { number, t } from '../words.js';
import { graphAddress } from './graph-data.js';

/** n of m with a bar, as a button that opens what `list` gives in the place. */
export function share(n, m, mark, place, list) {
  const button = h('button', { class: 'share', 'aria-expanded': 'false', onclick: () => open(button, place, list) },
    mark, h('span', {}, t('n-of-m', { n: number(n), m: number(m) })), bar(n, m));
  return button;
}

function bar(n, m) {
  const filled = m > 0 ? (60 * n) / m : 0;
  return svg('svg', { class: 'bar', width: 60, height: 8, 'aria-hidden': 'true' },
    svg('rect', { width: 60, height: 8, rx: 4, class: 'all' }), svg('rect', { width: filled, height: 8, rx: 4, class: 'part' }));
}

async function open(button, place, list) {
  const shown = button.getAttribute('aria-expanded') === 'true';
  place.parentElement.querySelectorAll('[aria-expanded="true"]').forEach((other) => other.setAttribute('aria-expanded', 'false'));
  replace(place);
  if (shown) {
    return;
  }
  button.setAttribute('aria-expanded', 'true');
  await into(place, list);
}

/** Puts what a promise gives in its place, or why it could not. */
async function into(place, make) {
  replace(place, h('p', { class: 'soft' }, t('asking')));
  try {
    replace(place, await make());
  } catch (problem) {
    replace(place, h('p', { class: 'problem', role: 'alert' }, problem.message));
  }
}

/**
 * Policies, each of which opens to its words.
 *
 * @param answer rows with policy and name
 * @param quotes gives, for a policy, an answer with policy, clause, heading and quote, and denied where that is so
 * @param mark what stands beside the name of a row
 */
export function foundIn(answer, rows, quotes, mark) {
  const items = rows.map((row) => {
    const words = h('div', { class: 'quotes' });
    const box = h('details', { ontoggle: () => box.open && words.childElementCount === 0 && into(words, async () => hits(await quotes(row.policy))) },
      h('summary', {}, visible(row.name), ' ', h('span', { class: 'soft' }, versionName(row.policy)), ' ', mark(row)),
      h('p', {}, h('a', { href: policyAddress(row.policy) }, t('compare-read')), ' · ', h('a', { href: graphAddress(row.policy) }, t('menu-graph'))), words);
    return h('li', {}, box);
  });
  return h('div', { class: 'found' }, h('p', {}, queryLink(answer)), items.length ? h('ul', { class: 'hits' }, items) : nothing('found-none'));
}

function hits(answer) {
  const list = answer.rows.map((row) => h('li', {}, h('p', { class: 'soft' }, visible(row.heading), row.denied && [' ', h('span', { class: 'badge' }, t('denied'))]), quote(row.quote, policyAddress(row.policy, row.clause))));
  return h('div', {}, h('p', {}, queryLink(answer)), list.length ? h('ul', { class: 'hits' }, list) : nothing('found-no-words'));
}
