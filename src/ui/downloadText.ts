/** Hands a text to the browser as a file. */
export function downloadText(name: string, type: string, text: string): void {
  downloadFile(name, new Blob([text], { type }));
}

/** Hands what was made here to the browser as a file. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // SharePoint's router would take the click for a navigation.
  link.setAttribute('data-interception', 'off');
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
