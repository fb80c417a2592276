// Loads libraries when a view first needs them.

import { h } from './dom.js';

const loading = new Map();

/** A library that gives itself a global name. */
export async function library(file, name) {
  await once(file, () => h('script', { src: `explorer/lib/${file}` }));
  return window[name];
}

/** A style sheet of a library. */
export function sheet(file, id) {
  return once(file, () => h('link', { rel: 'stylesheet', href: `explorer/lib/${file}`, id }));
}

function once(file, make) {
  if (!loading.has(file)) {
    loading.set(file, new Promise((resolve, reject) => {
      const element = make();
      element.addEventListener('load', resolve);
      element.addEventListener('error', () => reject(new Error(file)));
      document.head.append(element);
    }));
  }
  return loading.get(file);
}
