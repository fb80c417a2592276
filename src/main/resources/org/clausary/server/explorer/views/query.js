// The SPARQL editor: a tab for each query, the named ones at hand, what they give as a table and as a chart.

import { h, replace, visible } from '../dom.js';
import { csv, nothing, panel, policyAddress, saveLink, table, termAddress } from '../parts.js';
import { bound, forget, queryText, send, spoken } from '../sparql.js';
import { language, number, t } from '../words.js';
import { chart } from './chart.js';
import { editorIn } from './editor.js';
import { Tabs } from './tabs.js';

const TERM = /^https:\/\/w3id\.org\/clausary#/;
const VERSION = /^(.*\/policy\/[^/]+\/[^/]+\/[^/]+)(\/clause\/[^/]+)?$/;

const tabs = new Tabs();

export async function show(place, { settings }) {
  const questions = await fetch('api/queries').then((answer) => answer.json());
  if (settings.has('text')) {
    tabs.open(settings.get('name') || t('query-own'), settings.get('text'));
    history.replaceState(null, '', '#/query');
  } else if (settings.has('name')) {
    await openNamed(settings.get('name'));
  }
  const answer = h('div', { class: 'answer', id: 'answer', 'aria-live': 'polite' });
  const about = h('p', { class: 'soft' });
  const box = h('div', { class: 'editor' });
  const run = () => ask(editor.getValue(), answer);
  const choose = () => {
    replace(row, tabs.row(choose));
    replace(about, questions.find((one) => one.name === tabs.current().name)?.description ?? '');
    replace(answer);
    editor.setValue(tabs.current().text);
    if (tabs.current().text) {
      run();
    }
  };
  const row = h('div', {});
  place.append(
    h('h1', {}, t('query-title')),
    picker(questions, async (name) => {
      await openNamed(name);
      choose();
    }),
    row, about, box, h('div', { class: 'line' }, h('button', { class: 'chief', onclick: run }, t('query-run')), h('p', { class: 'soft' }, t('query-keys'))),
    answer);
  const editor = await editorIn(box, run);
  editor.on('change', () => tabs.keep(editor.getValue()));
  place.addEventListener('shown', () => {
    choose();
    editor.refresh();
  }, { once: true });
}

async function openNamed(name) {
  tabs.open(name, spoken(bound(await queryText(name), {})));
}

function picker(questions, choose) {
  const groups = new Map();
  for (const question of questions) {
    const tag = question.tags?.replace(/[[\]]/g, '').split(',')[0].trim() ?? '';
    groups.set(tag, [...(groups.get(tag) ?? []), question]);
  }
  const options = [...groups.keys()].sort().map((tag) =>
    h('optgroup', { label: tag }, groups.get(tag).map((question) => h('option', { value: question.name }, `${question.name}: ${summary(question)}`))));
  return h('label', { class: 'wide' }, t('query-named'),
    h('select', { onchange: (event) => choose(event.target.value) }, h('option', { value: '' }, t('query-choose')), options));
}

function summary(question) {
  return question[`summary_${language()}`] ?? question.summary;
}

async function ask(text, place) {
  replace(place, h('p', {}, t('asking')));
  try {
    forget();
    const answer = await send(text);
    const rows = answer.rows.map((row) => answer.columns.map((name) => row[name]));
    const cells = Object.fromEntries(answer.columns.map((name) => [name, (row) => cell(row[name])]));
    replace(place,
      panel(t('query-rows', { n: number(answer.rows.length), millis: number(Math.round(answer.millis)) }), null,
        h('div', { class: 'line' }, saveLink('CSV', 'answer.csv', 'text/csv', csv(answer.columns, rows))),
        chart(answer), rows.length ? table(answer, { cells }) : nothing('query-empty')));
  } catch (problem) {
    replace(place, h('p', { class: 'problem', role: 'alert' }, problem.message));
  }
}

function cell(text) {
  if (TERM.test(text)) {
    return h('a', { href: termAddress('concept', text) }, `cla:${text.slice(text.indexOf('#') + 1)}`);
  }
  const version = VERSION.exec(text);
  return version ? h('a', { href: policyAddress(version[1], version[2]) }, text.slice(text.indexOf('/policy/') + 8)) : visible(text);
}
