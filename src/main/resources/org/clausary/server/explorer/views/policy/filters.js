// Which clauses are shown: by topic, level, law, status and words.

import { h, replace } from '../../dom.js';
import { column, number, t, value } from '../../words.js';
import { rows } from './known.js';

const LEVELS = ['high', 'medium', 'low'];
const STATUSES = ['present', 'partial', 'conflict', 'tension'];

/** The form; it hides what does not match and says how many are left. */
export function filters(text, known, list) {
  const marks = text.map((row) => marksOf(known.get(row.clause)));
  const chosen = { topic: '', level: '', law: '', status: '', words: '' };
  const said = h('p', { role: 'status', class: 'soft' });
  const apply = () => {
    const matches = list.entries.map((entry, n) => matching(entry.row, marks[n], chosen));
    show(list.entries, matches);
    const count = matches.filter(Boolean).length;
    replace(said, count ? t('policy-shown', { n: number(count), of: number(text.length) }) : t('policy-shown-none'));
  };
  const change = (name) => (event) => {
    chosen[name] = event.target.value;
    apply();
  };
  apply();
  return h('div', { class: 'filters line', role: 'search', 'aria-label': t('policy-filters') },
    select('topic', topics(known), marks, change),
    select('level', LEVELS.map((level) => [level, value(level).words]), marks, change),
    select('law', laws(known), marks, change),
    select('status', statuses(known), marks, change),
    h('label', {}, t('policy-filter-words'), h('input', { type: 'search', oninput: change('words') })),
    h('label', {}, t('policy-colours'), h('select', { onchange: (event) => { list.element.dataset.colours = event.target.value; } },
      ['outcome', 'topic'].map((key) => h('option', { value: key }, t(`policy-colours-${key}`))))),
    said);
}

/** What can be asked of a clause: sets of keys. */
function marksOf(facts) {
  const found = rows(facts);
  return {
    topic: new Set(facts.topics.map((row) => row.topic)),
    level: new Set(found.map((row) => row.level)),
    law: new Set(found.map((row) => row.law)),
    status: new Set([facts.outcome, ...facts.practices.map((row) => row.polarity), ...found.map((row) => row.status)]),
  };
}

function matching(row, marks, chosen) {
  return ['topic', 'level', 'law', 'status'].every((name) => !chosen[name] || marks[name].has(chosen[name]))
    && (!chosen.words || row.text.toLowerCase().includes(chosen.words.trim().toLowerCase()));
}

/** A heading stays while a clause below it does. */
function show(entries, matches) {
  let wanted = [];
  for (let n = entries.length - 1; n >= 0; n--) {
    const { element, row } = entries[n];
    const depth = Number(row.depth);
    const heads = row.kind === 'Heading' && wanted.some((below) => below > depth);
    element.hidden = !(matches[n] || heads);
    if (row.kind === 'Heading') {
      wanted = wanted.filter((below) => below <= depth);
    }
    if (!element.hidden) {
      wanted.push(depth);
    }
  }
}

function select(name, options, marks, change) {
  const counted = options.map(([key, words, group]) => ({ key, group, words: `${words} (${number(marks.filter((one) => one[name].has(key)).length)})` }));
  const groups = [...Map.groupBy(counted, (option) => option.group ?? '')];
  const items = groups.map(([group, some]) => {
    const list = some.map((option) => h('option', { value: option.key }, option.words));
    return group ? h('optgroup', { label: group }, list) : list;
  });
  return h('label', {}, name === 'law' ? t('policy-filter-law') : column(name), h('select', { onchange: change(name) }, h('option', { value: '' }, t('any')), items));
}

/** Different pairs of key and words, by words. */
function pairs(list) {
  return [...new Map(list.filter(([key]) => key)).entries()].sort((a, b) => a[1].localeCompare(b[1]));
}

function topics(known) {
  return pairs([...known.values()].flatMap((facts) => facts.topics.map((row) => [row.topic, row.label])));
}

function laws(known) {
  return pairs([...known.values()].flatMap((facts) => rows(facts).map((row) => [row.law, row.lawLabel])));
}

function statuses(known) {
  const all = [...known.values()];
  const given = new Set(all.flatMap((facts) => rows(facts).map((row) => row.status)));
  return [
    ...pairs(all.map((facts) => [facts.outcome, facts.outcomeLabel])).map((pair) => [...pair, t('policy-outcomes')]),
    ...pairs(all.flatMap((facts) => facts.practices.map((row) => [row.polarity, row.polarityLabel]))).map((pair) => [...pair, t('policy-said')]),
    ...STATUSES.filter((status) => given.has(status)).map((status) => [status, value(status).words, t('policy-finding-states')]),
  ];
}
