import { randomUUID } from 'node:crypto';

/** The least that speaks to `_api`: what is measured is the service, not a client library. */
export class RestClient {
  private constructor(
    private readonly siteUrl: string,
    private readonly digest: string
  ) {}

  static async open(siteUrl: string): Promise<RestClient> {
    const answer = await fetch(`${siteUrl}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json' } });
    const { FormDigestValue } = (await answer.json()) as { FormDigestValue: string };
    return new RestClient(siteUrl, FormDigestValue);
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>(path, { method: 'GET' });
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>(path, { method: 'POST', body: JSON.stringify(body) });
  }

  merge(path: string, body: unknown): Promise<unknown> {
    return this.send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' } });
  }

  /** Creates items in one `$batch`. @throws Error when one of them is refused. */
  async createBatch(path: string, items: ReadonlyArray<Record<string, unknown>>): Promise<void> {
    const [batch, changeset] = [`batch_${randomUUID()}`, `changeset_${randomUUID()}`];
    const parts = items.map((item) => `--${changeset}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPOST ${this.siteUrl}/${path} HTTP/1.1\r\nAccept: application/json;odata=nometadata\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(item)}\r\n`);
    const body = `--${batch}\r\nContent-Type: multipart/mixed; boundary="${changeset}"\r\n\r\n${parts.join('')}--${changeset}--\r\n--${batch}--\r\n`;
    const text = await this.text('_api/$batch', { method: 'POST', body, headers: { 'Content-Type': `multipart/mixed; boundary="${batch}"` } });
    const created = text.split('HTTP/1.1 201').length - 1;
    if (created !== items.length) throw new Error(`${created} of ${items.length} created: ${text.slice(0, 500)}`);
  }

  private async send<T>(path: string, init: RequestInit): Promise<T> {
    const text = await this.text(path, init);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  private async text(path: string, init: RequestInit): Promise<string> {
    const answer = await fetch(`${this.siteUrl}/${path}`, {
      ...init,
      headers: { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', 'X-RequestDigest': this.digest, ...init.headers }
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${init.method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return text;
  }
}
