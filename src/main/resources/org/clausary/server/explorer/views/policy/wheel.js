// A ring of sectors, one for each item: its number, and a sign for its state beside the colour.

import { svg } from '../../dom.js';

const OUTER = 150;
const INNER = 70;
const MIDDLE = 122;
const SIGN = 92;
const SIGNS = { good: '✓', warning: '~', bad: '✗' };

/**
 * @param items [{name, words, tone, choose}]: name stands in the sector, words are what it is called, choose is called on activation
 * @param label what the ring is called
 * @param centre lines in the middle
 */
export function wheel(items, label, centre) {
  const angle = (2 * Math.PI) / items.length;
  return svg('svg', { class: 'wheel', viewBox: '-160 -160 320 320', role: 'group', 'aria-label': label },
    items.map((item, n) => sector(item, n * angle, (n + 1) * angle)),
    centre.map((line, n) => svg('text', { class: 'centre', x: 0, y: (n - (centre.length - 1) / 2) * 22, 'aria-hidden': 'true' }, line)));
}

function sector(item, from, to) {
  const key = (event) => {
    if (event.type === 'click' || event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      item.choose();
    }
  };
  return svg('g', { class: `sector ${item.tone}`, role: 'button', tabindex: '0', 'aria-label': item.words, onclick: key, onkeydown: key },
    svg('title', {}, item.words),
    svg('path', { d: outline(from, to) }),
    text(item.name, MIDDLE, (from + to) / 2, 'name'),
    text(SIGNS[item.tone] ?? '·', SIGN, (from + to) / 2, 'sign'));
}

function outline(from, to) {
  return `M${point(INNER, from)}L${point(OUTER, from)}A${OUTER},${OUTER},0,0,1,${point(OUTER, to)}L${point(INNER, to)}A${INNER},${INNER},0,0,0,${point(INNER, from)}Z`;
}

function text(words, radius, angle, kind) {
  const [x, y] = point(radius, angle).split(',');
  return svg('text', { class: kind, x, y, 'aria-hidden': 'true' }, words);
}

/** Clockwise from the top. */
function point(radius, angle) {
  return `${(radius * Math.sin(angle)).toFixed(2)},${(-radius * Math.cos(angle)).toFixed(2)}`;
}
