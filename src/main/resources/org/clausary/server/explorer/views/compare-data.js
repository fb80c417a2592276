// What the comparison shows, put together from its three answers.

const TONES = ['bad', 'warning', 'neutral', 'plain', 'good', 'faint'];

/**
 * Topics in the order to show them, and policies by name with a cell for each topic.
 *
 * @return {topics: [{topic, group, label, question, counts}], policies: [{policy, name, language, date, level, score, cells}]};
 *     cells is a map from topic to {status, answer, tone, practices, rank}
 */
export function comparison(heads, cells, policies) {
  const topics = [...Map.groupBy(heads, (row) => row.topic).values()].map(([first]) => first);
  const words = new Map(heads.map((row) => [row.status, row.answer]));
  const byPolicy = Map.groupBy(cells, (row) => row.policy);
  const rows = policies.map((policy) => ({
    ...policy, cells: new Map((byPolicy.get(policy.policy) ?? []).map((row) => [row.topic, cell(row, words)])),
  }));
  return { topics, policies: rows };
}

function cell(row, words) {
  const tone = row.tone.toLowerCase();
  return { status: row.status, answer: words.get(row.status) ?? row.status, tone, practices: Number(row.practices), rank: TONES.indexOf(tone) };
}

/** A topic with its group, for lists that show it alone. */
export function headline(topic) {
  return `${topic.group}: ${topic.label}`;
}

/** How many of the policies give which answer to a topic, the most frequent first. */
export function counts(topic, policies) {
  const given = policies.map((policy) => policy.cells.get(topic.topic)).filter(Boolean);
  const groups = [...Map.groupBy(given, (one) => `${one.answer}\n${one.tone}`).values()];
  return groups.map((same) => ({ ...same[0], n: same.length })).sort((a, b) => b.n - a.n || a.rank - b.rank);
}
