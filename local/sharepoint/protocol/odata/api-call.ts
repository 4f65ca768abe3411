import type { RequestContext } from '../../model/context';
import { isObject, listOf, type JsonObject } from '../../model/json';
import { refusal } from '../../errors';
import { parseLiteral, type AliasLookup, type Argument } from './path';
import type { Query } from './query';

/** HTTP verb after `X-HTTP-Method`. */
export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'MERGE' | 'DELETE';

/** One call of an operation, a key or a change, with its arguments from the path and from the body. */
export class ApiCall {
  private parsed: JsonObject | undefined;
  private bare: JsonObject | undefined;

  public constructor(
    public readonly context: RequestContext,
    public readonly verb: Verb,
    public readonly query: Query,
    private readonly positional: readonly Argument[],
    /** The body as it came. */
    public readonly bytes: Uint8Array,
    /** True when the body is content and holds no arguments. */
    private readonly contentOnly = false
  ) {}

  /**
   * The JSON object of the body without its metadata; empty when there is no body.
   * @throws SharePointError `bodyInvalid` (400)
   */
  public get body(): JsonObject {
    return (this.bare ??= withoutMetadata(this.json));
  }

  /** Name of the entity type that the body declares (`__metadata.type`, `odata.type`, `@odata.type`). */
  public get declaredType(): string | undefined {
    const { __metadata: metadata, 'odata.type': light, '@odata.type': v4 } = this.json;
    const name = isObject(metadata) ? metadata.type : (light ?? v4);
    return typeof name === 'string' && name !== '' ? name.replace(/^#/, '') : undefined;
  }

  /**
   * Refuses a body that is not written in the format that its `Content-Type` says: a verbose entity names its type, another one has no verbose parts.
   * @param type - of the entity that is made or changed
   * @throws SharePointError `typeMissing`, `bodyProperty`, `arrayExpected` (400)
   */
  public requireEntity(type: string): void {
    if (this.contentOnly || this.bytes.length === 0) return;
    const verbose = /odata=verbose/i.test(this.context.header('content-type')?.replaceAll(' ', '') ?? '');
    if (verbose && this.declaredType === undefined) throw refusal('typeMissing');
    if (verbose) return;
    if (Object.hasOwn(this.json, '__metadata')) throw refusal('bodyProperty', '__metadata', type);
    for (const value of Object.values(this.body)) if (isObject(value) && Array.isArray(value.results)) throw refusal('arrayExpected');
  }

  private get json(): JsonObject {
    if (this.parsed === undefined) {
      const text = this.contentOnly ? '' : new TextDecoder().decode(this.bytes).trim();
      let value: unknown = {};
      try {
        if (text !== '') value = JSON.parse(text);
      } catch {
        throw refusal('bodyInvalid');
      }
      if (!isObject(value)) throw refusal('bodyInvalid');
      this.parsed = value;
    }
    return this.parsed;
  }

  /** `If-Match`, if sent. */
  public get ifMatch(): string | undefined {
    return this.context.header('if-match');
  }

  /**
   * An argument by name, or by position when the path gives it without a name.
   * @returns undefined when it is absent everywhere
   */
  public argument(name: string, position = 0): unknown {
    const lower = name.toLowerCase();
    for (const { name: given, value } of this.positional) if (given?.toLowerCase() === lower) return value;
    // What the path says comes before the body: the Title of a new item is not the title of its list.
    const unnamed = this.positional[position];
    if (unnamed !== undefined && unnamed.name === undefined) return unnamed.value;
    for (const [given, value] of Object.entries(this.body)) if (given.toLowerCase() === lower) return value;
    return this.fromQueryString(lower);
  }

  /** `search/query?querytext='a'`: arguments may also stand in the query string, as literals or bare. */
  private fromQueryString(lower: string): unknown {
    const parameters = this.context.request.url.searchParams;
    for (const [given, value] of parameters) if (given.toLowerCase() === lower) return literalOrText(value, (alias) => parameters.get(alias) ?? undefined);
    return undefined;
  }

  /** @throws SharePointError `parameterMissing` (400) */
  public text(name: string, position = 0): string {
    const value = this.argument(name, position);
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    throw refusal('parameterMissing', name);
  }

  public optionalText(name: string, position = 0): string | undefined {
    const value = this.argument(name, position);
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
  }

  /** @throws SharePointError `parameterMissing` (400) */
  public number(name: string, position = 0): number {
    const value = this.optionalNumber(name, position);
    if (value === undefined) throw refusal('parameterMissing', name);
    return value;
  }

  public optionalNumber(name: string, position = 0): number | undefined {
    const value = this.argument(name, position);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }

  public flag(name: string, position = 0): boolean {
    const value = this.argument(name, position);
    return value === true || value === 'true' || value === 1;
  }

  /** An object argument (`parameters`, `query`), without its metadata; empty when absent. */
  public object(name: string, position = 0): JsonObject {
    const value = this.argument(name, position);
    return isObject(value) ? withoutMetadata(value) : {};
  }

  /** A list argument, also in verbose form (`{results: […]}`); empty when absent. */
  public list(name: string, position = 0): readonly unknown[] {
    return listOf(this.argument(name, position));
  }
}

function literalOrText(text: string, alias: AliasLookup): unknown {
  try {
    return parseLiteral(text.trim(), alias);
  } catch {
    return text;
  }
}

/** The object without `__metadata` and annotations such as `odata.type`. */
export function withoutMetadata(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => name !== '__metadata' && !name.startsWith('odata.') && !name.includes('@odata.'))
  );
}
