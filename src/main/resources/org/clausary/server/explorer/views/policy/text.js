// The policy's own text, clause by clause, with the facts of the chosen clause beside it.

import { h } from '../../dom.js';
import { local, queryLink } from '../../parts.js';
import { ask } from '../../sparql.js';
import { number, t } from '../../words.js';
import { remember } from '../policy.js';
import { clauses } from './clauses.js';
import { facts } from './facts.js';
import { filters } from './filters.js';
import { hint } from './hint.js';

export async function fill(place, { version, about, clause }) {
  const { text, known } = await everything(version);
  const list = clauses(about, text.rows, known);
  const side = facts(about, { next: () => step(1), previous: () => step(-1), close });
  const layout = h('div', { class: 'reading' }, h('div', { class: 'pages' }, legend(text.rows), list.element), side.element);
  place.append(h('div', { class: 'head' }, filters(text.rows, known, list), queryLink(text)), layout);

  let chosen = -1;
  function choose(n, { focus = true } = {}) {
    chosen = n;
    layout.toggleAttribute('data-chosen', n >= 0); // before the clause is scrolled to: on a narrow screen the facts cover a part of it
    list.mark(n, focus);
    remember({ clause: n < 0 ? null : local(text.rows[n].clause) });
    side.show(text.rows[n], known.get(text.rows[n]?.clause));
  }
  function step(by) {
    const next = list.visible(chosen, by);
    if (next >= 0) {
      choose(next);
    }
  }

  function close() {
    const last = chosen;
    choose(-1);
    list.focus(last);
  }

  listen(list, choose);
  layout.addEventListener('keydown', (event) => keys(event, list.element, { step, close }));
  hint(list, (n) => known.get(text.rows[n].clause));
  const asked = text.rows.findIndex((row) => local(row.clause) === clause);
  side.show(undefined);
  if (asked >= 0) {
    whenPlaced(place, () => {
      choose(asked);
      list.centre(asked);
    });
  }
}

/** The clauses, and for each what it is about, what it states, and the findings that rest on it. */
async function everything(version) {
  const [text, topics, practices, findings, quotes] = await Promise.all(
    ['policy-clauses', 'policy-clause-topics', 'policy-clause-practices', 'policy-findings', 'policy-quotes'].map((name) => ask(name, { version })));
  const known = new Map(text.rows.map((row) => [row.clause, { outcome: row.outcome, outcomeLabel: row.outcomeLabel, topics: [], practices: [], findings: new Map() }]));
  topics.rows.forEach((row) => known.get(row.clause)?.topics.push(row));
  practices.rows.forEach((row) => known.get(row.clause)?.practices.push(row));
  const found = Map.groupBy(findings.rows, (row) => row.finding);
  for (const { finding, clause } of quotes.rows) {
    if (found.has(finding)) {
      known.get(clause)?.findings.set(finding, found.get(finding));
    }
  }
  return { text, known };
}

/** What the strokes beside the clauses mean. */
function legend(rows) {
  const outcomes = [...Map.groupBy(rows, (row) => row.outcome).values()].sort((a, b) => b.length - a.length);
  return h('ul', { class: 'legend' }, outcomes.map((some) =>
    h('li', {}, h('span', { class: `key ${some[0].outcome}` }), t('policy-count', { words: some[0].outcomeLabel, n: number(some.length) }))));
}

/** One listener for all clauses. A click with a modifier key opens the address, as of any link. */
function listen(list, choose) {
  list.element.addEventListener('click', (event) => {
    const n = list.at(event.target);
    if (n >= 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      choose(n);
    }
  });
}

function keys(event, list, { step, close }) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, select, textarea')) {
    return;
  }
  if (event.key === 'Escape') {
    close();
    return;
  }
  const inList = list.contains(event.target);
  const by = { j: 1, k: -1, ArrowDown: inList ? 1 : 0, ArrowUp: inList ? -1 : 0 }[event.key];
  if (by) {
    event.preventDefault();
    step(by);
  }
}

/** Runs when the part stands in the page: before that nothing can be scrolled to. */
function whenPlaced(place, action) {
  const run = () => requestAnimationFrame(action);
  place.addEventListener('placed', () => {
    const view = place.closest('.view');
    view.isConnected ? run() : view.addEventListener('shown', run, { once: true });
  }, { once: true });
}
