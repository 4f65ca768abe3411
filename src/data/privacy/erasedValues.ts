import type { JsonHolds } from '../../domain/privacy/kept';
import { eraseText, eraseWords, isErased, kindIn, namesFiles, wordsIn } from '../../domain/privacy/erased';
import { sha256 } from '../../domain/fingerprint/sha256';
import { parseJson } from '../../domain/stored/parseJson';
import type { FieldDefinition, ListSchema } from '../../lists/defineList';
import { restName } from '../../lists/defineList';
import { privacyAnswer } from '../../lists/privacy/privacyAnswers';
import type { RestValues } from '../items/RowFormat';

/** Every text is somebody's words. */
const ANY: JsonHolds = { words: ['*'] };

type Raw = Readonly<Record<string, unknown>>;

/** Columns of a list in which words of an author can stand, with how they are taken out. */
interface WordColumn {
  readonly name: string;
  words(raw: string): readonly string[];
  /** Does it name files of the author? */
  names?(raw: string): boolean;
  erase(raw: string): string;
}

function wordColumns(schema: ListSchema): readonly WordColumn[] {
  const { columns } = privacyAnswer(schema.url);
  return Object.entries<FieldDefinition>(schema.fields).flatMap(([column, field]): readonly WordColumn[] => {
    const [holds, name] = [columns[column], restName(column, field)];
    if (holds === 'words') return [{ name, words: (raw) => [raw], erase: eraseText }];
    if (holds === 'secret' && field.type === 'note') return [secretWords(name)];
    if (typeof holds !== 'object' || holds.words.length === 0) return [];
    return [{ name, words: (raw) => wordsIn(parseJson(raw), holds), names: (raw) => namesFiles(parseJson(raw), holds), erase: (raw) => JSON.stringify(eraseWords(parseJson(raw) ?? {}, holds)) }];
  });
}

/** What an erasure writes into a row; null: nothing of its author is in it, or it was erased already. Names of files go with the words. */
export function erasedValues(schema: ListSchema, row: Raw): RestValues | null {
  const written = wordColumns(schema).flatMap((column) => {
    const raw = row[column.name];
    return typeof raw === 'string' ? [{ ...column, raw, hasWords: column.words(raw).some((text) => text.trim() !== '' && !isErased([text])) }] : [];
  });
  if (!written.some(({ hasWords }) => hasWords)) return null;
  return Object.fromEntries(written.filter(({ hasWords, names, raw }) => hasWords || names?.(raw)).map(({ name, erase, raw }) => [name, erase(raw)]));
}

/** Has a row words that stay for a reason, since what it says is none of the kinds that have any to erase? */
export function hasKeptWords(schema: ListSchema, row: Raw): boolean {
  const { columns } = privacyAnswer(schema.url);
  return Object.entries<FieldDefinition>(schema.fields).some(([column, field]) => {
    const [holds, raw] = [columns[column], row[restName(column, field)]];
    if (typeof holds !== 'object' || !holds.kinds || typeof raw !== 'string') return false;
    const value = parseJson(raw);
    const erasable = holds.kinds.words[kindIn(value, holds.kinds.at)] ?? [];
    return wordsIn(value, { words: holds.words.filter((name) => !erasable.includes(name)) }).some((text) => text.trim() !== '');
  });
}

/** Does a row bear the mark? */
export function bearsMark(schema: ListSchema, row: Raw): boolean {
  return wordColumns(schema).some(({ name, words }) => {
    const raw = row[name];
    return typeof raw === 'string' && words(raw).some((text) => isErased([text]));
  });
}

/** The fingerprint of all that an erasure leaves as it is: the same before it and after it. */
export function restOf(schema: ListSchema, row: Raw): string {
  const erase = new Map(wordColumns(schema).map(({ name, erase: take }) => [name, take]));
  const rest = Object.entries<FieldDefinition>(schema.fields).map(([column, field]) => {
    const name = restName(column, field);
    const raw = row[name] ?? null;
    return [name, typeof raw === 'string' ? (erase.get(name)?.(raw) ?? raw) : raw];
  });
  return sha256(JSON.stringify([row.AuthorId, row.Created, rest]));
}

/** A confidential vote: its choices, then its answers in own words as JSON. What was no vote, however it was written, is none without its words either. */
function secretWords(name: string): WordColumn {
  const partsOf = (raw: string): { readonly choices: string; readonly said: unknown } => {
    const [, choices = '', said = ''] = /^(\S*)(?: (.+))?$/s.exec(raw) ?? [];
    return { choices, said: parseJson(said) };
  };
  const words = (raw: string): readonly string[] => wordsIn(partsOf(raw).said, ANY);
  return {
    name,
    words,
    erase: (raw) => {
      const { choices, said } = partsOf(raw);
      return words(raw).length === 0 ? raw : `${choices} ${JSON.stringify(eraseWords(said, ANY))}`;
    }
  };
}
