// YASQE, the SPARQL editor of YASGUI, with the prefixes and the terms of this program.

import { library, sheet } from '../libraries.js';
import { ask } from '../sparql.js';
import { t } from '../words.js';

const WRITTEN = /^[a-z][\w-]*:[\w-]*$/i;

/** An editor in a box; `run` is called on Ctrl+Enter. */
export async function editorIn(box, run) {
  const styled = sheet('yasgui.min.css');
  const { Yasqe } = await library('yasgui.min.js', 'Yasgui');
  await styled;
  if (!Yasqe.Autocompleters.terms) {
    prepare(Yasqe);
  }
  const editor = new Yasqe(box, { value: '', persistenceId: null, showQueryButton: false, resizeable: false, createShareableLink: null });
  editor.setOption('extraKeys', { ...editor.getOption('extraKeys'), 'Ctrl-Enter': run, 'Cmd-Enter': run, Tab: false, 'Shift-Tab': false });
  editor.getInputField().setAttribute('aria-label', t('query-editor'));
  return editor;
}

/** What it would ask other hosts is asked here. */
function prepare(Yasqe) {
  Yasqe.defaults.prefixCcApi = new URL('api/prefixes', document.baseURI).href;
  Yasqe.registerAutocompleter({
    name: 'terms',
    bulk: true,
    autoShow: false,
    persistenceId: null,
    isValidCompletionPosition: (editor) => WRITTEN.test(editor.getCompleteToken().string),
    get: async () => (await ask('terms')).rows.map((row) => row.term),
  });
  Yasqe.defaults.autocompleters = ['prefixes', 'terms'];
}
