// What is known of one clause, in short.

import { local } from '../../parts.js';

const LEVELS = ['high', 'medium', 'low'];
const COLOURS = 10;

/** The gravest level among the findings that rest on a clause, '' without any. */
export function worst(facts) {
  return LEVELS.find((level) => rows(facts).some((row) => row.level === level)) ?? '';
}

/** All rows of the findings that rest on a clause. */
export function rows(facts) {
  return [...facts.findings.values()].flat();
}

/** A number for the colour of a topic: the same in every policy and language. */
export function topicNumber(topic) {
  return [...local(topic)].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7) % COLOURS;
}

/** A line that says in short what a clause gave. */
export function brief(facts) {
  const kinds = facts.practices.map((row) => (row.polarity === 'Denied' ? `${row.label} (${row.polarityLabel})` : row.label));
  const titles = new Set([...facts.findings.values()].map((found) => found[0].title));
  return [kinds.length ? kinds.join(', ') : facts.outcomeLabel, ...facts.topics.slice(0, 2).map((row) => row.label), ...[...titles].slice(0, 2)].join(' · ');
}
