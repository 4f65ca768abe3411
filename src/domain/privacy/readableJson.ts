/** JSON as lines of text, one a value: `reason: …`, `people, 2, name: …`. Empty values are left out. */
export function readableJson(value: unknown, path: readonly string[] = []): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((each, index) => readableJson(each, value.length === 1 ? path : [...path, String(index + 1)]));
  if (typeof value === 'object') return Object.entries(value).flatMap(([name, each]) => readableJson(each, [...path, name]));
  const text = String(value);
  return [path.length === 0 ? text : `${path.join(', ')}: ${text}`];
}
