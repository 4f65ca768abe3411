/** A request as a twist sees it. */
interface Sent {
  url: string;
  init: RequestInit;
  /** `<login> <method> <url>`, a line, the body: all of it as people read it. */
  readonly said: string;
}

/** Makes a service answer otherwise than it does: what no switch turns. @returns undefined where the request is none of its */
export type Twist = (sent: Sent, send: (sent: Sent) => Promise<Response>) => Promise<Response> | undefined;

/** `fetch` that goes through a twist, while there is one. */
export class TwistedLine {
  public twist: Twist | undefined;

  public readonly fetch: typeof globalThis.fetch = (input, init = {}) => {
    const url = String(input);
    const headers = new Headers(init.headers);
    const method = headers.get('X-HTTP-Method') ?? init.method ?? 'GET';
    const sent: Sent = { url, init, said: `${headers.get('X-Local-User') ?? ''} ${method} ${plain(url)}\n${typeof init.body === 'string' ? plain(init.body) : ''}` };
    const send = (changed: Sent): Promise<Response> => globalThis.fetch(changed.url, changed.init);
    return this.twist?.(sent, send) ?? send(sent);
  };
}

/** The words of an answer are others. */
export function reworded(on: RegExp, from: RegExp, to: string | ((sent: Sent) => string), after = 0): Twist {
  let passing = after;
  return (sent, send) =>
    on.test(sent.said) && passing-- <= 0
      ? send(sent).then(async (response) => {
          const text = (await response.text()).replace(from, typeof to === 'string' ? to : to(sent));
          return response.status === 204 || response.status === 304 ? new Response(null, response) : new Response(text, response);
        })
      : undefined;
}

/** Answers nothing of what there is. */
export function nothing(on: RegExp): Twist {
  return reworded(on, /"value"\s*:\s*\[.*\]/s, '"value":[]');
}

/** Refuses, and does nothing. */
export function refused(on: RegExp, status = 400, code = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'): Twist {
  return answered(on, JSON.stringify({ 'odata.error': { code, message: { lang: 'en', value: 'Twisted.' } } }), status);
}

/** Answers without doing anything. */
export function answered(on: RegExp, body: string | null, status = 200): Twist {
  return ({ said }) => (on.test(said) ? Promise.resolve(new Response(body, { status, headers: { 'Content-Type': 'application/json', SPRequestGuid: 'twisted' } })) : undefined);
}

/** Does as somebody else what who asks may not. */
export function asOther(on: RegExp, login: string): Twist {
  return (sent, send) => {
    if (!on.test(sent.said)) return undefined;
    const headers = new Headers(sent.init.headers);
    headers.set('X-Local-User', login);
    // A digest is one person's.
    return digestOf(sent.url, login).then((digest) => {
      headers.set('X-RequestDigest', digest);
      return send({ ...sent, init: { ...sent.init, headers } });
    });
  };
}

/** Reads another request than was sent. */
export function misread(on: RegExp, from: RegExp, to: string): Twist {
  return (sent, send) =>
    on.test(sent.said) ? send({ ...sent, url: sent.url.replace(from, to), init: { ...sent.init, ...(typeof sent.init.body === 'string' ? { body: sent.init.body.replace(from, to) } : {}) } }) : undefined;
}

/** Sends to the recycle bin what was to be deleted for good. */
export function recycles(on: RegExp): Twist {
  return (sent, send) => {
    if (!on.test(sent.said)) return undefined;
    const headers = new Headers(sent.init.headers);
    headers.delete('X-HTTP-Method');
    return send({ ...sent, url: `${sent.url}/recycle`, init: { ...sent.init, headers } });
  };
}

/** A header of the answer is another one, or is missing. */
export function withHeader(on: RegExp, name: string, value: string | null): Twist {
  return (sent, send) =>
    on.test(sent.said)
      ? send(sent).then(async (response) => {
          const headers = new Headers(response.headers);
          if (value === null) headers.delete(name);
          else headers.set(name, value);
          const hasNoBody = response.status === 204 || response.status === 304;
          return new Response(hasNoBody ? null : await response.arrayBuffer(), { status: response.status, headers });
        })
      : undefined;
}

async function digestOf(url: string, login: string): Promise<string> {
  const web = url.slice(0, url.indexOf('/_api/'));
  const answer = await fetch(`${web}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json;odata=nometadata', 'X-Local-User': login } });
  return ((await answer.json()) as { readonly FormDigestValue: string }).FormDigestValue;
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
