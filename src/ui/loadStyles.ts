/** SharePoint puts it on pages with a content security policy. */
interface SecuredWindow {
  readonly CSPSettings?: { readonly nonce?: string };
}

/**
 * Puts a style sheet on the page. The build calls it where SPFx's would call `@microsoft/load-themed-styles`
 * (config/spfx-customize-webpack.js): that one replaces tokens by colours of the theme, and ours take them from CSS variables.
 */
export function loadStyles(css: string): void {
  const style = document.createElement('style');
  const { nonce } = (window as SecuredWindow).CSPSettings ?? {};
  if (nonce) style.setAttribute('nonce', nonce);
  style.append(css);
  document.head.append(style);
}
