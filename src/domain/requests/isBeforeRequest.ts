const MINUTE_MS = 60_000;

/** Was it before the request arrived? Contacts are noted to the minute: one in the minute of its arrival is not. */
export function isBeforeRequest(at: Date, receivedAt: Date): boolean {
  return at.getTime() < Math.floor(receivedAt.getTime() / MINUTE_MS) * MINUTE_MS;
}
