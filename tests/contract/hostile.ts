import assert from 'node:assert/strict';
import type { Step } from '../../src/domain/ballots/step';
import type { Poll } from '../../src/domain/polls/Poll';
import { seenFingerprint } from '../../src/domain/polls/pollFingerprint';
import { ballotRules } from '../../src/domain/polls/pollState';
import { OpenBallotsList } from '../../src/lists/polls';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

type Values = Readonly<Record<string, unknown>>;

/** Stamps that a sender may try to choose. */
export interface ForgedStamps {
  readonly Created?: Date;
  readonly Modified?: Date;
  readonly Author?: Persona;
  readonly Editor?: Persona;
}

/** What people do over REST, past the product. */
export interface Hostile {
  /** @returns the item's id */
  add(persona: Persona, list: string, values: Values): Promise<number>;
  /** @param folder below the site, e.g. `Lists/X/folder` */
  addTo(persona: Persona, folder: string, values: Readonly<Record<string, string>>): Promise<void>;
  /** A ballot as the product would store it, by whomever, with stamps of his choosing. */
  vote(persona: Persona, poll: Poll, step: Step, stamps?: ForgedStamps): Promise<void>;
  makeFolder(persona: Persona, list: string, path: string): Promise<void>;
  /** With stamps of his choosing. */
  forgeFolder(persona: Persona, list: string, path: string, stamps: ForgedStamps): Promise<void>;
  merge(persona: Persona, list: string, id: number, values: Values): Promise<void>;
  remove(persona: Persona, list: string, id: number): Promise<void>;
  /** Gives an item permissions of its own, which nobody but administrators have. */
  hide(list: string, id: number): Promise<void>;
  /** The values of one column. */
  read(persona: Persona, list: string, filter: string, column: string): Promise<readonly string[]>;
  itemsIn(list: string, folder: string): Promise<readonly number[]>;
  /** The numbers in the keys that an agent's own ballots have. */
  ownNumbers(persona: Persona, poll: Poll): Promise<readonly number[]>;
  lastId(list: string): Promise<number>;
  /** A list of his own with a column that looks up another one. */
  lookUp(persona: Persona, list: string, column: string): Promise<{ readonly status: number; readonly seen: readonly string[] }>;
  /** While it runs, the service keeps the ids that clients send (reported of SharePoint, see docs/tenant-probe.md). */
  choosingIds<T>(run: () => Promise<T>): Promise<T>;
}

/** A local time of the site, as its forms take it. */
function formDate(date: Date): string {
  const parts = new Map(new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' }).formatToParts(date).map(({ type, value }) => [type, value]));
  return `${parts.get('day')}/${parts.get('month')}/${parts.get('year')} ${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}`;
}

const webPath = '/sites/intranet';

export function hostileOn(site: SiteUnderTest): Hostile {
  const listAt = (list: string): string => `_api/web/GetList('${webPath}/${list}')`;
  const ok = async (answer: Response): Promise<Response> => {
    assert.ok(answer.ok, await answer.clone().text());
    return answer;
  };
  const valuesOf = async <T>(answer: Promise<Response>): Promise<readonly T[]> => ((await (await ok(await answer)).json()) as { readonly value: readonly T[] }).value;
  const addByForm = async (persona: Persona, folder: string, values: Readonly<Record<string, string>>, leaf?: string): Promise<void> => {
    const list = folder.split('/').slice(0, 2).join('/');
    const answer = await ok(
      await site.rest(persona, `${listAt(list)}/AddValidateUpdateItemUsingPath()`, {
        method: 'POST',
        body: JSON.stringify({
          listItemCreateInfo: { FolderPath: { DecodedUrl: `${webPath}/${folder}` }, ...(leaf === undefined ? {} : { UnderlyingObjectType: 1, LeafName: { DecodedUrl: leaf } }) },
          formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
          bNewDocumentUpdate: false
        })
      })
    );
    const { value } = (await answer.json()) as { readonly value: ReadonlyArray<{ readonly HasException: boolean; readonly ErrorMessage: string | null }> };
    assert.deepEqual(value.filter(({ HasException }) => HasException), []);
  };
  const person = (persona: Persona): string => JSON.stringify([{ Key: `i:0#.f|membership|${persona}@ville.example` }]);
  const stamped = ({ Created, Modified, Author, Editor }: ForgedStamps): Readonly<Record<string, string>> => ({
    ...(Created ? { Created: formDate(Created) } : {}),
    ...(Modified ? { Modified: formDate(Modified) } : {}),
    ...(Author ? { Author: person(Author) } : {}),
    ...(Editor ? { Editor: person(Editor) } : {})
  });
  return {
    add: async (persona, list, values) => {
      const answer = await ok(await site.rest(persona, `${listAt(list)}/items`, { method: 'POST', body: JSON.stringify(values) }));
      return ((await answer.json()) as { readonly Id: number }).Id;
    },
    addTo: addByForm,
    vote: async (persona, poll, step, { Created, Modified, Author, Editor } = {}) => {
      const { layout } = ballotRules(poll);
      await addByForm(persona, `${OpenBallotsList.url}/${layout.box}/${layout.folder(step)}`, {
        Poll: String(poll.id),
        BallotKey: layout.key(step),
        Title: seenFingerprint(poll),
        ...stamped({ Created, Modified, Author, Editor })
      });
    },
    forgeFolder: (persona, list, path, stamps) => {
      const slash = path.lastIndexOf('/');
      return addByForm(persona, `${list}/${path.slice(0, slash)}`, { Title: path.slice(slash + 1), ...stamped(stamps) }, path.slice(slash + 1));
    },
    makeFolder: async (persona, list, path) => {
      const root = `${webPath}/${list}`;
      await ok(await site.rest(persona, `_api/web/GetFolderByServerRelativePath(decodedurl='${root}')/folders/AddUsingPath(decodedurl='${root}/${path}',overwrite=false)`, { method: 'POST' }));
    },
    merge: async (persona, list, id, values) => {
      await ok(await site.rest(persona, `${listAt(list)}/items(${id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'IF-Match': '*' }, body: JSON.stringify(values) }));
    },
    remove: async (persona, list, id) => {
      await ok(await site.rest(persona, `${listAt(list)}/items(${id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-Match': '*' } }));
    },
    hide: async (list, id) => {
      await ok(await site.rest('admin', `${listAt(list)}/items(${id})/breakRoleInheritance(copyRoleAssignments=false,clearSubscopes=true)`, { method: 'POST' }));
    },
    read: async (persona, list, filter, column) => {
      const rows = await valuesOf<Readonly<Record<string, string | null>>>(site.rest(persona, `${listAt(list)}/items?$select=${column}&$top=5000&$filter=${encodeURIComponent(filter)}`));
      return rows.map((row) => row[column] ?? '');
    },
    itemsIn: async (list, folder) => {
      const rows = await valuesOf<{ readonly Id: number; readonly FileDirRef: string }>(site.rest('admin', `${listAt(list)}/items?$select=Id,FileDirRef&$top=5000`));
      return rows.filter(({ FileDirRef }) => FileDirRef === `${webPath}/${list}/${folder}`).map(({ Id }) => Id);
    },
    ownNumbers: async (persona, poll) => {
      const rows = await valuesOf<{ readonly BallotKey: string | null }>(site.rest(persona, `${listAt(OpenBallotsList.url)}/items?$select=BallotKey&$top=5000&$filter=Poll eq ${poll.id}`));
      const connection = site.connection(persona);
      const own = `${ballotRules(poll).layout.keyStart}${await connection.userId()}:1:`;
      return rows.flatMap(({ BallotKey }) => (BallotKey?.startsWith(own) ? [Number(BallotKey.slice(own.length))] : []));
    },
    lastId: async (list) => {
      const [row] = await valuesOf<{ readonly Id: number }>(site.rest('admin', `${listAt(list)}/items?$select=Id&$orderby=ID desc&$top=1`));
      return row?.Id ?? 0;
    },
    lookUp: async (persona, list, column) => {
      const title = `Curieux ${crypto.randomUUID()}`;
      await ok(await site.rest(persona, '_api/web/lists', { method: 'POST', body: JSON.stringify({ Title: title, BaseTemplate: 100 }) }));
      const target = (await (await ok(await site.rest('admin', `${listAt(list)}?$select=Id`))).json()) as { readonly Id: string };
      const xml = `<Field Type="Lookup" Name="Curieux" DisplayName="Curieux" List="{${target.Id}}" ShowField="${column}" />`;
      const curious = `_api/web/lists/getbytitle('${title}')`;
      const { status } = await site.rest(persona, `${curious}/fields/createfieldasxml`, { method: 'POST', body: JSON.stringify({ parameters: { SchemaXml: xml } }) });
      const rows = await valuesOf<{ readonly Id: number }>(site.rest('admin', `${listAt(list)}/items?$select=Id&$top=5000`));
      for (const { Id } of rows) await site.rest(persona, `${curious}/items`, { method: 'POST', body: JSON.stringify({ Title: String(Id), CurieuxId: Id }) });
      const answer = await site.rest(persona, `${curious}/items?$select=Curieux/${column}&$expand=Curieux`);
      return { status, seen: answer.ok ? (await valuesOf<unknown>(Promise.resolve(answer))).map((row) => JSON.stringify(row)) : [] };
    },
    choosingIds: async (work) => {
      await site.settings({ clientMayChooseId: true });
      try {
        return await work();
      } finally {
        await site.settings({ clientMayChooseId: false });
      }
    }
  };
}
