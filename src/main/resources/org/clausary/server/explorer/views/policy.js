// One version of a policy: its text with the facts of each clause, and what rules found in it.

import { h, visible } from '../dom.js';
import { badge, queryLink } from '../parts.js';
import { ask } from '../sparql.js';
import { number, t } from '../words.js';
import { tabs } from './policy/tabs.js';

const TABS = ['text', 'findings', 'art13', 'ccpa', 'places', 'contradictions', 'questions'];

export async function show(place, { of, settings }) {
  const name = of.join('/');
  const asked = settings.get('tab');
  const open = TABS.includes(asked) ? asked : 'text';
  const tab = (key) => import(`./policy/${key}.js`);
  tab(open).catch(() => {}); // is on its way while the policy is looked up
  const versions = await ask('policy-versions', { parameters: { name } });
  const version = versions.rows.find((row) => row.name === name)?.policy;
  if (!version) {
    throw new Error(t('policy-unknown', { name }));
  }
  const answer = await ask('policy', { version });
  const about = answer.rows[0];
  const list = tabs(TABS.map((key) => ({ key, words: title(key, about) })), open, {
    opened: (key) => remember({ tab: key === 'text' ? null : key }),
    fill: async (key, panel) => (await tab(key)).fill(panel, { version, about, clause: settings.get('clause') }),
  });
  place.append(head(about, versions, answer), list.element);
  await list.ready;
  place.addEventListener('shown', () => {
    if (!settings.get('clause')) {
      scrollTo(0, 0);
    }
  }, { once: true });
}

/** What a tab is called, with how many findings it shows where that is known. */
function title(key, about) {
  const counted = { places: ['flags'], contradictions: ['conflicts', 'tensions'], questions: ['questions'] }[key];
  const words = t(`policy-tab-${key}`);
  return counted && about[counted[0]] ? t('policy-tab-counted', { words, n: number(counted.reduce((sum, name) => sum + Number(about[name]), 0)) }) : words;
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
