// A chart of an answer that counts something: bars, the longest first.

import { h } from '../dom.js';
import { column, t } from '../words.js';

const MOST_BARS = 40;
// heights in pixels
const FRAME = 60;
const BAR = 28;

/** The chart, or null where the answer has no column of names beside one of numbers. */
export function chart(answer) {
  const numbers = answer.columns.filter((name) => answer.rows.some((row) => row[name]) && answer.rows.every((row) => /^(-?\d+(\.\d+)?)?$/.test(row[name])));
  const names = answer.columns.find((name) => !numbers.includes(name));
  if (numbers.length === 0 || names === undefined || answer.rows.length < 2) {
    return null;
  }
  const rows = answer.rows.toSorted((a, b) => b[numbers[0]] - a[numbers[0]]).slice(0, MOST_BARS);
  const place = h('div', { class: 'chart', role: 'img', 'aria-label': `${t('chart')}: ${column(names)}, ${column(numbers[0])}` });
  const open = h('button', { 'aria-expanded': 'false', onclick: () => draw(open, place, rows, names, numbers[0]) }, t('chart'));
  place.hidden = true;
  return h('div', {}, open, place);
}

async function draw(open, place, rows, names, numbers) {
  const shown = place.hidden;
  place.hidden = !shown;
  open.setAttribute('aria-expanded', String(shown));
  if (!shown || place.childElementCount > 0) {
    return;
  }
  const echarts = await import('../lib/echarts.esm.min.js');
  const ink = getComputedStyle(document.body).color;
  echarts.init(place, null, { renderer: 'svg', height: FRAME + BAR * rows.length }).setOption({
    animation: false,
    textStyle: { color: ink },
    grid: { containLabel: true, left: 8, right: 48, top: 8, bottom: 24 },
    xAxis: { type: 'value', axisLabel: { color: ink }, splitLine: { lineStyle: { opacity: 0.2 } } },
    yAxis: { type: 'category', inverse: true, data: rows.map((row) => short(row[names])), axisLabel: { color: ink } },
    series: [{ type: 'bar', data: rows.map((row) => Number(row[numbers])), label: { show: true, position: 'right', color: ink } }],
  });
}

function short(text) {
  const name = text.slice(Math.max(text.lastIndexOf('#'), text.indexOf('/policy/') + 7) + 1);
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
