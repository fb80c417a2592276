// The words of the page, in the language that was chosen. They come from the ontology.

const words = new Map();
let chosen = 'en';

/** BCP 47 tag of the language of the page. */
export function language() {
  return chosen;
}

/** Fetches the words of a language and makes it that of the page. */
export async function speak(tag) {
  const answer = await fetch(`api/words?lang=${encodeURIComponent(tag)}`);
  const rows = await answer.json();
  words.clear();
  for (const row of rows) {
    words.set(`${row.kind} ${row.key}`, row);
  }
  chosen = tag;
  document.documentElement.lang = tag;
}

/** A text with its gaps `{name}` filled; the key itself where the ontology has no words for it. */
export function t(key, gaps = {}) {
  const text = words.get(`text ${key}`)?.words ?? key;
  return text.replace(/\{(\w+)\}/g, (gap, name) => gaps[name] ?? gap);
}

/** The heading of a column of a query. */
export function column(name) {
  return words.get(`column ${name}`)?.words ?? name;
}

/** The words and the tone (bad, warning, good, neutral, plain, faint) of a code in a table. */
export function value(code, list = '') {
  const row = words.get(`value ${list} ${code}`) ?? words.get(`value  ${code}`);
  return { words: row?.words ?? code, tone: row?.tone ?? 'neutral' };
}

/** Numbers as people of that language write them. */
export function number(n) {
  return new Intl.NumberFormat(chosen).format(n);
}

/** What a language is called in the language of the page; the tag itself if it is none. */
export function languageName(tag) {
  try {
    return new Intl.DisplayNames([chosen], { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}
