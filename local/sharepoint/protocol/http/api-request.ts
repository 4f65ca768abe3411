import type { ClientRequest } from '../../model/context';

/** A request apart from its transport, so that the parts of a `$batch` are requests like any other. */
export interface ApiRequest extends ClientRequest {
  /** Upper case, before `X-HTTP-Method`. */
  readonly method: string;
}

/** An answer apart from its transport. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
