/** Whether the property `source` can be what it should; whether it names a site that may be shown is `readSource`'s, which screens load. */
export function isSavedSource(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
