import { DataError } from '../DataError';
import { errorFromResponse } from './errorFromResponse';
import type { BatchPart } from './multipart';
import { batchAnswers, batchBody } from './multipart';
import type { SignedTransport } from './SignedTransport';

/** SharePoint takes 100 operations in one batch in practice. */
export const BATCH_LIMIT = 100;

/** Sends parts as one `$batch`. Not a transaction: each part answers for itself. */
export class BatchSender {
  private made = 0;

  public constructor(private readonly transport: SignedTransport) {}

  /**
   * @param webUrl the web of all parts, at most `BATCH_LIMIT` of them
   * @param isRead only reads are in it: it may be sent again whatever became of it
   * @throws DataError when the batch as a whole failed
   */
  public async send(webUrl: string, parts: readonly BatchPart[], isRead: boolean, signal?: AbortSignal): Promise<readonly Response[]> {
    const boundary = `batch_${++this.made}_${Math.random().toString(36).slice(2)}`;
    const init: RequestInit = {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'multipart/mixed', 'Content-Type': `multipart/mixed; boundary=${boundary}` },
      body: batchBody(parts, boundary),
      signal
    };
    const response = await this.transport.send(`${webUrl}/_api/$batch`, init, isRead);
    const text = await response.text();
    if (!response.ok) throw errorFromResponse(response, text);
    return batchAnswers(text, parts.length);
  }
}

export function chunksOf<T>(items: readonly T[], size = BATCH_LIMIT): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** The web that an address of its REST belongs to; undefined for any other address. */
export function webOf(url: string): string | undefined {
  const at = url.search(/\/_api\//i);
  return at < 0 ? undefined : url.slice(0, at);
}

/** The answer did not come, or says nothing of the parts. */
export function isOfTheWay(error: unknown): boolean {
  return !(error instanceof DataError) || ['offline', 'timeout', 'throttled', 'signedOut'].includes(error.code);
}
