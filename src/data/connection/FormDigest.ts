import type { ServerClock } from './ServerClock';
import type { Transport } from './Transport';
import { DataError } from '../DataError';
import { errorFromResponse } from './errorFromResponse';
import { jsonOf } from './jsonOf';

/** Seconds taken off a digest's life, so that it does not expire on its way. */
const MARGIN_SECONDS = 60;

interface ContextInfo {
  readonly FormDigestValue?: string;
  readonly FormDigestTimeoutSeconds?: number;
}

/** A digest that the page brought. */
export interface PageDigest {
  readonly value: string;
  /** Default: SharePoint's own half hour. */
  readonly seconds?: number;
}

/** The form digest that SharePoint asks of every write (MS docs: complete basic operations using SharePoint REST endpoints). */
export class FormDigest {
  private value: Promise<string> | undefined;
  private expires = 0;

  public constructor(
    private readonly webUrl: string,
    private readonly transport: Transport,
    private readonly clock: ServerClock,
    page?: PageDigest
  ) {
    if (!page?.value) return;
    // A digest is `0x<hash>,<when it was made>`: a page that was asleep brings an old one.
    const made = Date.parse(String(page.value.split(',')[1]));
    this.value = Promise.resolve(page.value);
    this.keepFor(page.seconds, Number.isNaN(made) ? clock.now() : made);
  }

  /**
   * A digest that is still good; asks for a new one at most once at a time.
   * @throws DataError what kept it from coming; `forbidden` only when the site itself says that it is closed to this person
   */
  public get(): Promise<string> {
    if (!this.value || this.clock.now() >= this.expires) {
      this.expires = Number.POSITIVE_INFINITY;
      this.value = this.request().catch((error: unknown) => {
        this.expire();
        throw error;
      });
    }
    return this.value;
  }

  /** The server refused it: the next `get` asks for a new one. */
  public expire(): void {
    this.value = undefined;
    this.expires = 0;
  }

  private async request(): Promise<string> {
    const init: RequestInit = { method: 'POST', credentials: 'same-origin', headers: { Accept: 'application/json;odata=nometadata' } };
    // It changes nothing, so it may be sent again like a read.
    const response = await this.transport.send(`${this.webUrl}/_api/contextinfo`, init, true);
    const text = await response.text();
    if (!response.ok) throw refusal(errorFromResponse(response, text), text);
    const { FormDigestValue, FormDigestTimeoutSeconds } = jsonOf(response, text) as ContextInfo;
    if (!FormDigestValue) throw new DataError('unknown', text.slice(0, 2000), undefined, { status: response.status });
    this.keepFor(FormDigestTimeoutSeconds, this.clock.now());
    return FormDigestValue;
  }

  private keepFor(seconds = 1800, from: number): void {
    this.expires = from + (seconds - MARGIN_SECONDS) * 1000;
  }
}

/** "Access denied" of the site itself: UnauthorizedAccessException. */
const CLOSED_SITE = /"-2147024891/;

/** Everybody who may open the site gets a digest: who is refused one without that word is no longer who the page was loaded for. */
function refusal(error: DataError, body: string): DataError {
  if (error.code === 'timeout' || error.code === 'signedOut' || CLOSED_SITE.test(body)) return error;
  const code = error.code === 'forbidden' ? 'signedOut' : 'unknown';
  return new DataError(code, error, undefined, error);
}
