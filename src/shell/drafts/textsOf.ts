import { parseJson } from '../../domain/stored/parseJson';

/** The texts in stored JSON, longest first: what somebody typed, for him to copy, where no form can show it any more. */
export function textsOf(stored: string): readonly string[] {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.trim() !== '') texts.add(value.trim());
    else if (typeof value === 'object' && value !== null) Object.entries(value).filter(([name]) => name !== 'etag' && name !== 'clientKey').forEach(([, part]) => collect(part));
  };
  const json = parseJson(stored);
  if (json === undefined) texts.add(stored);
  collect(json);
  return [...texts].sort((a, b) => b.length - a.length);
}
