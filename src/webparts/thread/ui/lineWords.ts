import type { Follow } from '../../../domain/thread/Follow';
import { topicOf } from '../../../domain/thread/reasons';
import type { ThreadLine } from '../../../domain/thread/threadLines';
import type { Formats } from '../../../shell/Formats';
import type { ThreadWords } from '../strings';

/** What happened, in one sentence. */
export function toldBy({ news, count }: ThreadLine, words: ThreadWords, formats: Formats): string {
  const { kind, by } = news;
  if (kind === 'ideaThrown' && count > 1) return words.told.ideasThrown(formats.number(count));
  const told = isTold(kind, words) ? words.told[kind] : '';
  const said = typeof told === 'string' ? told : told(by?.name ?? '');
  return count > 1 ? words.several(formats.number(count), said) : said;
}

function isTold(kind: string, { told }: ThreadWords): kind is Exclude<keyof ThreadWords['told'], 'ideasThrown'> {
  return kind !== 'ideasThrown' && kind in told;
}

export function becauseOf({ kind, name }: Follow, { because }: ThreadWords): string {
  return because[kind](name);
}

/** Where a line leads; several together lead to what they are about. */
export function thingOf({ news, count }: ThreadLine): { readonly kind: string; readonly id: number } {
  const topic = topicOf(news);
  if (news.part === 0 || count > 1) return { kind: topic, id: news.about };
  return { kind: topic === 'campaign' ? 'idea' : topic === 'call' ? 'contribution' : 'help', id: topic === 'help' ? news.about : news.part };
}

/** Of a link to what has no name of its own. */
export function linkWords(line: ThreadLine, { see }: ThreadWords): string {
  const { kind } = thingOf(line);
  return kind in see ? see[kind as keyof typeof see] : see.idea;
}
