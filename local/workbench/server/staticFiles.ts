import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

interface CachedFile {
  readonly modified: number;
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly encoded: Map<'br' | 'gzip', Promise<Buffer>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
};
const COMPRESSED = /^(text|application\/json|image\/svg)/;

/** Sends files from disk, compressed once and kept in memory; the browser asks again only for names that can change. */
export class StaticFiles {
  readonly #files = new Map<string, CachedFile>();

  /**
   * @param keep - `immutable`: the name holds a hash of the content, the browser never asks again; `revalidated`: it asks
   *   whether the file changed; `rebuilt`: the same, and too short-lived to be worth compressing
   * @returns false when there is no such file
   */
  public async send(req: IncomingMessage, res: ServerResponse, path: string, keep: 'immutable' | 'revalidated' | 'rebuilt'): Promise<boolean> {
    const file = await this.read(path);
    if (file === undefined) return false;
    const headers = {
      'content-type': file.type,
      etag: file.etag,
      'cache-control': keep === 'immutable' ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding'
    };
    if (req.headers['if-none-match'] === file.etag) {
      res.writeHead(304, headers).end();
      return true;
    }
    const encoding = keep !== 'rebuilt' && COMPRESSED.test(file.type) ? acceptedEncoding(req.headers['accept-encoding']) : undefined;
    const body = encoding === undefined ? file.plain : await encode(file, encoding);
    res.writeHead(200, { ...headers, 'content-length': body.length, ...(encoding && { 'content-encoding': encoding }) });
    res.end(req.method === 'HEAD' ? undefined : body);
    return true;
  }

  private async read(path: string): Promise<CachedFile | undefined> {
    const details = await stat(path).catch(() => undefined);
    if (!details?.isFile()) return undefined;
    const known = this.#files.get(path);
    if (known?.modified === details.mtimeMs) return known;
    const plain = await readFile(path);
    const file: CachedFile = {
      modified: details.mtimeMs,
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
      plain,
      encoded: new Map()
    };
    this.#files.set(path, file);
    return file;
  }
}

function acceptedEncoding(header: string | string[] | undefined): 'br' | 'gzip' | undefined {
  const accepted = String(header ?? '');
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
}

function encode(file: CachedFile, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const known = file.encoded.get(encoding);
  if (known) return known;
  // Quality 5: a tenth of the time of the default for a few per cent more bytes.
  const encoded =
    encoding === 'br'
      ? promisify(brotliCompress)(file.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : promisify(gzip)(file.plain);
  file.encoded.set(encoding, encoded);
  return encoded;
}
