import type { ApiAnswer } from '../http/api-request';
import type { RequestContext } from '../../model/context';
import type { StreamResource } from '../odata/resource';
import { parseRange } from './byte-range';
import type { ContentStore } from '../../storage/files/content-store';
import { contentTypeOfFile } from './content-type';

/** Bytes to send, and what tells a client whether it has them already. */
export interface Download {
  readonly name: string;
  /** Hash of the content. */
  readonly blob: string;
  readonly etag: string;
  /** ISO 8601. */
  readonly modified?: string;
}

/** Answers a download: whole, a range of it (206, 416), or nothing when the client has it (304). */
export function fileAnswer(content: ContentStore, { name, blob, etag, modified }: Download, headers: Readonly<Record<string, string>>): ApiAnswer {
  const size = content.size(blob);
  if (size === undefined) throw new Error(`The content of ${name} is missing.`);
  const common: Record<string, string> = {
    'Content-Type': contentTypeOfFile(name), ETag: etag, 'Accept-Ranges': 'bytes',
    ...(modified === undefined ? {} : { 'Last-Modified': new Date(modified).toUTCString() }),
    'Content-Security-Policy': 'sandbox',
    ...(contentTypeOfFile(name) === 'application/octet-stream' ? { 'X-Download-Options': 'noopen', 'Content-Disposition': 'attachment' } : {})
  };
  if (headers['if-none-match'] === etag) return { status: 304, headers: common, body: '' };
  const range = parseRange(headers.range, size);
  if (range === 'unsatisfiable') return { status: 416, headers: { ...common, 'Content-Range': `bytes */${size}` }, body: '' };
  if (range === undefined) return { status: 200, headers: common, body: content.read(blob) };
  return { status: 206, headers: { ...common, 'Content-Range': `bytes ${range.start}-${range.end}/${size}` }, body: content.read(blob, range) };
}

/** The same as the end of an `_api` path (`…/$value`). */
export function fileStream(context: RequestContext, download: Download): StreamResource {
  const { status, headers, body } = fileAnswer(context.service.content, download, context.request.headers);
  return { kind: 'stream', status, contentType: headers['Content-Type'] ?? 'application/octet-stream', headers, bytes: typeof body === 'string' ? Buffer.from(body) : body };
}
