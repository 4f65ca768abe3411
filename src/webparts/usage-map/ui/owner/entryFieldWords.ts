import type { EditorFields } from '../../../../shell/editor/editorTypes';
import type { UsageMapWords } from '../../strings';
import type { EntryForm, EntryKind } from './entryForms';
import { toForm, newEntry } from './entryForms';
import type { OwnerWords } from './ownerStrings';
import { emptyUsageMap } from '../../../../domain/usages/usageMap';

/** The fields of an entry with their labels, and their values in words. */
export function entryFieldWords(kind: EntryKind, words: OwnerWords, agentWords: UsageMapWords, toolTitle: (id: number) => string | undefined): EditorFields<EntryForm> {
  const labels: Readonly<Record<string, unknown>> = { ...words.fields, title: kind === 'usage' ? words.fields.usageTitle : words.fields.title };
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = { access: agentWords.tool.access, status: agentWords.tool.status, facet: words.facets };
  const show = (name: string, form: EntryForm): string => {
    const value = form[name] ?? '';
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (name === 'replacedById') return toolTitle(Number(value)) ?? words.fields.nobody;
    return choices[name]?.[String(value)] ?? String(value);
  };
  const names = Object.keys(toForm(newEntry(kind, emptyUsageMap)));
  return Object.fromEntries(names.map((name) => [name, { label: String(labels[name === 'replacedById' ? 'replacedBy' : name] ?? name), parts: [name], show: (form: EntryForm) => show(name, form) }]));
}
