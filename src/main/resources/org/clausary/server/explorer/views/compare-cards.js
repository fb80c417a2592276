// The comparison for narrow windows: a policy a card, its answers below one another.

import { h, visible } from '../dom.js';
import { badge, policyAddress, versionName } from '../parts.js';
import { t } from '../words.js';
import { openCell } from './compare-quotes.js';

export function cards({ topics, policies }) {
  return h('div', { class: 'sheets' }, policies.map((policy) => card(policy, topics, policies.length === 1)));
}

function card(policy, topics, open) {
  const box = h('details', { class: 'card', ontoggle: () => box.open && box.childElementCount === 1 && box.append(answers(policy, topics)) },
    h('summary', {}, h('strong', {}, visible(policy.name)), ' ',
      h('span', { class: 'soft' }, versionName(policy.policy)), ' ', policy.level && badge(policy.level)));
  box.open = open;
  return box;
}

function answers(policy, topics) {
  const groups = [...Map.groupBy(topics, (topic) => topic.group)].map(([group, members]) => [
    h('h3', {}, group),
    h('dl', { class: 'answers' }, members.filter((topic) => policy.cells.has(topic.topic)).map((topic) => pair(policy, topic)))]);
  return h('div', { class: 'sheet' }, h('p', {}, h('a', { href: policyAddress(policy.policy) }, t('compare-read'))), groups);
}

function pair(policy, topic) {
  const given = policy.cells.get(topic.topic);
  return h('div', {}, h('dt', {}, topic.label),
    h('dd', {}, h('button', { class: `answer said ${given.tone}`, onclick: () => openCell(policy, topic) }, given.answer)));
}
