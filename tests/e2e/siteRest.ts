import type { LocalCity } from './localCity';

/** What SharePoint answered. */
export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Speaks to the site over REST as somebody, past every screen: for what a screen would never send. */
export class SiteRest {
  public constructor(
    private readonly city: LocalCity,
    private readonly login: string
  ) {}

  public async get(path: string): Promise<RestAnswer> {
    return this.send('GET', path, {});
  }

  /** POST with a form digest; `headers` may carry `X-HTTP-Method` and `If-Match`. */
  public async post(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<RestAnswer> {
    const { body: info } = await this.send('POST', 'contextinfo', {});
    const { FormDigestValue } = info as { readonly FormDigestValue: string };
    return this.send('POST', path, { 'X-RequestDigest': FormDigestValue, ...headers }, body);
  }

  private async send(method: string, path: string, headers: Readonly<Record<string, string>>, body?: unknown): Promise<RestAnswer> {
    const response = await fetch(`${this.city.siteUrl}/_api/${path}`, {
      method,
      headers: {
        Accept: 'application/json;odata=nometadata',
        'X-Local-User': this.login,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json;odata=nometadata' }),
        ...headers
      },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }
}

/** The switches of the local SharePoint that no real one has: faults, throttling, delays. */
export async function setLocalSwitch(city: LocalCity, name: string, body: unknown): Promise<void> {
  const response = await fetch(`${city.origin}/_local/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body)
  });
  if (!response.ok) throw new Error(`/_local/${name} answered ${response.status}: ${await response.text()}`);
}
