// What the services load on demand, loaded first: Playwright's loader does not take modules of PnPjs that are asked for while others come.
import '../../src/data/calls/TableAnimation';
import '../../src/data/provisioning/setUpLists';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { makePage, pageExists } from '../../local/demo/pages';
import type { CallServices } from '../../src/data/calls/CallServices';
import { createCallServices } from '../../src/data/calls/callServicesOf';
import type { Connection } from '../../src/data/connection/Connection';
import type { CallDraft } from '../../src/domain/calls/Call';
import type { OpenedCall } from '../../src/domain/calls/Thread';
import manifest from '../../src/webparts/calls/CallsWebPart.manifest.json';
import { callDraft, contribution } from '../contract/callTexts';
import type { View } from './fixtures';
import type { LocalCity } from './localCity';

/** A site of the demo city that has no calls of its own. */
const SITE = '/sites/voirie';
const OWNER = 'rachid.amrani';
const PAGE = 'Appels';

/** A call for comment that a spec has for itself. */
export interface PublishedCall {
  readonly opened: OpenedCall;
  /** Where it is read: the page, and what `open` takes beside somebody and a language. */
  readonly page: string;
  readonly view: Pick<View, 'site' | 'thing'>;
  /** What its owner may do. */
  readonly owner: string;
  connection(login: string): Connection;
  as(login: string): CallServices;
  /** Somebody says something of a passage. */
  says(login: string, passage: number, text: string): Promise<void>;
}

/** Publishes a text past the screens, each of the passages a paragraph. @param changes of what calls of tests are like */
export async function publishCall(city: LocalCity, title: string, passages: readonly string[], changes: Partial<CallDraft> = {}): Promise<PublishedCall> {
  const connection = (login: string): Connection => nodeConnection(city.origin + SITE, login);
  const as = (login: string): CallServices => createCallServices(connection(login));
  const owner = as(OWNER);
  await owner.setup.setUp();
  if (!(await pageExists(connection(OWNER), PAGE))) await makePage(connection(OWNER), PAGE, 'Appels à commentaires', [{ manifest, properties: { mode: 'list' } }]);
  const text = { version: 1, title, descents: [], passages: passages.map((each, index) => ({ id: index + 1, kind: 'paragraph' as const, level: 0, label: '', text: each, marks: [] })) };
  const animation = await owner.animation();
  const key = crypto.randomUUID();
  const opened = await animation.publish(await animation.saveDraft(callDraft({ title, ...changes }), text, key), key);
  return {
    opened,
    page: PAGE,
    view: { site: SITE, thing: `call-${opened.call.id}` },
    owner: OWNER,
    connection,
    as,
    says: async (login, passage, said) => void (await as(login).contributions.add(opened.call, contribution(passage, said), crypto.randomUUID()))
  };
}
