import { body } from '@pnp/queryable';
import { spPost } from '@pnp/sp';
import type { GenericSchema } from 'valibot';
import { array, object, optional, safeParse, string } from 'valibot';
import type { FoundPerson } from '../../domain/people/FoundPerson';
import type { Person } from '../../domain/people/Person';
import { parseJson } from '../../domain/stored/parseJson';
import type { Connection } from '../connection/Connection';
import { tryTwice } from '../connection/tryTwice';
import { withSignal } from '../connection/withSignal';
import { DataError } from '../DataError';

const SERVICE = '_api/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.clientPeoplePickerSearchUser';
/** SP.PrincipalType and SP.PrincipalSource (MS-CSOMSPT): people, from wherever SharePoint knows them. */
const PEOPLE = 1;
const ALL_SOURCES = 15;
/** Suggestions at most: more is no help to who looks at them. */
export const MOST_FOUND = 8;

const suggestions: GenericSchema<unknown, readonly { readonly Key: string; readonly DisplayText: string; readonly Description?: string; readonly EntityData?: { readonly Title?: string; readonly Department?: string; readonly Email?: string } }[]> =
  array(object({ Key: string(), DisplayText: string(), Description: optional(string()), EntityData: optional(object({ Title: optional(string()), Department: optional(string()), Email: optional(string()) })) }));

/** People of the directory, by what is typed of their names. */
export class PeopleSearch {
  public constructor(private readonly connection: Connection) {}

  /**
   * What SharePoint's own people picker suggests (MS docs: ClientPeoplePickerSearchUser); nobody for less than two letters.
   * @throws DataError; AbortError
   */
  public async find(text: string, signal?: AbortSignal): Promise<readonly FoundPerson[]> {
    const words = text.trim();
    if (Array.from(words).length < 2) return [];
    const queryParams = { QueryString: words, MaximumEntitySuggestions: MOST_FOUND, AllowEmailAddresses: false, AllowMultipleEntities: false, AllUrlZones: false, PrincipalSource: ALL_SOURCES, PrincipalType: PEOPLE };
    const answer = await spPost<unknown>(this.connection.sp.at(SERVICE).using(withSignal(signal)), body({ queryParams }));
    const read = safeParse(suggestions, typeof answer === 'string' ? parseJson(answer) : answer);
    if (!read.success) throw new DataError('unknown', read.issues);
    return read.output.map(({ Key, DisplayText, Description = '', EntityData = {} }) => ({
      login: Key,
      name: DisplayText,
      details: [EntityData.Title, EntityData.Department].filter(Boolean).join(', ') || EntityData.Email || Description
    }));
  }

  /**
   * The same person as the site knows him: by a number, which it gives to whoever it did not know before. That opens nothing to him.
   * @throws DataError `forbidden` for who may only read the site
   */
  public async known({ login }: Pick<FoundPerson, 'login'>): Promise<Person> {
    const { Id, Title } = await tryTwice(() => spPost<{ readonly Id: number; readonly Title: string }>(this.connection.sp.at('_api/web/ensureUser'), body({ logonName: login })));
    return { id: Id, name: Title };
  }

  /** Addresses of mail of people of the site, by their numbers; who has none is not in it. */
  public async mailsOf(ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.connection.sp
      .rows('_api/web/siteusers')
      .select('Id', 'Email')
      .filter(ids.map((id) => `Id eq ${id}`).join(' or '))<readonly { readonly Id: number; readonly Email?: string | null }[]>();
    return new Map(rows.flatMap(({ Id, Email }) => (Email ? [[Id, Email] as const] : [])));
  }
}
