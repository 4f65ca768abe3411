import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';

/** By login, in small letters. False: the directory knows him no longer: groups of a site keep who left. Asked together, one request for all. */
export async function inDirectory({ sp }: Connection, logins: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const all = [...new Set(logins.map((login) => login.toLowerCase()))];
  const found = await Promise.all(
    all.map(async (login): Promise<readonly [string, boolean]> => {
      try {
        const profile = await sp.at(`_api/SP.UserProfiles.PeopleManager/GetPropertiesFor(accountName='${encodeURIComponent(login)}')`).select('AccountName')<{ readonly AccountName?: string } | null>();
        return [login, Boolean(profile?.AccountName)];
      } catch (error) {
        // Who may not read profiles learns nothing: nobody counts as gone for that.
        if (hasCode(error, 'forbidden') || hasCode(error, 'notFound') || hasCode(error, 'unknown')) return [login, true];
        throw error;
      }
    })
  );
  return new Map(found);
}
