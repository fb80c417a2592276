// Elements of the page. Everything from a policy, the ontology or an address becomes text, never markup.

const SVG = 'http://www.w3.org/2000/svg';
const SAFE_LINK = /^(#|https?:|mailto:|[a-z0-9/.$-]+($|[?#]))/i;
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** An element: attributes, `on…` listeners, children (nodes, strings, lists; null and false are left out). */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for drawings. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    set(element, name, value);
  }
  append(element, children);
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (typeof value === 'function') {
    element.addEventListener(name.replace(/^on/, ''), value);
  } else if (name === 'href' && !SAFE_LINK.test(value)) {
    element.setAttribute('data-unsafe', '');
  } else if (/^(on|style|srcdoc)/i.test(name)) {
    throw new TypeError(name);
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
}

/** Adds nodes and texts, also from lists within lists. */
export function append(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child);
    }
  }
}

/** Puts other children in place of those there are. */
export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

/** A text that may turn the direction of reading or hold characters that nobody sees: they are shown. */
export function visible(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(HIDDEN)) {
    const code = found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    parts.push(text.slice(from, found.index), h('span', { class: 'hidden' }, `U+${code}`));
    from = found.index + found[0].length;
  }
  parts.push(text.slice(from));
  return h('bdi', {}, parts);
}
