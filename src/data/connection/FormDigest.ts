import { DataError } from '../DataError';

/** Seconds taken off a digest's life, so that it does not expire on its way. */
const MARGIN_SECONDS = 60;

/** The form digest that SharePoint asks of every write (MS docs: complete basic operations using SharePoint REST endpoints). */
export class FormDigest {
  private value: Promise<string> | undefined;
  private expires = 0;

  public constructor(
    private readonly webUrl: string,
    private readonly fetch: typeof globalThis.fetch,
    digest?: string,
    seconds = 1800
  ) {
    if (!digest) return;
    // A digest is `0x<hash>,<when it was made>`: a page that was asleep brings an old one.
    const made = Date.parse(digest.split(',')[1] ?? '');
    this.value = Promise.resolve(digest);
    this.expires = (Number.isNaN(made) ? Date.now() : made) + (seconds - MARGIN_SECONDS) * 1000;
  }

  /** A digest that is still good; asks for a new one at most once at a time. */
  public get(): Promise<string> {
    if (!this.value || Date.now() >= this.expires) {
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
    const response = await this.fetch(`${this.webUrl}/_api/contextinfo`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json;odata=nometadata' }
    });
    if (!response.ok) throw new DataError(response.status === 429 || response.status === 503 ? 'throttled' : 'forbidden', response.status);
    const info = (await response.json()) as { readonly FormDigestValue: string; readonly FormDigestTimeoutSeconds: number };
    this.expires = Date.now() + (info.FormDigestTimeoutSeconds - MARGIN_SECONDS) * 1000;
    return info.FormDigestValue;
  }
}
