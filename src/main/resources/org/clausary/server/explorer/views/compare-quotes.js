// What a cell of the comparison rests on.

import { h, replace, visible } from '../dom.js';
import { policyAddress, queryLink, quote, versionName } from '../parts.js';
import { ask } from '../sparql.js';
import { number, t } from '../words.js';
import { graphAddress } from './graph-data.js';

/** Opens the quotes behind what a policy answers to a topic; each leads to its clause. */
export async function openCell(policy, topic) {
  const given = policy.cells.get(topic.topic);
  const body = h('div', { class: 'quotes' }, h('p', {}, t('asking')));
  const title = h('h2', { id: 'cell-title' }, topic.question);
  const window = h('dialog', { class: 'cell', 'aria-labelledby': 'cell-title', onclose: () => window.remove() },
    h('div', { class: 'head' }, title, h('button', { class: 'close', onclick: () => window.close() }, t('close'))),
    h('p', {}, h('a', { href: policyAddress(policy.policy) }, visible(policy.name)), ' ',
      h('span', { class: 'soft' }, versionName(policy.policy))),
    h('p', {}, h('span', { class: `said ${given.tone}` }, given.answer)),
    body);
  // a link within leads to another view
  window.addEventListener('click', (event) => (event.target === window || event.target.closest('a')) && window.close());
  document.body.append(window);
  window.showModal();
  try {
    const answer = await ask('compare-quotes', { parameters: { policy: policy.policy, topic: topic.topic } });
    const hits = answer.rows.map((row) => h('li', {}, h('p', { class: 'soft' }, visible(row.heading), ' ', h('a', { href: graphAddress(row.practice) }, t('menu-graph'))), quote(row.quote, policyAddress(row.policy, row.clause))));
    replace(body, h('div', { class: 'head' }, h('p', { class: 'soft' }, t(hits.length ? 'compare-rests' : 'compare-none', { n: number(hits.length) })), queryLink(answer)),
      h('ul', { class: 'hits' }, hits));
  } catch (problem) {
    replace(body, h('p', { class: 'problem', role: 'alert' }, problem.message));
  }
}
