// Questions to the endpoint. What was sent is kept with each answer, so that every view can show it.

import { language } from './words.js';

const ENDPOINT = 'policies/sparql';
const ONTOLOGY = 'https://w3id.org/clausary';
const texts = new Map();
const answers = new Map();

/** The text of a query file. */
export async function queryText(name) {
  if (!texts.has(name)) {
    texts.set(name, get(`queries/${encodeURIComponent(name)}.rq`, 'text/plain'));
  }
  return texts.get(name);
}

/**
 * Asks a named query.
 *
 * @param parameters values for its variables `?_name` (a string) and `?_name_iri`
 * @param version IRI of the one policy version to look in; all of them without it
 * @return {rows, columns, text, millis}; each row maps a column to its value as a string, '' for none
 */
export async function ask(name, { parameters = {}, version } = {}) {
  return send(spoken(bound(await queryText(name), parameters, version)), name);
}

/** Asks a query as it stands. The same question is asked once as long as the page stays. */
export async function send(text, name = '') {
  if (!answers.has(text)) {
    const answer = post(text, name);
    answers.set(text, answer);
    answer.catch(() => answers.delete(text));
  }
  return answers.get(text);
}

/** Forgets what was answered: the store has changed. */
export function forget() {
  answers.clear();
}

async function post(text, name) {
  const start = performance.now();
  const json = await get(ENDPOINT, 'application/sparql-results+json', {
    method: 'POST',
    headers: { 'Content-Type': 'application/sparql-query' },
    body: text,
  });
  const result = JSON.parse(json);
  const columns = result.head.vars;
  const rows = result.results.bindings.map((binding) => row(columns, binding));
  return { name, text, columns, rows, millis: performance.now() - start };
}

function row(columns, binding) {
  return Object.fromEntries(columns.map((column) => [column, binding[column]?.value ?? '']));
}

async function get(address, type, options = {}) {
  const headers = { Accept: type, ...options.headers };
  const answer = await fetch(address, { ...options, headers });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(text.split('\n')[0]);
  }
  return text;
}

/** A query with its parameters filled in (as grlc has them), in one version if there is one. */
export function bound(text, parameters, version) {
  let query = text;
  for (const [name, value] of Object.entries(parameters)) {
    query = query.replaceAll(`?_${name}_iri`, () => iri(value)).replaceAll(new RegExp(`\\?_${name}\\b`, 'g'), () => literal(value));
  }
  return version === undefined ? query : within(query, version);
}

function within(query, version) {
  const graphs = [version, `${version}/findings`, ONTOLOGY].map((graph) => `FROM ${iri(graph)}\n`).join('');
  return query.replace(/^(.*)\bWHERE\b/m, (line, before) => `${before}${before.trim() ? '\n' : ''}${graphs}WHERE`);
}

/** A query that asks for the language of the page. */
export function spoken(query) {
  return query.replace(/\?lang\b/g, () => literal(language()));
}

/** An IRI in a query. */
export function iri(value) {
  return `<${value.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (c) => encodeURIComponent(c))}>`;
}

/** A string in a query. */
export function literal(value) {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
