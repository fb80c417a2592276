// The facts of the chosen clause: what it states, what rests on it, what it is about.

import { h, replace, visible } from '../../dom.js';
import { badge, panel, quote, termAddress } from '../../parts.js';
import { ask } from '../../sparql.js';
import { number, t } from '../../words.js';
import { confidence, provision } from './evidence.js';

const LEVELS = ['', 'low', 'medium', 'high'];
const MOST = 5;

/** @return {element, show}: show takes a row of policy-clauses, or nothing, and what is known of it */
export function facts(about, { next, previous, close }) {
  const body = h('div', { class: 'beside-body' });
  const title = h('h2', {});
  const buttons = h('div', { class: 'line' },
    h('button', { onclick: previous, 'aria-label': t('policy-previous'), title: t('policy-previous') }, '↑'),
    h('button', { onclick: next, 'aria-label': t('policy-next'), title: t('policy-next') }, '↓'),
    h('button', { class: 'close', onclick: close, 'aria-label': t('policy-close'), title: t('policy-close') }, '✕'));
  const element = h('aside', { class: 'beside panel', 'aria-label': t('policy-facts'), tabindex: '0' }, h('div', { class: 'head' }, title, buttons), body);
  let turn = 0;

  async function show(row, known) {
    const mine = ++turn;
    if (!row) {
      replace(title, t('policy-facts'));
      replace(body, h('p', { class: 'soft' }, t('policy-choose')), h('p', { class: 'soft' }, t('policy-keys')));
      return;
    }
    replace(title, t('policy-line', { line: row.line }));
    replace(body, h('p', { class: 'soft' }, row.outcomeLabel), h('p', { class: 'soft' }, t('asking')));
    try {
      const content = await contents(about, row, known);
      if (mine === turn) {
        replace(body, content);
        element.scrollTop = 0;
      }
    } catch (problem) {
      replace(body, h('p', { class: 'problem', role: 'alert' }, String(problem.message)));
    }
  }
  return { element, show };
}

async function contents(about, row, known) {
  const parameters = { clause: row.clause };
  const [practices, findings, topics] = await Promise.all(
    ['clause-practices', 'clause-findings', 'clause-topics'].map((name) => ask(name, { version: about.policy, parameters })));
  const stated = [...Map.groupBy(practices.rows, (one) => one.practice).values()];
  const found = [...Map.groupBy(findings.rows, (one) => one.finding).values()];
  return [
    h('p', { class: 'soft' }, row.outcomeLabel),
    stated.length > 0 && part(t('policy-practices', { n: number(stated.length) }), practices, stated.map((rows) => practice(rows, about.language))),
    found.length > 0 && part(t('policy-rests', { n: number(found.length) }), findings, findingList(found, known)),
    topics.rows.length > 0 && part(t('policy-topics'), topics, h('ul', { class: 'points' }, topics.rows.map(topic))),
  ];
}

function part(title, answer, ...children) {
  const section = panel(title, answer, children);
  section.className = 'aspect';
  return section;
}

function practice(rows, lang) {
  const [first] = rows;
  const fields = [...Map.groupBy(rows.filter((row) => row.property), (row) => row.property)];
  return h('section', { class: 'group' },
    h('h3', {}, visible(first.kind), ' ', first.polarity === 'Denied' && h('span', { class: 'badge neutral' }, `⊘ ${first.polarityLabel}`), ' ', confidence(first.confidence)),
    h('dl', {}, fields.map(([name, values]) => h('div', {}, h('dt', {}, name), h('dd', {}, values.map((row, n) => [n > 0 && ' · ', named(row)]))))),
    first.quote && quote(first.quote, null, lang));
}

function named(row) {
  return row.term ? h('a', { href: termAddress('concept', row.term) }, visible(row.value)) : visible(row.value);
}

function findingList(found, known) {
  const grave = (rows) => LEVELS.indexOf(known.findings.get(rows[0].finding)?.[0].level ?? '');
  const items = found.toSorted((a, b) => grave(b) - grave(a)).map((rows) => finding(rows, known));
  return [items.slice(0, MOST), items.length > MOST && h('details', {}, h('summary', {}, t('policy-more-findings', { n: number(items.length - MOST) })), items.slice(MOST))];
}

function finding(rows, known) {
  const [first] = rows;
  const [graded] = known.findings.get(first.finding) ?? [{}];
  const laws = rows.filter((row) => row.provision);
  return h('section', { class: 'group' },
    h('h3', {}, visible(graded.title ?? first.kind), ' ', graded.level && badge(graded.level), ' ', graded.status && badge(graded.status)),
    first.message && first.message !== graded.title && h('p', {}, visible(first.message)),
    h('p', { class: 'soft' }, first.kind, first.place && [' · ', visible(first.place)], ' · ', h('a', { href: termAddress('concept', first.row) }, t('policy-row')), ' · ', t('policy-rule', { rule: first.ruleLabel }), first.confidence && ' · ', confidence(first.confidence)),
    laws.length > 0 && h('p', { class: 'law-line' }, laws.map((row, n) => [n > 0 && ' · ', provision(row)])));
}

function topic(row) {
  return h('li', { class: row.counts === 'true' ? 'topic' : 'topic soft' },
    h('p', {}, h('a', { href: termAddress('concept', row.topic) }, visible(row.label)), ' ', h('span', { class: 'number' }, number(Number(row.score))),
      row.counts !== 'true' && [' ', t('policy-below')]),
    row.reason && row.reason !== row.label && h('p', { class: 'soft' }, visible(row.reason)),
    row.weighed && h('details', {}, h('summary', {}, t('policy-weights')), h('p', { class: 'soft' }, visible(row.weighed))));
}
