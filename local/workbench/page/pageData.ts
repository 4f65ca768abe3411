import type { WorkbenchData } from '../model/workbenchData';

/** What the server put into this page. */
export function readPageData(): WorkbenchData {
  const element = document.getElementById('workbenchData');
  return JSON.parse(element?.textContent ?? '') as WorkbenchData;
}
