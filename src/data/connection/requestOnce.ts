import { DataError } from '../DataError';

export interface RequestLimits {
  readonly fetch: typeof globalThis.fetch;
  /** From the first byte sent to the last one received, in milliseconds. */
  readonly timeoutMs: number;
  readonly onServerDate: (date: Date) => void;
}

/** Statuses that have no body (Fetch standard: null body status). */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/**
 * One request and its whole answer, within a time.
 *
 * @returns an answer whose body is here already
 * @throws DataError `offline` also when the body was cut off, `timeout`; AbortError when `init.signal` aborted
 */
export async function requestOnce(url: string, init: RequestInit, { fetch, timeoutMs, onServerDate }: RequestLimits): Promise<Response> {
  if (init.signal?.aborted) throw abortError();
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  // Raced, not only aborted: whatever hangs, its caller goes on.
  const stopped = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DataError('timeout', `${timeoutMs} ms: ${url}`)), timeoutMs);
    stop = () => reject(abortError());
    init.signal?.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([stopped, whole(fetch, url, { redirect: 'manual', ...init, signal: controller.signal }, onServerDate)]);
  } finally {
    clearTimeout(timer);
    if (stop) init.signal?.removeEventListener('abort', stop);
    controller.abort();
  }
}

export function abortError(): DOMException {
  return new DOMException('Aborted', 'AbortError');
}

async function whole(fetch: typeof globalThis.fetch, url: string, init: RequestInit, onServerDate: (date: Date) => void): Promise<Response> {
  try {
    const response = await fetch(url, init);
    const date = Date.parse(response.headers.get('Date') ?? '');
    if (!Number.isNaN(date)) onServerDate(new Date(date));
    // A redirect that is not followed shows nothing of itself; nothing of it is needed.
    if (response.type === 'opaqueredirect') return response;
    const body = await response.arrayBuffer();
    return new Response(WITHOUT_BODY.includes(response.status) ? null : body, { status: response.status, statusText: response.statusText, headers: response.headers });
  } catch (error) {
    throw new DataError('offline', error);
  }
}
