import { parseJson } from '../../stored/parseJson';
import { escapeHtml } from '../../text/escapeHtml';

interface StoredPassage {
  readonly id?: unknown;
  readonly kind?: unknown;
  readonly label?: unknown;
  readonly text?: unknown;
}

/** The title of a published version; null for a file that is none. */
export function textTitleOf(json: string): string | null {
  const { title, version } = (parseJson(json) ?? {}) as { readonly title?: unknown; readonly version?: unknown };
  return typeof title === 'string' ? `${title}${typeof version === 'number' ? ` (v${version})` : ''}` : null;
}

/** A published version, passage by passage. */
export function textHtmlOf(json: string): string {
  const { passages } = (parseJson(json) ?? {}) as { readonly passages?: unknown };
  if (!Array.isArray(passages)) return `<pre>${escapeHtml(json)}</pre>`;
  return passages
    .map((passage: StoredPassage) => {
      const text = typeof passage.text === 'string' ? passage.text : '';
      const label = typeof passage.label === 'string' && passage.label !== '' ? `${passage.label} ` : '';
      const shown = escapeHtml(`${label}${text}`).replace(/\n/g, '<br>');
      const id = typeof passage.id === 'number' ? ` id="passage-${passage.id}"` : '';
      return passage.kind === 'heading' ? `<h2${id}>${shown}</h2>` : `<p${id}>${shown}</p>`;
    })
    .join('');
}
