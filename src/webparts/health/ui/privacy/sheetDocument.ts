import type { Periods } from '../../../../domain/privacy/periods';
import type { RegisteredPart, SiteRegister } from '../../../../domain/privacy/SiteRegister';
import type { Block, WrittenDocument } from '../../../../shell/documents/Document';
import type { Formats } from '../../../../shell/Formats';
import type { Language } from '../../../../shell/Language';
import { keepingSaid, readersSaid } from './registerSaid';
import type { RegisterWords } from './registerStrings';
import type { SheetWords } from './sheetStrings';
import { noticeFields } from './sheetStrings';

interface SheetFacts {
  readonly register: SiteRegister;
  readonly periods: Periods;
  readonly notice: Readonly<Record<string, string>>;
  readonly site: string;
  readonly at: Date;
}

/** The record of processing of a site, part by part, from what its lists are. */
export function sheetDocument({ register, periods, notice, site, at }: SheetFacts, words: SheetWords, said: RegisterWords, { language, formats }: { readonly language: Language; readonly formats: Pick<Formats, 'number' | 'list' | 'date'> }): WrittenDocument {
  const heading = (text: string): Block => ({ kind: 'heading', level: 3, text });
  const text = (lines: readonly string[]): Block => ({ kind: 'text', text: lines.join('\n') });
  const partBlocks = ({ part, lists }: RegisteredPart): readonly Block[] => {
    const each = (say: (list: (typeof lists)[number]) => readonly string[]): readonly string[] => [...new Set(lists.flatMap(say))];
    return [
      { kind: 'heading', level: 2, text: said.parts[part].name },
      heading(words.purpose),
      text([said.parts[part].purpose]),
      heading(words.people),
      text(each(({ whose }) => [said.whose[whose]])),
      heading(words.data),
      text([...lists.map(({ title, description }) => `${title[language]} · ${description[language]}`), words.stamps]),
      heading(words.recipients),
      text(each((list) => readersSaid(list, said, language, formats))),
      heading(words.retention),
      text(each((list) => [keepingSaid(list.keeping, periods, said, formats)]))
    ];
  };
  return {
    title: words.title,
    annex: '',
    note: `${words.site} · ${site} · ${words.madeOn(formats.date(at))}`,
    language,
    blocks: [
      { kind: 'heading', level: 2, text: words.authority },
      ...noticeFields.flatMap((field): readonly Block[] => [heading(words.fields[field]), text([notice[field] || words.empty])]),
      ...register.parts.flatMap(partBlocks),
      { kind: 'heading', level: 2, text: words.measures },
      text(Object.values(words.measuresText)),
      { kind: 'heading', level: 2, text: words.transfer },
      text([words.transferText])
    ]
  };
}
