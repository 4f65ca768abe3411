import { escapeHtml } from '../../text/escapeHtml';
import type { ReadableWords } from './readableWords';

interface PageParts {
  readonly title: string;
  /** Of the site. */
  readonly site: string;
  readonly words: ReadableWords;
  /** To the index; null: it is the index. */
  readonly home: string | null;
  /** HTML, below its first heading. */
  readonly body: string;
}

/** Nothing runs and nothing is fetched: it opens from a disk as it is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root{color-scheme:light dark;--text:#1f1f1f;--quiet:#5a5a5a;--line:#c8c8c8;--page:#fff;--link:#0b5394;--panel:#f4f4f4}
@media (prefers-color-scheme:dark){:root{--text:#f2f2f2;--quiet:#b8b8b8;--line:#5a5a5a;--page:#1b1b1b;--link:#8ec5ff;--panel:#262626}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,"Segoe UI",sans-serif}
main,header{max-width:60rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
header{padding-bottom:0}
h1{font-size:1.75rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .75rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
a{color:var(--link)}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
article{border-top:1px solid var(--line);padding:.75rem 0}
article>h2,article>h3{margin-top:0}
article:target{background:var(--panel);padding-inline:.75rem}
.by,.note{color:var(--quiet);margin:0 0 .5rem}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static}
dl{margin:0}
dl>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;padding:.25rem 0}
dd dl>div{grid-template-columns:minmax(6rem,10rem) 1fr}
dt{color:var(--quiet)}
dd{margin:0;min-width:0}
dd ul{margin:0;padding-inline-start:1.25rem}
table{border-collapse:collapse;max-width:100%}
th,td{border:1px solid var(--line);padding:.25rem .75rem;text-align:start;font-weight:400}
thead th{font-weight:600}
td{text-align:end}
pre{white-space:pre-wrap}
@media (max-width:40rem){dl>div,dd dl>div{grid-template-columns:1fr;gap:0}}
@media print{.skip,.home{display:none}}
`;

/** A page of an export: complete, in one file. */
export function pageHtml({ title, site, words, home, body }: PageParts): string {
  const head = home === null ? '' : `<p class="home"><a href="${escapeHtml(home)}">${escapeHtml(words.back)}</a></p>`;
  return `<!DOCTYPE html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(home === null ? title : `${title} – ${site}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><a class="skip" href="#content">${escapeHtml(words.skip)}</a>${head}</header>
<main id="content" tabindex="-1">
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}
