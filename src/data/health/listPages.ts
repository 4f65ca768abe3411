/** SharePoint's own page of a list's settings. @param id of the list */
export function listSettings(webUrl: string, id: string): string {
  return `${webUrl}/_layouts/15/listedit.aspx?List=%7B${id}%7D`;
}

/** SharePoint's own page of one row. @param id of the list */
export function rowPage(webUrl: string, id: string, row: number): string {
  return `${webUrl}/_layouts/15/listform.aspx?PageType=4&ListId=%7B${id}%7D&ID=${row}`;
}
