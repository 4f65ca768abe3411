import { spPost } from '@pnp/sp';
import { RoomsLibrary } from '../../lists/live';
import type { Connection } from '../connection/Connection';
import { errorFromResponse } from '../connection/errorFromResponse';
import { pathLiteral } from '../connection/pathLiteral';
import { tryTwice } from '../connection/tryTwice';
import { hasCode } from '../DataError';
import type { RoomFiles } from './RoomFiles';
import type { ReadFile } from './Rooms';

const NOT_MODIFIED = 304;

/** Files of rooms in their library. */
export class SharePointRoomFiles implements RoomFiles {
  public constructor(private readonly connection: Connection) {}

  public async read(room: string, etag: string | null): Promise<ReadFile | 'same' | null> {
    const query = this.connection.sp.at(`${this.file(room)}/$value`);
    query.on.parse.replace(async (url, response, result) => [url, response, result ?? (await answerOf(response))]);
    try {
      // The browser's own cache would answer 200 for a file that did not change.
      return await query<ReadFile | 'same'>({ cache: 'no-store', ...(etag === null ? {} : { headers: { 'If-None-Match': etag } }) });
    } catch (error) {
      if (hasCode(error, 'notFound')) return null;
      throw error;
    }
  }

  public async write(room: string, text: string): Promise<void> {
    const body = new TextEncoder().encode(text);
    await tryTwice(() => spPost(this.connection.sp.at(`_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(this.path())}')/files/addUsingPath(decodedurl='${pathLiteral(nameOf(room))}',overwrite=true)`), { body }));
  }

  public async remove(room: string): Promise<void> {
    try {
      await tryTwice(() => spPost(this.connection.sp.at(`${this.file(room)}/recycle`)));
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
    }
  }

  private file(room: string): string {
    return `_api/web/getFileByServerRelativePath(decodedUrl='${pathLiteral(`${this.path()}/${nameOf(room)}`)}')`;
  }

  private path(): string {
    return this.connection.listPath(RoomsLibrary.url);
  }
}

function nameOf(room: string): string {
  return `${room}.json`;
}

async function answerOf(response: Response): Promise<ReadFile | 'same'> {
  if (response.status === NOT_MODIFIED) return 'same';
  const text = await response.text();
  if (!response.ok) throw errorFromResponse(response, text);
  return { text, etag: response.headers.get('ETag') };
}
