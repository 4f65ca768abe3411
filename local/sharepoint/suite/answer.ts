import assert from 'node:assert/strict';

/** What a request was answered, read once. */
export class Answer {
  constructor(
    readonly status: number,
    readonly headers: Headers,
    readonly text: string
  ) {}

  static async from(response: Response): Promise<Answer> {
    return new Answer(response.status, response.headers, await response.text());
  }

  /** The body as JSON; fails with the body in the message when it is none. */
  json<T = Record<string, unknown>>(): T {
    try {
      return JSON.parse(this.text) as T;
    } catch {
      return assert.fail(`Not JSON (${this.status}): ${this.text.slice(0, 300)}`);
    }
  }

  /** The items of a collection in any of the JSON formats. */
  values<T = Record<string, unknown>>(): T[] {
    const body = this.json<{ value?: T[]; d?: { results?: T[] } }>();
    return body.value ?? body.d?.results ?? assert.fail(`Not a collection (${this.status}): ${this.text.slice(0, 300)}`);
  }
}

/** SharePoint's refusal: HTTP status, `code` ("-2130575305, Microsoft.SharePoint.SPException") and message. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Reads a refusal from an answer in the JSON formats (`odata.error`, verbose `error`). */
export function refusalOf(status: number, text: string): Refusal {
  let body: Record<string, { code?: string; message?: string | { value?: string } } | undefined>;
  try {
    body = JSON.parse(text) as typeof body;
  } catch {
    return assert.fail(`A refusal must be JSON (${status}): ${text.slice(0, 300)}`);
  }
  const error = body['odata.error'] ?? body.error;
  if (!error) return assert.fail(`No error in the body (${status}): ${text.slice(0, 300)}`);
  const message = typeof error.message === 'string' ? error.message : error.message?.value;
  return { status, code: error.code ?? '', message: message ?? '' };
}

/** The refusal that a PnPjs call ends with. Fails when the call succeeds, or fails otherwise than by an answer. */
export async function refused(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    const { status, message } = error as Error & { status?: number };
    if (typeof status !== 'number') throw error;
    return refusalOf(status, message.slice(message.indexOf('::> ') + 4));
  }
  return assert.fail('The call should have been refused');
}

/** Asserts that a PnPjs call is refused with that status and (a part of) that code or message. */
export async function assertRefused(call: Promise<unknown>, status: number | readonly number[], about?: string | RegExp): Promise<Refusal> {
  const refusal = await refused(call);
  const statuses = typeof status === 'number' ? [status] : status;
  assert.ok(statuses.includes(refusal.status), `status ${refusal.status} instead of ${statuses.join(' or ')}: ${refusal.code} ${refusal.message}`);
  const said = `${refusal.code} ${refusal.message}`;
  if (typeof about === 'string') assert.ok(said.includes(about), `"${about}" not in: ${said}`);
  if (about instanceof RegExp) assert.match(said, about);
  return refusal;
}
