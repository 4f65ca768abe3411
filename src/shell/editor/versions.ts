import type { EditorField, EditorFields } from './editorTypes';

export type Choice = 'yours' | 'theirs';
/** By name of a field. */
export type Choices = Readonly<Record<string, Choice>>;

/** Names of the fields in which two forms differ; blanks at the ends of a text are no difference. */
export function differingFields<F>(fields: EditorFields<F>, one: F, other: F): readonly string[] {
  return Object.keys(fields).filter((name) => {
    const field = fields[name];
    return field && valueOf(field, one) !== valueOf(field, other);
  });
}

/**
 * What is chosen before anybody has looked: theirs where only they changed the field since typing began, else yours.
 * @param base what the form said when typing began; undefined where that is not known
 */
export function firstChoices<F>(fields: EditorFields<F>, { base, yours, theirs }: { readonly base: F | undefined; readonly yours: F; readonly theirs: F }): Choices {
  const changed = base === undefined ? undefined : differingFields(fields, base, yours);
  return Object.fromEntries(differingFields(fields, yours, theirs).map((name) => [name, !changed || changed.includes(name) ? 'yours' : 'theirs']));
}

/** Their version with the fields of which yours was chosen. */
export function mergeVersions<F extends object>(fields: EditorFields<F>, yours: F, theirs: F, choices: Choices): F {
  const kept = Object.keys(fields).filter((name) => choices[name] === 'yours');
  const parts = kept.flatMap((name) => fields[name]?.parts ?? []);
  return { ...theirs, ...pick(yours, parts) };
}

function pick<F extends object>(form: F, parts: readonly (keyof F)[]): Partial<F> {
  const picked: Partial<F> = {};
  for (const part of parts) picked[part] = form[part];
  return picked;
}

function valueOf<F>({ parts, show }: EditorField<F>, form: F): string {
  return JSON.stringify([show(form).trim(), ...parts.map((part) => trimmed(form[part]))]);
}

/** Blanks at the ends and empty members are nothing that people see. */
function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, trimmed(part)]).filter(([, part]) => part !== '' && part !== undefined));
}
