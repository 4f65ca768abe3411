import type { ColumnChoice } from '../../domain/columns/Column';
import { foldText } from '../../domain/text/foldText';
import type { Words } from '../Words';
import type { CommonField, FieldType } from './FieldType';
import { plain, UNREADABLE } from './FieldType';

/** One of a few words that the product knows. */
export interface ChoiceField extends CommonField {
  readonly type: 'choice';
  /** As they are stored. */
  readonly choices: readonly string[];
  /** As people read them, in the list's own choices' order; without it they read what is stored. */
  readonly words?: Readonly<Record<string, Words>>;
  /** Where nothing is stored; the first choice unless the schema says otherwise. */
  readonly default?: string;
}

export const choice: FieldType<ChoiceField, string> = {
  ...plain,
  control: 'choice',
  xml: ({ choices }) => ({ type: 'Choice', attributes: { Format: 'Dropdown' }, choices }),
  // Words that an owner added stay, and so does his order of ours, until a word joins them.
  upgrade: ({ choices }, { Choices }) => {
    const present: readonly unknown[] = Array.isArray(Choices) ? Choices : [];
    if (choices.every((each) => present.includes(each))) return null;
    return { type: 'SP.FieldChoice', values: { Choices: [...choices, ...present.filter((each) => !choices.some((ours) => ours === each))] } };
  },
  blank: usual,
  // A word of a newer version, or of an owner's own, means what this one cannot know: it is not taken for another.
  read: (raw, field) => {
    if (raw === null || raw === undefined || raw === '') return field.required ? UNREADABLE : usual(field);
    return field.choices.find((each) => each === raw) ?? UNREADABLE;
  },
  write: (value) => value,
  toCell: (value, field, language) => field.words?.[value]?.[language] ?? value,
  fromCell: (cell, field) => {
    if (cell === '') return { value: usual(field) };
    const wanted = comparable(cell);
    const found = choicesOf(field).find(({ value, fr, en }) => [value, fr, en].some((word) => comparable(word) === wanted));
    return found ? { value: found.value } : { fault: 'choice' };
  },
  choices: choicesOf
};

function usual({ choices, default: value }: ChoiceField): string {
  return value ?? choices[0] ?? '';
}

function choicesOf({ choices, words }: ChoiceField): readonly ColumnChoice[] {
  return choices.map((value) => ({ value, fr: words?.[value]?.fr ?? value, en: words?.[value]?.en ?? value }));
}

function comparable(word: string): string {
  return foldText(word.trim()).replace(/[’']/g, "'");
}
