// Finds the view for an address and frames it.

import { h, replace } from './dom.js';
import { language, speak, t } from './words.js';

const LANGUAGES = ['en', 'zh'];
const THEMES = ['auto', 'light', 'dark'];
const IN_MENU = ['start', 'compare', 'law', 'concept', 'query'];
const VIEWS = new Set(['start', 'policy', 'compare', 'law', 'concept', 'graph', 'query']);

const main = h('main', { id: 'view', tabindex: '-1' });
let shown = 0;
let arrived;

/** What the address bar says: which view, of what, with which settings. */
function address() {
  const [path, settings] = location.hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [view, ...of] = path.split('/').map(decoded);
  return { view: view || 'start', of, settings: new URLSearchParams(settings ?? '') };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function show() {
  const turn = ++shown;
  const here = address();
  await choose(here.settings.get('ui'));
  frame(here.view);
  main.setAttribute('aria-busy', 'true');
  const place = h('div', { class: `view ${here.view}` });
  try {
    if (!VIEWS.has(here.view)) {
      throw new Error(t('noView'));
    }
    const view = await import(`./views/${here.view}.js`);
    await view.show(place, here);
  } catch (problem) {
    replace(place, h('h1', {}, t('failed')), h('p', { class: 'problem', role: 'alert' }, String(problem.message)));
  }
  if (turn !== shown) {
    return;
  }
  replace(main, place);
  main.removeAttribute('aria-busy');
  arrive([here.view, ...here.of].join('/'));
  document.title = [place.querySelector('h1')?.textContent, 'Clausary'].filter(Boolean).join(' · ');
  place.dispatchEvent(new CustomEvent('shown'));
}

/** Leads keyboard and eyes to the head of a view that was not shown before; at first they are there. */
function arrive(path) {
  if (arrived !== undefined && arrived !== path) {
    main.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  arrived = path;
}

/** The language that the address, the last visit or the browser asks for. */
async function choose(asked) {
  const wanted = [asked, localStorage.getItem('language'), ...navigator.languages.map((tag) => tag.slice(0, 2)), 'en'];
  const tag = wanted.find((one) => LANGUAGES.includes(one));
  if (asked === tag) {
    localStorage.setItem('language', asked);
  }
  if (tag !== language() || !document.documentElement.dataset.ready) {
    await speak(tag);
    document.documentElement.dataset.ready = 'true';
  }
}

/** The frame is built once for each language; who has the focus in it keeps it. */
function frame(current) {
  const page = document.getElementById('page');
  if (page.lang !== language()) {
    const focus = document.activeElement.id;
    replace(page, parts());
    page.lang = language();
    document.getElementById(focus)?.focus();
  }
  for (const link of page.querySelectorAll('nav a')) {
    if (link.dataset.view === current) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

function parts() {
  const menu = IN_MENU.map((view) => h('a', { href: view === 'start' ? '#/' : `#/${view}`, 'data-view': view }, t(`menu-${view}`)));
  return [
    h('a', { class: 'skip', href: '#view', onclick: skip }, t('skip')),
    h('header', {},
      h('a', { class: 'brand', href: '#/' }, 'Clausary'),
      h('nav', { 'aria-label': t('menu') }, menu),
      h('div', { class: 'settings' }, languages(), themes())),
    main,
    h('footer', {}, h('p', {}, t('noAdvice')), h('p', {}, h('a', { href: 'api/openapi.json' }, 'OpenAPI'))),
  ];
}

function skip(event) {
  event.preventDefault();
  main.focus();
}

function languages() {
  return select('language', LANGUAGES.map((tag) => [tag, ownName(tag)]), language(), (tag) => {
    localStorage.setItem('language', tag);
    withoutSetting('ui');
    show();
  });
}

/** What a language calls itself. */
function ownName(tag) {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag);
}

function themes() {
  return select('theme', THEMES.map((theme) => [theme, t(`theme-${theme}`)]), localStorage.getItem('theme') ?? 'auto', (theme) => {
    localStorage.setItem('theme', theme);
    paint();
  });
}

function select(key, options, chosen, change) {
  return h('label', {}, h('span', { class: 'unseen' }, t(key)),
    h('select', { id: `choice-${key}`, onchange: (event) => change(event.target.value) },
      options.map(([code, words]) => h('option', { value: code, selected: code === chosen }, words))));
}

function withoutSetting(name) {
  const { settings } = address();
  if (settings.has(name)) {
    settings.delete(name);
    const path = location.hash.split('?')[0];
    history.replaceState(null, '', [path, settings.toString()].filter(Boolean).join('?'));
  }
}

function paint() {
  const theme = localStorage.getItem('theme') ?? 'auto';
  document.documentElement.dataset.theme = theme;
}

paint();
addEventListener('hashchange', show);
show();
