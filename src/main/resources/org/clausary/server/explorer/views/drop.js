// A place to drop a policy, where the server takes any.

import { h, replace } from '../dom.js';
import { policyAddress } from '../parts.js';
import { forget } from '../sparql.js';
import { t } from '../words.js';

const ADDRESS = 'api/policies';

/** The place, or null if this server takes no policies. */
export async function dropZone() {
  const { accepts } = await (await fetch(ADDRESS)).json();
  if (!accepts) {
    return null;
  }
  const said = h('p', { role: 'status' });
  const input = h('input', { type: 'file', id: 'file', class: 'unseen', onchange: () => send(input.files, said) });
  const zone = h('div', { class: 'drop' }, h('label', { for: 'file', class: 'button' }, t('drop-choose')), h('p', { class: 'soft' }, t('drop-here')), input, said);
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.dataset.over = '';
  });
  zone.addEventListener('dragleave', () => delete zone.dataset.over);
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    delete zone.dataset.over;
    send(event.dataTransfer.files, said);
  });
  return zone;
}

async function send(files, said) {
  const [file] = files;
  if (!file) {
    return;
  }
  replace(said, t('drop-reading', { name: file.name }));
  const answer = await fetch(`${ADDRESS}?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  });
  const text = await answer.text();
  if (!answer.ok) {
    replace(said, text.split('\n')[0]);
    return;
  }
  forget();
  const [version] = JSON.parse(text).policies;
  location.hash = policyAddress(version);
}
