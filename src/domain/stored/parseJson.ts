/** JSON as what it is before anybody looked: unknown. Undefined when the text is no JSON at all. */
export function parseJson(text: string): unknown {
  try {
    // The one place where JSON becomes a value; a schema says what it is (`defineStored`).
    // eslint-disable-next-line no-restricted-syntax
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
