import type { Fault } from './fault';

/** Wrong formats, verbs, digests and batches. */
export const protocolFaults: readonly Fault[] = [
  { name: 'verbose answered as minimal', file: 'protocol/odata/format.ts', find: "if (name === 'verbose') return { metadata: 'verbose', version: 3 };", replace: '', suites: ['formats'] },
  { name: 'nometadata answered as minimal', file: 'protocol/odata/format.ts', find: "if (name === 'nometadata' || name === 'none') return { metadata: 'none', version };", replace: '', suites: ['formats'] },
  { name: 'version 4 ignored', file: 'protocol/odata/format.ts', find: 'const version = odataVersion?.trim().startsWith(\'4\') === true ? 4 : 3;', replace: 'const version = odataVersion === undefined ? 3 : 3;', suites: ['formats'] },
  { name: 'no etag in the body', file: 'protocol/odata/writer.ts', find: "...(etag === undefined ? {} : { [`${at}odata.etag`]: etag }),", replace: '', suites: ['formats'] },
  { name: 'no ETag header', file: 'protocol/odata/writer.ts', find: 'const headers: Record<string, string> = etag === undefined ? {} : { ETag: etag };', replace: 'const headers: Record<string, string> = {};', suites: ['formats'] },
  { name: 'no ETag after a change', file: 'protocol/odata/dispatch.ts', find: 'return etag === undefined ? NO_CONTENT : { ...NO_CONTENT, headers: { ETag: etag } };', replace: 'return NO_CONTENT;', suites: ['writes'] },
  { name: 'created answered with 200', file: 'protocol/odata/writer.ts', find: 'resource.created === true ? 201 : 200', replace: '200', suites: ['formats'] },
  { name: 'a missing value is null', file: 'protocol/odata/writer.ts', find: ': { [`${this.prefix}odata.null`]: true });', replace: ': { value: null });', suites: ['formats'] },
  { name: 'unknown properties pass in $select', file: 'protocol/odata/writer.ts', find: "if (property === undefined) throw refusal('fieldNotFound', name);", replace: 'if (property === undefined) return;', suites: ['errors'] },
  { name: 'names as the client wrote them', file: 'protocol/odata/writer.ts', find: 'chosen.set(property.name, property.value);\n  }', replace: 'chosen.set(name, property.value);\n  }', suites: ['query-options'] },
  { name: 'a lookup is shown without $expand', file: 'protocol/odata/writer.ts', find: "if (next !== undefined && !expands(query, name)) throw refusal('expandMissing', `${name}/${next}`, name);", replace: '', suites: ['query-options'] },
  { name: 'errors in English only', file: 'protocol/http/api.ts', find: "return /^\\s*fr\\b/i.test(request.headers['accept-language'] ?? '') ? 'fr-FR' : 'en-US';", replace: "return 'en-US';", suites: ['errors'] },
  { name: 'errors as 500', file: 'protocol/odata/writer.ts', find: 'return { status: error.status, headers:', replace: 'return { status: 500, headers:', suites: ['errors'] },
  { name: 'error codes lost', file: 'errors.ts', find: 'return `${this.code}, ${this.exception}`;', replace: 'return `-1, ${this.exception}`;', suites: ['errors'] },
  { name: 'X-HTTP-Method ignored', file: 'protocol/http/api.ts', find: "(request.headers['x-http-method'] ?? request.headers['x-http-method-override'] ?? method)", replace: 'method', suites: ['writes'] },
  { name: 'digest unchecked', file: 'protocol/http/api.ts', find: "if (digest === undefined || !this.digests.isValid(digest, person.claim, context.site.id)) throw refusal('digestInvalid');", replace: '', suites: ['digest'] },
  { name: 'forged digest accepted', file: 'protocol/http/digest.ts', find: 'if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;', replace: 'if (given.length === 0 || expected.length === 0 || timingSafeEqual(expected, expected) === false) return false;', suites: ['digest'] },
  { name: 'digests never expire', file: 'protocol/http/digest.ts', find: '< DIGEST_SECONDS * 1000', replace: '< DIGEST_SECONDS * Infinity', suites: ['digest'] },
  { name: "anybody's digest", file: 'protocol/http/digest.ts', find: '.update(`${login.toLowerCase()}\\n', replace: '.update(`\\n', suites: ['digest'] },
  { name: 'batch answered in reverse', file: 'protocol/http/batch.ts', find: 'const parts = answers.map(', replace: 'const parts = [...answers].reverse().map(', suites: ['batch'] },
  { name: 'batch without limit', file: 'protocol/http/batch.ts', find: "if (requests.length > OPERATIONS_PER_BATCH) throw refusal('batchTooLarge');", replace: '', suites: ['batch'] },
  { name: 'batch parts act as the administrator', file: 'protocol/http/batch.ts', find: "['x-local-user', 'cookie',", replace: "['cookie',", suites: ['batch'] },
  { name: 'foreign Host accepted', file: 'protocol/http/host.ts', find: 'if (!HOME.test(request.url.hostname)) return false;', replace: '', suites: ['identity'] },
  { name: 'foreign Origin accepted', file: 'protocol/http/host.ts', find: 'return HOME.test(from.hostname) && from.port === request.url.port;', replace: 'return from.href.length > 0;', suites: ['identity'] },
  { name: 'cookie ignored', file: 'protocol/http/identity.ts', find: "request.headers['x-local-user'] ?? cookieOf(request.headers.cookie ?? '', 'local-user')", replace: "request.headers['x-local-user']", suites: ['identity'] },
  { name: 'throttling off', file: 'protocol/http/throttle.ts', find: 'if (!this.settings.throttling) return;', replace: 'if (this.settings.requestsPerWindow > 0) return;', suites: ['switches'] },
  { name: 'one budget for all', file: 'protocol/http/throttle.ts', find: 'this.use(login), this.use(TENANT)', replace: "this.use('all'), this.use(TENANT)", suites: ['switches'] },
  { name: 'no budget for the tenant', file: 'protocol/http/throttle.ts', find: ' || all > tenantRequestsPerWindow', replace: '', suites: ['switches'] },
  { name: 'a dropped answer was never done', file: 'protocol/http/server.ts', find: "if (faults.some(({ kind }) => kind === 'dropBefore')) return 'drop';", replace: "if (faults.some(({ kind }) => kind === 'dropBefore' || kind === 'dropAfter')) return 'drop';", suites: ['switches'] }
];
