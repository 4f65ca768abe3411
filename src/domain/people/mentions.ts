/** Somebody whom a text names, as `@name`. */
export interface Mention {
  /** What a site knows him by. */
  readonly login: string;
  readonly name: string;
}

/** A site writes before a login what vouches for it: `i:0#.f|membership|ana@ville.example` is `ana@ville.example`. */
export function withoutClaim(login: string): string {
  return login.slice(login.lastIndexOf('|') + 1);
}

/** As a page has it, too; letters count the same in both cases. */
export function plainLogin(login: string): string {
  return withoutClaim(login).toLowerCase();
}

/** Each person once, whose name stands in the text: what was typed away names nobody. */
export function mentionedIn(text: string, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ login, name }, index) => text.includes(`@${name}`) && mentions.findIndex((other) => other.login === login) === index);
}

/** The text with somebody named at a place in it, and the place behind his name. @param at in UTF-16 units */
export function withMention(text: string, at: number, { name }: Pick<Mention, 'name'>): { readonly text: string; readonly at: number } {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const named = `${before === '' || /\s$/.test(before) ? '' : ' '}@${name}${/^\s/.test(after) ? '' : ' '}`;
  return { text: before + named + after, at: at + named.length };
}

/** The text in parts, those at odd places naming somebody; of two names that begin alike, the longer one. */
export function splitMentions(text: string, mentions: readonly Pick<Mention, 'name'>[]): readonly string[] {
  const names = [...new Set(mentions.map(({ name }) => name))].filter((name) => name !== '').sort((one, other) => other.length - one.length);
  if (names.length === 0) return [text];
  return text.split(new RegExp(`(@(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')}))`));
}
