// The words and the law that findings rest on.

import { h, visible } from '../../dom.js';
import { nothing, policyAddress, quote, termAddress } from '../../parts.js';
import { ask } from '../../sparql.js';
import { number, t } from '../../words.js';

const MOST_QUOTES = 3;
const MARKS = /[*_`\\]+/g;

/** What all findings of a version rest on: {about, passages, provisions}; the latter map a finding to its rows. */
export async function evidence(about) {
  const version = about.policy;
  const [quotes, provisions] = await Promise.all([ask('policy-quotes', { version }), ask('policy-provisions', { version })]);
  return { about, shown: new Set(), passages: Map.groupBy(quotes.rows, (row) => row.finding), provisions: Map.groupBy(provisions.rows, (row) => row.finding) };
}

/** The passages of a finding, each leading to its clause; without any, how many clauses were read in vain. */
export function passages(known, row) {
  const rows = known.passages.get(row.finding) ?? [];
  if (rows.length === 0) {
    return row.clausesRead && h('p', { class: 'soft' }, t('policy-looked', { n: number(row.clausesRead) }));
  }
  const quotes = rows.map((passage) => once(known, passage));
  return [quotes.slice(0, MOST_QUOTES),
    quotes.length > MOST_QUOTES && h('details', {}, h('summary', {}, t('policy-more', { n: number(quotes.length - MOST_QUOTES) })), quotes.slice(MOST_QUOTES))];
}

/** A passage, leading to its clause. */
export function passageQuote({ about }, passage) {
  return quote(asRead(passage), policyAddress(about.policy, passage.clause), about.language);
}

/** The same, on one line where it was shown already. */
function once(known, passage) {
  const link = passageQuote(known, passage);
  const key = `${passage.clause} ${passage.quote}`;
  link.classList.toggle('again', known.shown.has(key));
  known.shown.add(key);
  return link;
}

/** What is said where nothing was found; where nothing was looked for, that. */
export function none(about, key) {
  return nothing(about.level ? key : 'policy-none-unchecked');
}

/** The words of a passage without the marks that readers do not see, where the clause has them like that. */
function asRead({ quote, plain }) {
  const words = quote.replace(MARKS, '');
  return plain.includes(words) ? words : quote;
}

/** The provisions of a finding, each leading to the view of the law. */
export function law(known, finding) {
  const rows = known.provisions.get(finding) ?? [];
  return rows.length > 0 && h('p', { class: 'law-line' }, rows.map((row, n) => [n ? ' · ' : '', provision(row)]));
}

/** A provision by its citation. */
export function provision(row) {
  return h('a', { href: termAddress('law', row.provision), title: row.label || null }, visible(row.citation));
}

/** How sure a reading is. */
export function confidence(value) {
  return value && h('span', { class: 'soft' }, t('policy-confidence', { value: number(Number(value)) }));
}
