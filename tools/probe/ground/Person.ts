import { spPost } from '@pnp/sp';
import { batch } from '../../../src/data/connection/batch';
import type { Connection } from '../../../src/data/connection/Connection';
import { errorFromResponse } from '../../../src/data/connection/errorFromResponse';
import type { SiteApi } from '../../../src/data/connection/SiteApi';
import type { DataError } from '../../../src/data/DataError';
import type { Persona } from '../Assumption';
import { CannotTry } from '../outcome';

/** An answer of REST, whatever it says. */
export interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly text: string;
  readonly headers: Headers;
  /** SharePoint's own number of an error; '' where there is none. */
  readonly code: string;
  /** What was asked for; `{}` where the body is none. */
  readonly json: Readonly<Record<string, unknown>>;
  /** The rows of a collection. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface Part {
  readonly path: string;
  readonly method?: 'POST' | 'MERGE' | 'DELETE' | 'GET' | 'PUT';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who asks SharePoint: through the product's own connection, which waits as long as a busy server says. */
export class Person {
  public constructor(
    public readonly persona: Persona,
    public readonly connection: Connection,
    /** In the site. */
    public readonly id: number,
    public readonly login: string,
    public readonly name: string
  ) {}

  /** @param path below the web's address, e.g. `_api/web`; its values are encoded */
  public get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return ask(this.connection.sp, { path, method: 'GET', headers });
  }

  public post(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return ask(this.connection.sp, { path, method: 'POST', body, headers });
  }

  public merge(path: string, body: unknown): Promise<Answer> {
    return ask(this.connection.sp, { path, method: 'MERGE', body });
  }

  public remove(path: string): Promise<Answer> {
    return ask(this.connection.sp, { path, method: 'DELETE' });
  }

  public send(part: Part): Promise<Answer> {
    return ask(this.connection.sp, part);
  }

  /** In one request, in this order. */
  public async together(parts: readonly Part[]): Promise<readonly Answer[]> {
    const answers = await batch(this.connection, (sp) => parts.map((part) => ask(sp, part)));
    return answers.map((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    });
  }
}

async function ask(sp: SiteApi, { path, method = 'POST', body, headers = {} }: Part): Promise<Answer> {
  const query = sp.at(path);
  query.on.parse.replace(async (url, response, result) => [url, response, result ?? (await answerOf(response))]);
  if (method === 'GET') return query<Answer>({ headers: { ...headers } });
  const verb: Readonly<Record<string, string>> = method === 'POST' ? {} : { 'X-HTTP-Method': method, 'IF-MATCH': '*' };
  return spPost<Answer>(query, { headers: { ...verb, ...headers }, ...(body === undefined ? {} : { body: isContent(body) ? body : JSON.stringify(body) }) });
}

function isContent(body: unknown): body is BodyInit {
  return typeof body === 'string' || body instanceof Uint8Array;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = response.type === 'opaqueredirect' ? '' : await response.text();
  const json = objectOf(text);
  return {
    status: response.status,
    ok: response.ok,
    text,
    headers: response.headers,
    code: /"code"\s*:\s*"(-?\d+)/.exec(text)?.[1] ?? '',
    json,
    rows: Array.isArray(json.value) ? (json.value as readonly Readonly<Record<string, unknown>>[]) : []
  };
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** What has to work before something else can be tried. @throws CannotTry */
export function needed(answer: Answer, what: string): Answer {
  if (answer.ok) return answer;
  throw new CannotTry(`${what}: ${said(answer)}`);
}

/** What the assumption itself is about. @throws DataError */
export function granted(answer: Answer): Answer {
  if (answer.ok) return answer;
  throw errorOf(answer);
}

/** The error that the product makes of a refusal. */
export function errorOf({ status, headers, text }: Answer): DataError {
  return errorFromResponse(new Response(null, { status, headers }), text);
}

/** An answer in few words. */
export function said({ status, ok, text, code }: Answer): string {
  if (ok) return `status ${status}`;
  const words = /"(?:value|message)"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? text.slice(0, 120);
  return `status ${status}${code === '' ? '' : ` (${code})`}: ${words}`;
}
