// One version of a policy: its text with the facts of each clause, and what rules found in it.

import { h, visible } from '../dom.js';
import { badge, queryLink } from '../parts.js';
import { ask } from '../sparql.js';
import { t } from '../words.js';
import { tabs } from './policy/tabs.js';

const TABS = ['text', 'findings', 'art13', 'ccpa', 'places', 'contradictions', 'questions'];

export async function show(place, { of, settings }) {
  const name = of.join('/');
  const versions = await ask('policy-versions', { parameters: { name } });
  const version = versions.rows.find((row) => row.name === name)?.policy;
  if (!version) {
    throw new Error(t('policy-unknown', { name }));
  }
  const answer = await ask('policy', { version });
  const about = answer.rows[0];
  const wanted = settings.get('tab') ?? 'text';
  const list = tabs(TABS.map((key) => ({ key, words: t(`policy-tab-${key}`) })), TABS.includes(wanted) ? wanted : 'text', async (key, panel) => {
    remember({ tab: key === 'text' ? null : key });
    const tab = await import(`./policy/${key}.js`);
    await tab.fill(panel, { version, about, clause: key === 'text' ? clauseAsked() : null });
  });
  place.append(head(about, versions, answer), list.element);
  await list.ready;
  place.addEventListener('shown', () => {
    if (!settings.get('clause')) {
      scrollTo(0, 0);
    }
  }, { once: true });
}

/** Keeps in the address what is shown; null takes a setting away. */
export function remember(changes) {
  const [path, settings] = location.hash.split(/\?(.*)/s);
  const kept = new URLSearchParams(settings ?? '');
  for (const [name, value] of Object.entries(changes)) {
    value === null ? kept.delete(name) : kept.set(name, value);
  }
  history.replaceState(null, '', [path, kept.toString()].filter(Boolean).join('?'));
}

function clauseAsked() {
  return new URLSearchParams(location.hash.split(/\?(.*)/s)[1] ?? '').get('clause');
}

function head(about, versions, answer) {
  return h('div', { class: 'about' },
    h('div', { class: 'head' }, h('h1', { lang: about.language }, visible(about.name)), queryLink(answer)),
    h('div', { class: 'line facts-line' },
      about.level && h('span', {}, t('policy-overall'), ' ', badge(about.level)),
      about.training && h('span', {}, t('start-training'), ' ', badge(about.training, 'TrainingValues')),
      versions.rows.length > 1 && others(versions.rows, about.policy)),
    h('p', { class: 'soft' }, facts(about)),
    !about.level && h('p', { class: 'problem', role: 'note' }, t(about.unchecked === 'true' ? 'policy-unchecked' : 'policy-no-rules')));
}

function facts(about) {
  const share = about.understood && Number(about.understood).toLocaleString(document.documentElement.lang, { style: 'percent' });
  return [about.language, about.date, about.source && visible(about.source), share && t('policy-understood', { share }),
    about.lawAsOf && t('policy-law-as-of', { day: about.lawAsOf })].filter(Boolean).flatMap((fact, n) => (n ? [' · ', fact] : [fact]));
}

function others(versions, current) {
  const options = versions.map((row) => h('option', { value: row.name, selected: row.policy === current }, row.name.split('/').slice(1).join(' · ')));
  return h('label', { class: 'inline' }, t('policy-version'),
    h('select', { onchange: (event) => { location.hash = `#/policy/${event.target.value.split('/').map(encodeURIComponent).join('/')}`; } }, options));
}
