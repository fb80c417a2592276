// A short line beside the clause under the pointer.

import { h, replace } from '../../dom.js';
import { brief } from './known.js';

export function hint(list, factsOf) {
  const line = h('p', { class: 'hint', 'aria-hidden': 'true' });
  line.hidden = true;
  list.element.append(line);
  let over = -1;
  list.element.addEventListener('pointerover', (event) => {
    const n = event.pointerType === 'mouse' ? list.at(event.target) : -1;
    if (n === over) {
      return;
    }
    over = n;
    line.hidden = n < 0;
    if (n >= 0) {
      replace(line, brief(factsOf(n)));
      place(line, list.entries[n].link.getBoundingClientRect());
    }
  });
  const hide = () => {
    over = -1;
    line.hidden = true;
  };
  list.element.addEventListener('pointerleave', hide);
  list.element.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  addEventListener('scroll', hide, { passive: true, signal: ending() });
}

/** Below the clause, above it where there is no room. */
function place(line, clause) {
  const room = innerHeight - clause.bottom > line.offsetHeight + 8;
  line.style.left = `${clause.left}px`;
  line.style.maxWidth = `${clause.width}px`;
  line.style.top = `${room ? clause.bottom + 2 : clause.top - line.offsetHeight - 2}px`;
}

/** A signal that ends with the next address. */
function ending() {
  const control = new AbortController();
  addEventListener('hashchange', () => control.abort(), { once: true });
  return control.signal;
}
