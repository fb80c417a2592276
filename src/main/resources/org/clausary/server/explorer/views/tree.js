// Concepts under one another; a button opens what is narrower.

import { h, visible } from '../dom.js';
import { termAddress } from '../parts.js';
import { number, t } from '../words.js';

/**
 * @param rows concept, label, broader, policies and of; a row for each broader concept
 * @param current IRI of the concept whose branch is open, if any
 */
export function tree(rows, current) {
  const known = new Map(rows.map((row) => [row.concept, row]));
  const under = Map.groupBy(rows, (row) => (known.has(row.broader) ? row.broader : ''));
  const path = above(current, rows);
  return branch(under.get('') ?? [], { under, path, current }, []);
}

/** The concept and all that are broader than it. */
function above(concept, rows) {
  const path = new Set();
  const wanted = concept ? [concept] : [];
  while (wanted.length > 0) {
    const one = wanted.pop();
    if (!path.has(one)) {
      path.add(one);
      wanted.push(...rows.filter((row) => row.concept === one && row.broader).map((row) => row.broader));
    }
  }
  return path;
}

function branch(rows, whole, trail) {
  return h('ul', { class: 'tree' }, rows.map((row) => leaf(row, whole, trail)));
}

function leaf(row, whole, trail) {
  const narrower = trail.includes(row.concept) ? [] : whole.under.get(row.concept) ?? [];
  const item = h('li', {});
  item.append(narrower.length ? opener(row, narrower, item, whole, [...trail, row.concept]) : h('span', { class: 'twig', 'aria-hidden': 'true' }),
    h('a', { href: termAddress('concept', row.concept), 'aria-current': row.concept === whole.current && 'true' }, visible(row.label)),
    row.policies ? h('span', { class: 'soft' }, ` ${t('n-of-m', { n: number(row.policies), m: number(row.of) })}`) : '');
  if (narrower.length > 0 && whole.path.has(row.concept)) {
    item.querySelector('button').click();
  }
  return item;
}

function opener(row, narrower, item, whole, trail) {
  const button = h('button', { class: 'twig', 'aria-expanded': 'false', 'aria-label': t('tree-narrower', { label: row.label, n: number(narrower.length) }), onclick: () => {
    const list = item.querySelector(':scope > ul') ?? item.appendChild(branch(narrower, whole, trail));
    const open = button.getAttribute('aria-expanded') !== 'true';
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  } });
  return button;
}
