// What several views are made of.

import { append, h, visible } from './dom.js';
import { column, number, t, value } from './words.js';

// a browser that lays out tens of thousands of rows stands still
const ROWS_AT_ONCE = 500;
// characters of a cell that needs room
const LONG = 50;

/** The part of an IRI behind `#` or the last slash. */
export function local(iri) {
  return iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}

/** `slug/language/version` of a policy version. */
export function versionName(iri) {
  return iri.slice(iri.indexOf('/policy/') + '/policy/'.length);
}

/** A code in its words, with a sign beside its colour. */
export function badge(code, list) {
  const { words, tone } = value(code, list);
  return h('span', { class: `badge ${tone}` }, words);
}

/** The exact words of a policy; `lang` is their language, where it may not be that of the page. */
export function quote(text, href, lang) {
  const words = h('blockquote', { lang }, visible(text));
  return href ? h('a', { class: 'quoted', href }, words) : words;
}

/** Opens what was asked in the editor. */
export function queryLink(answer) {
  const href = `#/query?${new URLSearchParams({ text: answer.text, name: answer.name })}`;
  return h('a', { class: 'query', href, title: `${number(Math.round(answer.millis))} ms` }, t('query'));
}

/** A part of a view: its heading, the query behind it and what it holds. */
export function panel(title, answer, ...children) {
  const head = h('div', { class: 'head' }, h('h2', {}, title), answer && queryLink(answer));
  return h('section', { class: 'panel' }, head, children);
}

/** What is said where a query had no rows. */
export function nothing(key) {
  return h('p', { class: 'nothing' }, t(key));
}

/** Address of a policy version, or of a clause in it. */
export function policyAddress(version, clause) {
  const address = `#/policy/${versionName(version).split('/').map(encodeURIComponent).join('/')}`;
  return clause ? `${address}?clause=${encodeURIComponent(local(clause))}` : address;
}

/** Address of a term: `concept`, `law` or `graph`. */
export function termAddress(view, iri) {
  return `#/${view}/${encodeURIComponent(local(iri))}`;
}

/**
 * A table of an answer.
 *
 * @param cells column to a function of a row that gives the content of its cell; columns not named show their value
 * @param columns which to show, in order
 * @param heads column to its heading, where that is not the usual one
 */
export function table(answer, { columns = answer.columns, cells = {}, heads = {}, caption } = {}) {
  const head = h('tr', {}, columns.map((name) => h('th', { scope: 'col' }, heads[name] ?? column(name))));
  const line = (row) => h('tr', {}, columns.map((name) => h('td', { class: row[name]?.length > LONG && 'long' }, cells[name] ? cells[name](row) : visible(row[name]))));
  const body = h('tbody', {});
  const more = h('button', { onclick: () => add() }, t('table-more'));
  const add = () => {
    const shown = body.childElementCount;
    append(body, answer.rows.slice(shown, shown + ROWS_AT_ONCE).map(line));
    more.hidden = body.childElementCount >= answer.rows.length;
  };
  add();
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption ?? t('table') },
    h('table', {}, h('thead', {}, head), body), more);
}

/** Offers a text as a file to keep. */
export function saveLink(label, name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = h('a', { class: 'button', download: name }, label);
  link.href = href;
  return link;
}

const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Rows as CSV (RFC 4180); a cell that a spreadsheet would take for a formula gets an apostrophe. */
export function csv(columns, rows) {
  const cell = (text) => {
    const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [columns, ...rows].map((row) => row.map((text) => cell(String(text))).join(',')).join('\r\n') + '\r\n';
}
