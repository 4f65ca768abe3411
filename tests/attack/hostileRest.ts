import assert from 'node:assert/strict';
import type { Persona, SiteUnderTest } from '../contract/SiteUnderTest';

/** Stamps that a sender chooses. */
export interface ForgedStamps {
  readonly Created?: Date;
  readonly Modified?: Date;
  readonly Author?: Persona;
  readonly Editor?: Persona;
}

/** What anybody who may add items can send over REST, past the product. Each answers whether the server took it. */
export interface HostileRest {
  /** An item in a folder of the list, with the columns and stamps of his choice. @param folder below the list; '': the list itself */
  addTo(persona: Persona, folder: string, values: Readonly<Record<string, string>>, stamps?: ForgedStamps): Promise<boolean>;
  /** An item in the list's root; with an `ID` of his choice where the service lets clients choose. */
  add(persona: Persona, values: Readonly<Record<string, string | number>>): Promise<boolean>;
  /** @param path below the list */
  makeFolder(persona: Persona, path: string): Promise<boolean>;
}

const WEB = '/sites/intranet';

/** @param list web-relative */
export function hostileRest(site: Pick<SiteUnderTest, 'rest'>, list: string): HostileRest {
  const root = `${WEB}/${list}`;
  const post = async (persona: Persona, path: string, body: object): Promise<Response> => site.rest(persona, path, { method: 'POST', body: JSON.stringify(body) });
  return {
    addTo: async (persona, folder, values, { Created, Modified, Author, Editor } = {}) => {
      const written = {
        ...values,
        ...(Created ? { Created: formDate(Created) } : {}),
        ...(Modified ? { Modified: formDate(Modified) } : {}),
        ...(Author ? { Author: personValue(Author) } : {}),
        ...(Editor ? { Editor: personValue(Editor) } : {})
      };
      const answer = await post(persona, `_api/web/GetList('${root}')/AddValidateUpdateItemUsingPath()`, {
        listItemCreateInfo: { FolderPath: { DecodedUrl: folder === '' ? root : `${root}/${folder}` } },
        formValues: Object.entries(written).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
        bNewDocumentUpdate: false
      });
      if (!answer.ok) return false;
      const { value } = (await answer.json()) as { readonly value: ReadonlyArray<{ readonly FieldName: string; readonly HasException: boolean }> };
      const refused = value.filter(({ HasException }) => HasException).map(({ FieldName }) => FieldName);
      // Anything but a taken key would be a mistake of the attack.
      assert.deepEqual(refused.filter((name) => name !== 'BallotKey'), []);
      return refused.length === 0;
    },
    add: async (persona, values) => (await post(persona, `_api/web/GetList('${root}')/items`, values)).ok,
    makeFolder: async (persona, path) =>
      (await post(persona, `_api/web/GetFolderByServerRelativePath(decodedurl='${root}')/folders/AddUsingPath(decodedurl='${root}/${path}',overwrite=false)`, {})).ok
  };
}

/** A local time of the site, as its forms take it. */
function formDate(date: Date): string {
  return new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(date);
}

function personValue(persona: Persona): string {
  return JSON.stringify([{ Key: `i:0#.f|membership|${persona}@ville.example` }]);
}
