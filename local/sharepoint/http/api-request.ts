/** A request apart from its transport, so that the parts of a `$batch` are requests like any other. */
export interface ApiRequest {
  /** Upper case, before `X-HTTP-Method`. */
  readonly method: string;
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** An answer apart from its transport. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
