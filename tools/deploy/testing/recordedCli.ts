import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Cli, CliAnswer } from '../cli';
import type { LocalTenant, SentRequest } from './localTenant';
import type { Exchange, Traffic } from './traffic';

/** What SharePoint answered. */
interface Reply {
  readonly status: number;
  readonly text: string;
  readonly bytes: Uint8Array;
}

type Options = ReadonlyMap<string, string>;

/**
 * Stands for CLI for Microsoft 365 where it is not installed: sends for each command the requests that the real one was recorded to send, with the values
 * of this command, and prints what the real one prints of such an answer. `recordedCli.test.ts` holds it to every exchange of the record.
 * @param login - who is signed in; undefined: nobody
 */
export function recordedCli({ exchanges }: Traffic, tenant: LocalTenant, login: string | undefined): Cli {
  const token = login === undefined ? undefined : tenant.token(login);
  return async (args) => {
    const { words, options } = commandIn(args);
    if (words === 'status') return printed(token === undefined ? 'Logged out' : { connectionName: login, connectedAs: login, authType: 'deviceCode', appId: '00000000-0000-0000-0000-000000000000', appTenant: 'common', cloudType: 'Public' });
    if (token === undefined) return failed('Log in to Microsoft 365 first');
    const shape = shapeOf(args);
    const recorded = exchanges.find((exchange) => exchange.sent.length > 0 && shapeOf(exchange.args) === shape);
    const [request] = recorded?.sent ?? [];
    if (recorded === undefined || request === undefined) return failed(`Nobody recorded what the CLI does for: ${shape}`);
    let reply: Reply;
    try {
      reply = await send(tenant, token, withValues(request, recorded, options), options.get('filePath'));
    } catch (error) {
      const { cause } = error as { readonly cause?: { readonly code?: string } };
      return failed(cause?.code === 'UND_ERR_SOCKET' || cause?.code === 'ECONNRESET' ? 'socket hang up' : String(cause?.code ?? error));
    }
    return reply.status < 300 ? success(words, options, reply) : failed(messageOf(words, reply));
  };
}

/** Words and options of a command; what stands alone is switched on. */
function commandIn(args: readonly string[]): { readonly words: string; readonly options: Options } {
  const first = args.findIndex((each) => each.startsWith('--'));
  const options = new Map<string, string>();
  for (let at = first; at >= 0 && at < args.length; at++) {
    const [name = '', value = ''] = [args[at], args[at + 1]];
    const isSwitch = value === '' || value.startsWith('--');
    options.set(name.slice(2), isSwitch ? 'true' : value);
    if (!isSwitch) at++;
  }
  return { words: args.slice(0, first < 0 ? undefined : first).join(' '), options };
}

function shapeOf(args: readonly string[]): string {
  const { words, options } = commandIn(args);
  return [words, ...[...options.keys()].sort()].join(' --');
}

/** The recorded request, with what this command says in place of what the recorded one said. */
function withValues(request: SentRequest, { args }: Exchange, options: Options): SentRequest {
  const recorded = commandIn(args).options;
  const pairs = [...recorded].flatMap(([name, before]): (readonly [string, string])[] => {
    const now = options.get(name) ?? '';
    if (/^https:/.test(before)) return [[new URL(before).pathname, new URL(now).pathname]];
    return name === 'filePath' ? [[basename(before), basename(now)]] : [[inAddress(before), inAddress(now)]];
  });
  const path = pairs.reduce((text, [before, now]) => (before === '/' || before === 'true' ? text : text.replace(before, now)), request.path);
  return { ...request, path };
}

/** As the CLI writes it into an address. */
function inAddress(text: string): string {
  return encodeURI(text).replace(/%7B/g, '{').replace(/%7D/g, '}');
}

async function send(tenant: LocalTenant, token: string, { method, path, headers, body }: SentRequest, file: string | undefined): Promise<Reply> {
  for (;;) {
    const response = await fetch(tenant.origin + path, { method, headers: { ...headers, authorization: `Bearer ${token}` }, ...(body !== '' && { body: body === 'file' ? readFileSync(file ?? '') : body }) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    // As the CLI does, for as long as it takes.
    if (response.status !== 429 && response.status !== 503) return { status: response.status, bytes, text: Buffer.from(bytes).toString() };
    await wait(Number(response.headers.get('retry-after') ?? '10') * 1000);
  }
}

function success(words: string, options: Options, { text, bytes }: Reply): CliAnswer {
  switch (words) {
    case 'spo app add':
    case 'spo app get':
    case 'spo web get':
      return printed(JSON.parse(text));
    case 'spo app list':
      return printed((JSON.parse(text) as { value: unknown }).value);
    case 'spo tenant appcatalogurl get': {
      const { CorporateCatalogUrl } = JSON.parse(text) as { CorporateCatalogUrl: string | null };
      return CorporateCatalogUrl === null ? { code: 0, stdout: '', stderr: '' } : printed(CorporateCatalogUrl);
    }
    case 'spo hubsite get': {
      const hub = (JSON.parse(text) as { value: { SiteUrl: string }[] }).value.find(({ SiteUrl }) => SiteUrl.toLowerCase() === options.get('url')?.toLowerCase());
      return hub === undefined ? failed(`The specified hub site ${options.get('url')} does not exist`) : printed(hub);
    }
    case 'spo search':
      return printed(foundRows(text, options.get('selectProperties')?.split(',') ?? []));
    case 'spo file get':
      writeFileSync(options.get('path') ?? '', bytes);
      return { code: 0, stdout: '', stderr: '' };
    default:
      return { code: 0, stdout: '', stderr: '' };
  }
}

function foundRows(text: string, columns: readonly string[]): readonly unknown[] {
  const { PrimaryQueryResult } = JSON.parse(text) as { PrimaryQueryResult: { RelevantResults: { Table: { Rows: { Cells: { Key: string; Value: string | null }[] }[] } } } };
  return PrimaryQueryResult.RelevantResults.Table.Rows.map(({ Cells }) => Object.fromEntries(columns.map((column) => [column, Cells.find(({ Key }) => Key === column)?.Value ?? null])));
}

/** Which part of an answer the CLI tells as the reason. */
function messageOf(words: string, { status, text }: Reply): string {
  if (words === 'spo file get') return `Request failed with status code ${status}`;
  try {
    const body = JSON.parse(text) as { 'odata.error'?: { message: { value: string } }; error_description?: string };
    return body['odata.error']?.message.value ?? body.error_description ?? text;
  } catch {
    return text === '' ? `Request failed with status code ${status}` : text;
  }
}

function printed(value: unknown): CliAnswer {
  return { code: 0, stdout: `${JSON.stringify(value, undefined, 2)}\n`, stderr: '' };
}

function failed(message: string): CliAnswer {
  return { code: 1, stdout: '', stderr: `Error: ${message}\n` };
}
