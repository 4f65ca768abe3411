import { withSignal } from '../connection/withSignal';
import type { Connection } from '../connection/Connection';
import { errorFromResponse } from '../connection/errorFromResponse';
import { pathLiteral } from '../connection/pathLiteral';

/** What is in a file. @param path server-relative, as it is called. @throws DataError `notFound`, `forbidden` */
export async function readFile(connection: Connection, path: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const query = connection.sp.at(`${fileAt(path)}/$value`).using(withSignal(signal));
  query.on.parse.replace(async (url, response, result) => [url, response, result ?? (await bytesOf(response))]);
  return query<Uint8Array<ArrayBuffer>>();
}

/** The address of a file in REST. @param path as `readFile` */
export function fileAt(path: string): string {
  return `_api/web/getFileByServerRelativePath(decodedUrl='${pathLiteral(path)}')`;
}

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!response.ok) throw errorFromResponse(response, new TextDecoder().decode(bytes));
  return bytes;
}
