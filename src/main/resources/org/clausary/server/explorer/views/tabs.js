// Tabs of open queries. They stay until the browser's tab is closed.

import { h } from '../dom.js';
import { t } from '../words.js';

const KEPT = 'queries';
const MOST = 12;

export class Tabs {
  #open = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
  #chosen = Math.max(0, this.#open.length - 1);

  /** Opens a query in a tab of its name. */
  open(name, text) {
    const at = this.#open.findIndex((tab) => tab.name === name);
    if (at < 0) {
      this.#open.push({ name, text });
      this.#open.splice(0, this.#open.length - MOST);
    } else {
      this.#open[at].text = text;
    }
    this.#chosen = at < 0 ? this.#open.length - 1 : at;
    this.#save();
  }

  /** The chosen one; an empty query of one's own if none is open. */
  current() {
    if (this.#open.length === 0) {
      this.open(t('query-own'), '');
    }
    return this.#open[this.#chosen];
  }

  /** Keeps what was written in the chosen one. */
  keep(text) {
    this.current().text = text;
    this.#save();
  }

  /** The row of tabs; `changed` is called when another is chosen or one is closed. */
  row(changed) {
    const choose = (at) => {
      this.#chosen = Math.max(0, Math.min(at, this.#open.length - 1));
      changed();
      document.getElementById(`tab-${this.#chosen}`)?.focus();
    };
    const close = (at) => {
      this.#open.splice(at, 1);
      this.#save();
      choose(at <= this.#chosen ? this.#chosen - 1 : this.#chosen);
    };
    const current = this.current();
    const one = (tab, at) => {
      const keys = { ArrowRight: () => choose(at + 1), ArrowLeft: () => choose(at - 1), Delete: () => close(at) };
      return h('button', { role: 'tab', id: `tab-${at}`, 'aria-selected': String(tab === current), 'aria-controls': 'answer', tabindex: tab === current ? '0' : '-1',
        onclick: () => choose(at), onkeydown: (event) => keys[event.key]?.() }, tab.name);
    };
    return h('div', { class: 'line tabs' },
      h('div', { role: 'tablist', 'aria-label': t('query-tabs') }, this.#open.map(one)),
      h('button', { onclick: () => close(this.#chosen) }, t('query-close')));
  }

  #save() {
    sessionStorage.setItem(KEPT, JSON.stringify(this.#open));
  }
}
