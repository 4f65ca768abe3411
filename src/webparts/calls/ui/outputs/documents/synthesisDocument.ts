import { contributionKinds } from '../../../../../domain/calls/Call';
import { dispositions } from '../../../../../domain/calls/Decision';
import { shortened } from '../../../../../domain/text/shortened';
import type { Synthesis, SynthesisFigures, SynthesisQuote, SynthesisSection } from '../../../../../domain/synthesis/Synthesis';
import type { Block, DocumentQuote, WrittenDocument } from '../../../../../shell/documents/Document';
import type { Formats } from '../../../../../shell/Formats';
import type { SynthesisWords } from '../synthesisStrings';

export interface Wording {
  readonly words: SynthesisWords;
  readonly formats: Formats;
  readonly siteTitle: string;
  /** Absolute address at which a contribution is read. */
  addressOf(contribution: number): string;
}

/** A heading says this much of a passage. */
const HEADING_LENGTH = 90;

/** A synthesis as a document: the same on the screen of an agent, on a page of the site, printed, and in Word. */
export function synthesisDocument(synthesis: Synthesis, wording: Wording): WrittenDocument {
  const { words, formats, siteTitle } = wording;
  const { title, annex, version, asOf, textVersion, introduction, closing, figures, sections } = synthesis;
  const [number, date] = [formats.number(version), formats.dateTime(asOf)];
  const part = (by: SynthesisSection['by'], heading: string): readonly Block[] => {
    const own = sections.filter((section) => section.by === by);
    return own.length === 0 ? [] : [{ kind: 'heading', level: 2, text: heading }, ...own.flatMap((section) => sectionBlocks(section, textVersion, wording))];
  };
  return {
    title: words.title(title),
    annex,
    note: textVersion === 0 ? words.noteArticle(siteTitle, number, date) : words.note(siteTitle, number, date, formats.number(textVersion)),
    language: formats.culture,
    blocks: [
      ...textBlocks(introduction),
      { kind: 'heading', level: 2, text: words.inAll },
      figuresBlock(words.inAll, figures, wording),
      ...part('passage', words.byPassage),
      ...part('theme', words.byTheme),
      ...(closing === '' ? [] : [{ kind: 'heading', level: 2, text: words.closing } as const, ...textBlocks(closing)])
    ]
  };
}

/** What a section is called. */
export function sectionTitle({ by, version, passage, heading, words: said }: Pick<SynthesisSection, 'by' | 'version' | 'passage' | 'heading' | 'words'>, textVersion: number, { words, formats }: Pick<Wording, 'words' | 'formats'>): string {
  if (by === 'theme') return heading === '' ? words.noTheme : heading;
  if (passage === 0) return words.whole;
  const short = shortened(said, HEADING_LENGTH);
  const name = heading === '' ? short : words.under(shortened(heading, HEADING_LENGTH), short);
  return version === textVersion ? name : words.earlier(formats.number(version), name);
}

/** Figures as rows of words and numbers; what is none is left out, but the number of contributions. */
export function figureRows({ contributions, people, replies, kinds, dispositions: answers, unanswered }: SynthesisFigures, { words, formats }: Pick<Wording, 'words' | 'formats'>): readonly (readonly [string, string])[] {
  const { figures, kindsCounted, dispositionsCounted } = words;
  const rows: readonly (readonly [string, number])[] = [
    ...(people === null ? [] : [[figures.people, people] as const]),
    ...contributionKinds.map((kind) => [kindsCounted[kind], kinds[kind] ?? 0] as const),
    [figures.replies, replies],
    ...dispositions.map((disposition) => [dispositionsCounted[disposition], answers[disposition] ?? 0] as const),
    [figures.unanswered, unanswered]
  ];
  return [[figures.contributions, contributions === null ? figures.hidden : formats.number(contributions)], ...rows.filter(([, count]) => count > 0).map(([name, count]) => [name, formats.number(count)] as const)];
}

function sectionBlocks(section: SynthesisSection, textVersion: number, wording: Wording): readonly Block[] {
  const title = sectionTitle(section, textVersion, wording);
  return [
    { kind: 'heading', level: 3, text: title },
    // A short passage is said whole by its heading.
    ...(section.words.length <= HEADING_LENGTH ? [] : [{ kind: 'passage', text: section.words } as const]),
    figuresBlock(title, section.figures, wording),
    ...textBlocks(section.remark),
    ...section.quotes.map((quote) => quoteBlock(quote, wording))
  ];
}

function figuresBlock(of: string, figures: SynthesisFigures, wording: Wording): Block {
  const { caption, what, count } = wording.words.figures;
  return { kind: 'figures', caption: caption(of), head: [what, count], rows: figureRows(figures, wording) };
}

function quoteBlock({ contribution, kind, text, wording: proposed, author, at, disposition, reason }: SynthesisQuote, { words, formats, addressOf }: Wording): DocumentQuote {
  const date = formats.date(at);
  return {
    kind: 'quote',
    label: words.quote(words.kinds[kind], formats.number(contribution)),
    text: [...(proposed === '' ? [] : [words.wording(proposed)]), text].join('\n'),
    source: author === '' ? words.on(date) : words.by(author, date),
    answer: disposition ? words.answer(words.dispositions[disposition], reason).trim() : words.noAnswer,
    address: addressOf(contribution)
  };
}

function textBlocks(text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}
