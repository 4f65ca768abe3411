import { isInvalidDigest } from './errorFromResponse';
import type { FormDigest } from './FormDigest';
import { unlessAborted } from './pause';
import type { Transport } from './Transport';

/** Sends what SharePoint wants signed with a form digest, and renews one that expired on its way, once. */
export class SignedTransport {
  public constructor(
    private readonly transport: Transport,
    private readonly digest: FormDigest
  ) {}

  /** @param isRead may be sent again whatever became of it */
  public async send(url: string, init: RequestInit, isRead: boolean): Promise<Response> {
    const response = await this.transport.send(url, await this.signed(init), isRead);
    if (response.status !== 403 || !isInvalidDigest(403, await response.clone().text())) return response;
    this.digest.expire();
    return this.transport.send(url, await this.signed(init), isRead);
  }

  private async signed(init: RequestInit): Promise<RequestInit> {
    const headers = new Headers(init.headers);
    headers.set('X-RequestDigest', await unlessAborted(this.digest.get(), init.signal));
    return { ...init, headers };
  }
}
