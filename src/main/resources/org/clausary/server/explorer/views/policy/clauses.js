// The clauses of a policy as a list of links, in the order of its text.

import { h, visible } from '../../dom.js';
import { badge, local, policyAddress } from '../../parts.js';
import { language } from '../../words.js';
import { brief, topicNumber, worst } from './known.js';

const DEEPEST = 6;

/**
 * @return {element, entries, mark, visible, centre, focus, at}; clauses go by their number in rows
 */
export function clauses(about, rows, known) {
  const entries = rows.map((row, n) => entry(about.policy, row, n, known.get(row.clause)));
  const element = h('div', { class: 'clauses', 'data-colours': 'outcome', lang: about.language }, entries.map((one) => one.element));
  const links = entries.map((one) => one.link);
  if (links.length) {
    links[0].tabIndex = 0;
  }
  let marked = -1;

  function choose(n, focus) {
    links[marked]?.removeAttribute('aria-current');
    (links[marked] ?? links[0]).tabIndex = -1;
    marked = n;
    (links[n] ?? links[0]).tabIndex = 0;
    links[n]?.setAttribute('aria-current', 'true');
    links[n]?.setAttribute('aria-description', brief(entries[n].facts));
    if (focus) {
      links[n]?.focus({ preventScroll: true });
      links[n]?.scrollIntoView({ block: 'nearest' });
    }
  }

  function seen(from, by) {
    let n = from + by;
    while (entries[n]?.element.hidden) {
      n += by;
    }
    return entries[n] ? n : -1;
  }

  return {
    element,
    entries,
    mark: choose,
    visible: seen,
    centre: (n) => centre(links[n]),
    focus: (n) => links[n]?.focus({ preventScroll: true }),
    at: (target) => Number(target.closest?.('a.clause')?.dataset.n ?? -1),
  };
}

/** Clauses above that were never drawn have a guessed height, so that the first jump may miss: a second one follows. */
function centre(link) {
  link.scrollIntoView({ block: 'center' });
  requestAnimationFrame(() => requestAnimationFrame(() => link.scrollIntoView({ block: 'center' })));
}

function entry(version, row, n, facts) {
  const [topic] = facts.topics;
  const level = worst(facts);
  const link = h('a', {
    class: `clause ${row.kind} ${row.outcome} topic-${topic ? topicNumber(topic.topic) : 'none'}`,
    href: policyAddress(version, row.clause), 'data-n': n, tabindex: '-1', draggable: 'false', id: `clause-${local(row.clause)}`,
  }, visible(row.text), topic && h('span', { class: 'tag', lang: language() }, topic.label), level && mark(level));
  const element = row.kind === 'Heading' ? h(`h${Math.min(DEEPEST, Number(row.depth) + 2)}`, {}, link) : h('div', {}, link);
  return { element, link, row, facts };
}

function mark(level) {
  const sign = badge(level);
  sign.lang = language();
  return sign;
}
