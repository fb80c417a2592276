// Tabs whose panels are filled when they are first shown (ARIA: tablist).

import { h, replace } from '../../dom.js';
import { t } from '../../words.js';

/**
 * @param entries [{key, words}]
 * @param open key of the tab to show first
 * @param fill called with key and panel before a panel is first shown
 * @param opened called with the key of each tab that is shown
 * @return {element, ready}: ready is when the first panel is filled
 */
export function tabs(entries, open, { fill, opened }) {
  const buttons = entries.map(({ key, words }) =>
    h('button', { role: 'tab', id: `tab-${key}`, 'data-key': key, 'aria-controls': `panel-${key}`, onclick: () => choose(key) }, words));
  const panels = entries.map(({ key }) =>
    h('div', { role: 'tabpanel', id: `panel-${key}`, 'aria-labelledby': `tab-${key}`, hidden: true }));
  const list = h('div', { role: 'tablist', class: 'tab-row', 'aria-label': t('policy-tabs'), onkeydown: (event) => move(event, buttons, choose) }, buttons);
  const filled = new Map();

  function choose(key) {
    buttons.forEach((button, n) => {
      const chosen = button.dataset.key === key;
      button.setAttribute('aria-selected', String(chosen));
      button.tabIndex = chosen ? 0 : -1;
      panels[n].hidden = !chosen;
    });
    opened(key);
    const panel = panels[entries.findIndex((entry) => entry.key === key)];
    if (!filled.has(key)) {
      filled.set(key, once(key, panel));
    }
    return filled.get(key);
  }

  async function once(key, panel) {
    replace(panel, h('p', { class: 'soft' }, t('asking')));
    const content = h('div', { class: 'tab-content' });
    try {
      await fill(key, content);
      replace(panel, content);
      content.dispatchEvent(new CustomEvent('placed'));
    } catch (problem) {
      filled.delete(key);
      replace(panel, h('p', { class: 'problem', role: 'alert' }, String(problem.message)));
    }
  }

  return { element: h('div', { class: 'tabbed' }, list, panels), ready: choose(open) };
}

function move(event, buttons, choose) {
  const here = buttons.indexOf(event.target);
  const last = buttons.length - 1;
  const next = { ArrowRight: here === last ? 0 : here + 1, ArrowLeft: here === 0 ? last : here - 1, Home: 0, End: last }[event.key];
  if (here >= 0 && next !== undefined) {
    event.preventDefault();
    buttons[next].focus();
    choose(buttons[next].dataset.key);
  }
}
