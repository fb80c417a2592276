// The SPARQL editor, with the named queries at hand and charts of what they give.

import { h, replace } from '../dom.js';
import { library, sheet } from '../libraries.js';
import { csv, nothing, panel, policyAddress, saveLink, table, termAddress } from '../parts.js';
import { bound, forget, queryText, send } from '../sparql.js';
import { language, number, t } from '../words.js';
import { chart } from './chart.js';

const TERM = /^https:\/\/w3id\.org\/clausary#/;

export async function show(place, { settings }) {
  const [questions, Yasqe] = await Promise.all([fetch('api/queries').then((answer) => answer.json()), editor()]);
  const answer = h('div', { class: 'answer', 'aria-live': 'polite' });
  const box = h('div', { class: 'editor' });
  const about = h('p', { class: 'soft' });
  const run = async () => {
    replace(answer, h('p', {}, t('asking')));
    await ask(yasqe.getValue(), answer);
  };
  const names = picker(questions, async (name) => {
    const question = questions.find((one) => one.name === name);
    replace(about, question?.description ?? '');
    yasqe.setValue(bound(await queryText(name), {}).replace(/\?lang\b/g, JSON.stringify(language())));
    await run();
  });
  place.append(h('h1', {}, t('query-title')), h('div', { class: 'line' }, names, h('button', { class: 'chief', onclick: run }, t('query-run'))), about, box, answer);
  const yasqe = new Yasqe(box, { value: settings.get('text') ?? '', persistenceId: null, showQueryButton: false, resizeable: false, });
  yasqe.getInputField().setAttribute('aria-label', t('query-editor'));
  place.addEventListener('shown', () => {
    yasqe.refresh();
    if (settings.get('text')) {
      run();
    }
  }, { once: true });
}

async function editor() {
  sheet('yasgui.min.css');
  const Yasgui = await library('yasgui.min.js', 'Yasgui');
  // without this it asks another host for prefixes
  Yasgui.Yasqe.defaults.autocompleters = [];
  return Yasgui.Yasqe;
}

function picker(questions, choose) {
  const groups = Map.groupBy(questions, (question) => question.tags?.replace(/[[\]]/g, '').split(',')[0].trim() ?? '');
  const options = [...groups.keys()].sort().map((tag) =>
    h('optgroup', { label: tag }, groups.get(tag).map((question) => h('option', { value: question.name }, `${question.name}: ${summary(question)}`))));
  return h('label', { class: 'wide' }, t('query-named'),
    h('select', { onchange: (event) => choose(event.target.value) }, h('option', { value: '' }, t('query-choose')), options));
}

function summary(question) {
  return question[`summary_${language()}`] ?? question.summary;
}

async function ask(text, place) {
  try {
    forget();
    const answer = await send(text);
    const millis = number(Math.round(answer.millis));
    const save = saveLink('CSV', 'answer.csv', 'text/csv', csv(answer.columns, answer.rows.map((row) => answer.columns.map((name) => row[name]))));
    const cells = Object.fromEntries(answer.columns.map((name) => [name, (row) => cell(row[name])]));
    replace(place, panel(t('query-rows', { n: number(answer.rows.length), millis }), null, h('div', { class: 'line' }, save), await chart(answer),
      answer.rows.length ? table(answer, { cells }) : nothing('query-empty')));
  } catch (problem) {
    replace(place, h('p', { class: 'problem', role: 'alert' }, problem.message));
  }
}

function cell(text) {
  if (TERM.test(text)) {
    return h('a', { href: termAddress('concept', text) }, `cla:${text.slice(text.indexOf('#') + 1)}`);
  }
  const version = /^(.*\/policy\/[^/]+\/[^/]+\/[^/]+)(\/clause\/[^/]+)?$/.exec(text);
  return version ? h('a', { href: policyAddress(version[1], version[2]) }, text.slice(text.indexOf('/policy/') + 8)) : h('bdi', {}, text);
}
