import type { Traffic } from '../ProbeContext';

/** `fetch` that counts what goes over the line. */
export function counted(send: typeof globalThis.fetch, traffic: Traffic): typeof globalThis.fetch {
  return async (input, init) => {
    traffic.requests++;
    traffic.operations += operationsIn(String(input), init?.body);
    const response = await send(input, init);
    const { headers, status } = response;
    if (status === 429 || status === 503) traffic.throttled++;
    if (!headers.has('SPRequestGuid') && !headers.has('request-id')) traffic.nameless++;
    traffic.build = headers.get('MicrosoftSharePointTeamServices') ?? traffic.build;
    return response;
  };
}

/** Each part of a batch is charged like a request of its own (MS docs: make batch requests with the REST APIs). */
function operationsIn(url: string, body: unknown): number {
  if (!url.endsWith('/$batch') || typeof body !== 'string') return 1;
  return Math.max(1, body.match(/^(GET|POST|PUT|PATCH|DELETE|MERGE) http/gm)?.length ?? 1);
}
