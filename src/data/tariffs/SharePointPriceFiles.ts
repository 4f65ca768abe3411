import { headers } from '@pnp/queryable';
import { spPost } from '@pnp/sp';
import { PRICE_FILES } from '../../lists/heads/tariffs';
import type { Connection } from '../connection/Connection';
import { errorFromResponse } from '../connection/errorFromResponse';
import { isLost } from '../connection/tryTwice';
import { pathLiteral } from '../connection/pathLiteral';
import { DataError, hasCode } from '../DataError';
import type { PriceFiles, ReadPriceFile } from './PriceFiles';

/** Files of prices in their library. */
export class SharePointPriceFiles implements PriceFiles {
  public constructor(private readonly connection: Connection) {}

  public async read(name: string): Promise<ReadPriceFile | null> {
    const query = this.connection.sp.at(`${this.file(name)}/$value`);
    query.on.parse.replace(async (url, response, result) => [url, response, result ?? (await answerOf(response))]);
    try {
      // The browser asks whether it changed, and answers itself where it did not.
      return await query<ReadPriceFile>({ cache: 'no-cache' });
    } catch (error) {
      if (hasCode(error, 'notFound')) return null;
      throw error;
    }
  }

  public async write(name: string, text: string, etag: string | null): Promise<void> {
    try {
      await (etag === null ? this.add(name, text) : this.replace(name, text, etag));
    } catch (error) {
      // An answer that was lost leaves what was sent, and so does the second try of such a request.
      if ((isLost(error) || hasCode(error, 'conflict') || hasCode(error, 'duplicate')) && (await this.read(name))?.text === text) return;
      throw hasCode(error, 'duplicate') || hasCode(error, 'notFound') ? new DataError('conflict', error) : error;
    }
  }

  private async add(name: string, text: string): Promise<void> {
    const folder = `_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(this.path())}')`;
    await spPost(this.connection.sp.at(`${folder}/files/addUsingPath(decodedurl='${pathLiteral(nameOf(name))}',overwrite=false)`), { body: text });
  }

  private async replace(name: string, text: string, etag: string): Promise<void> {
    await spPost(this.connection.sp.at(`${this.file(name)}/$value`), headers({ 'X-HTTP-Method': 'PUT', 'IF-Match': etag }, { body: text }));
  }

  private file(name: string): string {
    return `_api/web/getFileByServerRelativePath(decodedUrl='${pathLiteral(`${this.path()}/${nameOf(name)}`)}')`;
  }

  private path(): string {
    return this.connection.listPath(PRICE_FILES.url);
  }
}

function nameOf(name: string): string {
  return `${name}.json`;
}

async function answerOf(response: Response): Promise<ReadPriceFile> {
  const text = await response.text();
  if (!response.ok) throw errorFromResponse(response, text);
  return { text, etag: response.headers.get('ETag') ?? '' };
}
