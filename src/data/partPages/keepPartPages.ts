import { record, string } from 'valibot';
import { defineStored } from '../../domain/stored/defineStored';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { tabStorage } from '../kept/browserStorage';
import { KeptValue } from '../kept/KeptValue';
import type { SiteFacts } from '../provisioning/SiteFacts';
import type { PageView } from './pageAtHand';
import { isOfWeb, pageOf, welcomePage } from './pageAtHand';
import { PartsOnPages } from './PartsOnPages';
import { readPartPage } from './readPartPage';
import { recordPartPage } from './recordPartPage';
import type { ShownPart } from './shownParts';
import { shownParts } from './shownParts';

/** The recorded pages that this tab found to be right, by the list's address. */
const found = defineStored({ name: 'pages of parts', version: 1, schema: record(string(), string()) });
const running = new Set<string>();

/**
 * In the browser of who may manage a part's list: records the page at hand as the one to which links lead, where none is recorded, or where the recorded one
 * shows the part's things no more. Once a tab that one is looked at; what an owner chose stays as long as it is right. A page that shows all things is better
 * than one that is there for one of them.
 * @throws DataError
 */
export async function keepPartPages(connection: Connection, { lists }: SiteFacts, view: PageView, storage: Storage | undefined = tabStorage()): Promise<void> {
  if (/[?&]mode=edit/i.test(view.search) || !isOfWeb(connection, view) || running.has(connection.webUrl)) return;
  const kept = new KeptValue(storage, 'parvis-part-pages', found);
  const recordedFor = ({ url }: ShownPart): string | undefined => readPartPage(lists.get(url)?.description ?? '')?.page;
  const isRight = (part: ShownPart): boolean => {
    const recorded = recordedFor(part);
    return recorded !== undefined && [pageOf(connection, view), kept.read(connection.webUrl)?.[part.url]].includes(recorded);
  };
  const mayManage = ({ url }: ShownPart): boolean => {
    const list = lists.get(url);
    return list !== undefined && hasRight(list.permissions, 'manageLists');
  };
  const due = shownParts.filter((part) => mayManage(part) && !isRight(part));
  if (due.length === 0) return;
  running.add(connection.webUrl);
  try {
    const page = pageOf(connection, view) ?? (await welcomePage(connection));
    const pages = new PartsOnPages(connection);
    for (const part of due) {
      const { url, kinds } = part;
      const recorded = recordedFor(part);
      const there = recorded === undefined ? 'none' : await pages.showing(recorded, part);
      const here = there === 'all' || page === null ? 'none' : await pages.showing(page, part);
      if (page !== null && here !== 'none' && here !== there) await recordPartPage(connection, url, { kinds, page });
      else if (recorded !== undefined && there !== 'none') kept.write(connection.webUrl, { ...kept.read(connection.webUrl), [url]: recorded });
    }
  } finally {
    running.delete(connection.webUrl);
  }
}
