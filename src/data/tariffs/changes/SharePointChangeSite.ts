import { plainPath } from '../../../domain/address/plainPath';
import { sha256OfBytes } from '../../../domain/fingerprint/sha256OfBytes';
import { CHANGE_FILES, TARIFF_EVIDENCE, TARIFF_STEPS } from '../../../lists/heads/tariffs';
import { mayAddIn } from '../../append/mayAddIn';
import type { Connection } from '../../connection/Connection';
import { hasCode } from '../../DataError';
import { FileLibrary } from '../../files/FileLibrary';
import type { AttachedEvidence } from './ChangeFiles';
import type { ChangeSite } from './ChangeSite';
import type { Members } from './Members';
import { PERSON } from '../../people/principalType';

/** People that are read of a group; one of more is read no further, and counts as not told. */
const MOST = 500;

interface UserRow {
  readonly Id: number;
  readonly PrincipalType: number;
}

/** Groups and evidence of a web. */
export class SharePointChangeSite implements ChangeSite {
  public constructor(private readonly connection: Connection) {}

  public userId(): Promise<number> {
    return this.connection.userId();
  }

  public mayWrite(list: 'files' | 'steps', folder: string): Promise<boolean> {
    return mayAddIn(this.connection, (list === 'files' ? CHANGE_FILES : TARIFF_STEPS).url, folder);
  }

  public async members(groups: readonly number[]): Promise<ReadonlyMap<number, Members>> {
    return new Map(await Promise.all(groups.map(async (group): Promise<readonly [number, Members]> => [group, await this.membersOf(group)])));
  }

  public async attach(folder: string, name: string, content: Uint8Array<ArrayBuffer>): Promise<AttachedEvidence> {
    const unique = uniqueName(name, content);
    const { path, size } = await new FileLibrary(this.connection, TARIFF_EVIDENCE, folder).store(unique, content);
    return { path, name, size };
  }

  public isEvidence(folder: string, path: string): boolean {
    return isIn(`${this.connection.listPath(TARIFF_EVIDENCE.url)}/${folder}`, path);
  }

  public serverNow(): Date {
    return this.connection.serverNow();
  }

  private async membersOf(group: number): Promise<Members> {
    try {
      const rows = await this.connection.sp.rows(`_api/web/sitegroups/getById(${group})/users`).select('Id', 'PrincipalType').top(MOST)<readonly UserRow[]>();
      return rows.length === MOST || rows.some(({ PrincipalType }) => PrincipalType !== PERSON) ? null : new Set(rows.map(({ Id }) => Id));
    } catch (error) {
      if (hasCode(error, 'forbidden')) return null;
      if (hasCode(error, 'notFound')) return new Set();
      throw error;
    }
  }
}

/** The same content under the same name is one file, another content another one. */
export function uniqueName(name: string, content: Uint8Array): string {
  return `${sha256OfBytes(content).slice(0, 12)}-${name}`;
}

/** Does an address lead to a file that lies in a folder itself? @param folder server-relative */
export function isIn(folder: string, path: string): boolean {
  const plain = plainPath(path);
  return plain.startsWith(`${folder}/`) && !plain.slice(folder.length + 1).includes('/');
}
