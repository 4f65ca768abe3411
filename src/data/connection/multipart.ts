import { DataError } from '../DataError';

/** A request within a batch. */
export interface BatchPart {
  readonly url: string;
  readonly init: RequestInit;
}

/** Headers that mean something to a part; all others are those of the batch. */
const HEADERS_OF_PARTS = ['Accept', 'Content-Type', 'If-Match'];

/** The body of a `$batch`: reads on their own, writes in a change set (MS docs: make batch requests with the REST APIs). */
export function batchBody(parts: readonly BatchPart[], boundary: string): string {
  const changeSet = `changeset_${boundary}`;
  const lines: string[] = [];
  let isInSet = false;
  for (const part of parts) {
    const writes = !isGet(part.init);
    if (isInSet && !writes) lines.push(`--${changeSet}--`, '');
    if (writes && !isInSet) lines.push(`--${boundary}`, `Content-Type: multipart/mixed; boundary="${changeSet}"`, '');
    isInSet = writes;
    lines.push(`--${writes ? changeSet : boundary}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', ...requestLines(part));
  }
  if (isInSet) lines.push(`--${changeSet}--`, '');
  return [...lines, `--${boundary}--`, ''].join('\r\n');
}

export function isGet({ method = 'GET' }: RequestInit): boolean {
  return method === 'GET';
}

function requestLines({ url, init }: BatchPart): readonly string[] {
  const headers = new Headers(init.headers);
  const method = headers.get('X-HTTP-Method') ?? init.method ?? 'GET';
  const named = HEADERS_OF_PARTS.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [`${name}: ${value}`];
  });
  const body = typeof init.body === 'string' ? [init.body, ''] : [];
  return [`${method} ${url} HTTP/1.1`, ...named, '', ...body];
}

/**
 * The answers of a `$batch`, in the order of its parts.
 * @param count how many are expected
 * @throws DataError `offline` when the answer was cut off on its way, `unknown` when it is none of a batch
 */
export function batchAnswers(text: string, count: number): readonly Response[] {
  const lines = text.split(/\r?\n/);
  const separator = lines.find((line) => line.startsWith('--'))?.trimEnd() ?? '';
  if (!/^\s*--/.test(text) || separator === '--') throw new DataError('unknown', text.slice(0, 2000));
  const ends = lines.flatMap((line, index) => (line.trimEnd() === separator || line.trimEnd() === `${separator}--` ? [index] : []));
  if (lines[ends[ends.length - 1] ?? 0]?.trimEnd() !== `${separator}--`) throw new DataError('offline', 'the answer to a batch was cut off', undefined, { status: 200 });
  const answers = ends.slice(0, -1).map((start, index) => answerOf(lines.slice(start + 1, ends[index + 1])));
  if (answers.length !== count) throw new DataError('unknown', `${answers.length} answers to ${count} requests`);
  return answers;
}

function answerOf(lines: readonly string[]): Response {
  const first = lines.findIndex((line) => line.startsWith('HTTP/'));
  const status = Number(/^HTTP\/[\d.]+\s+(\d{3})/.exec(String(lines[first]))?.[1]);
  if (!(status >= 200)) throw new DataError('unknown', lines.join('\n').slice(0, 2000));
  const headers = new Headers();
  let next = first + 1;
  for (; next < lines.length && lines[next]?.trim() !== ''; next++) {
    const [, name, value = ''] = /^([\w-]+):(.*)/.exec(String(lines[next])) ?? [];
    if (name) headers.append(name, value);
  }
  const body = lines.slice(next + 1).join('\n').trim();
  return new Response(body === '' || [204, 205, 304].includes(status) ? null : body, { status, headers });
}
