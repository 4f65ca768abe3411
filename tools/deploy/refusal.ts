import type { CliAnswer } from './cli';

/**
 * Why a command came to nothing.
 * - `denied`: a right is missing
 * - `signedOut`: nobody is signed in, or no longer
 * - `late`: it did not end within our patience; the CLI itself waits for a busy server as long as that asks for
 * - `lost`: the connection: what was asked for may have been done
 * - `failed`: the server failed
 * - `missing`: a site, an app or a page of the service that is not there
 * - `locked`: the site can be changed by nobody
 * - `other`: SharePoint's own words
 */
export type RefusalKind = 'denied' | 'signedOut' | 'late' | 'lost' | 'failed' | 'missing' | 'locked' | 'other';

/** A command that came to nothing. */
export class Refusal extends Error {
  public constructor(
    public readonly kind: RefusalKind,
    /** What SharePoint or the CLI said. */
    public readonly said: string
  ) {
    super(said);
    this.name = 'Refusal';
  }
}

/** The first that fits. SharePoint speaks English to programs, or the language of the site. */
const KINDS: readonly (readonly [RefusalKind, RegExp])[] = [
  ['signedOut', /log in to microsoft 365|logged out|login has expired|sign in again|AADSTS|status code 401|\b401\b.*unauthorized|token (is|has) (expired|invalid)|invalid (jwt|issuer)/i],
  ['lost', /socket hang up|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|getaddrinfo|network[_ ]error|certificate/i],
  ['locked', /status code 423|\blocked\b|verrouillé|read-?only|lecture seule/i],
  ['denied', /access (is )?denied|accès refusé|status code 403|unauthorized operation|non autorisée?|not authorized/i],
  ['missing', /status code 404|cannot find resource|file not found|does not exist|n.existe pas|not found|is not in the app catalog/i],
  ['failed', /status code 5\d\d|status code 429|throttl|server (is )?busy|timed? ?out|an unexpected error/i]
];

/** What a command that came to nothing says; never a token, whatever was printed. */
export function refusalOf({ stdout, stderr, late, code }: CliAnswer): Refusal {
  const said = wordsOf(stderr.trim() === '' ? stdout : stderr);
  if (late === true) return new Refusal('late', said);
  if (code === null) return new Refusal('lost', said === '' ? 'The command was ended.' : said);
  const [kind] = KINDS.find(([, pattern]) => pattern.test(said)) ?? ['other' as const];
  return new Refusal(kind, said);
}

/** `Error: …`, `{"error": …}` or SharePoint's whole answer, as one sentence. */
function wordsOf(printed: string): string {
  // Without the colours of a terminal.
  const lines = withoutTokens(printed.replace(/\u001b\[[0-9;]*m/g, '')).split(/\r?\n/).map((line) => line.trim());
  // Node may have warned of something before.
  const from = lines.findIndex((line) => /^Error:/i.test(line));
  const plain = lines.slice(Math.max(0, from)).filter((line) => !/^(Warning:|\(node:\d+\)|\(Use `node)/.test(line)).join('\n').trim().replace(/^Error:\s*/i, '');
  const [first = ''] = plain.split('\n');
  const said = messageIn(first) ?? messageIn(plain) ?? first;
  return said === '[object Object]' ? 'No reason was given.' : said.slice(0, 500);
}

function messageIn(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return deepMessage(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function deepMessage(value: unknown): string | undefined {
  if (typeof value === 'string') return messageIn(value) ?? value.replace(/^Error:\s*/i, '');
  if (typeof value !== 'object' || value === null) return undefined;
  const members = value as Record<string, unknown>;
  for (const name of ['odata.error', 'error', 'message', 'value', 'error_description']) {
    const found = deepMessage(members[name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Takes whatever looks like a token out of a text: parts of base64 with dots between, whole or cut off, after `Bearer` or not. */
export function withoutTokens(text: string): string {
  return text.replace(/eyJ[\w-]*(\.[\w-]+)*/g, '…').replace(/Bearer\s+\S+/gi, 'Bearer …');
}
