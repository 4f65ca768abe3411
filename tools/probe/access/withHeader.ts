/** `fetch` with a header that says who asks. */
export function withHeader(name: string, value: string, send: typeof globalThis.fetch = globalThis.fetch): typeof globalThis.fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set(name, value);
    return send(input, { ...init, headers });
  };
}
