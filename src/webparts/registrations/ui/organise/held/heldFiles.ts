import type { HeldOnAgent, StoredActivity } from '../../../../../data/registrations/RegistrationServices';
import { escapeHtml } from '../../../../../domain/text/escapeHtml';
import type { Formats } from '../../../../../shell/Formats';
import type { HeldTexts } from '../../../heldStrings';

interface HeldFile {
  readonly held: HeldOnAgent;
  readonly name: string;
  readonly activities: readonly StoredActivity[];
  readonly site: string;
  readonly at: Date;
}

interface Saying {
  readonly words: HeldTexts;
  readonly formats: Formats;
  readonly language: string;
  answer(answer: string | number | boolean | readonly string[]): string;
  attendance(state: HeldOnAgent['attendance'][number]['state']): string;
}

type Row = readonly string[];

/** All of it as a page that opens in any browser, for the person that it is about: no script, nothing from elsewhere. */
export function heldHtml({ held, name, activities, site, at }: HeldFile, { words, formats, language, answer, attendance }: Saying): string {
  const { columns, parts } = words;
  const about = new Map(held.about.map((each) => [each.session, { ...each, of: activities.find(({ id }) => id === each.activity) }]));
  const session = (id: number): Row => {
    const known = about.get(id);
    return known ? [known.title || known.of?.title || String(id), formats.dateTime(known.startsAt)] : [words.gone(String(id)), ''];
  };
  const asked = (id: number, question: string): string => about.get(id)?.of?.questions.find((each) => String(each.id) === question)?.text ?? words.question(question);
  const stepOf = (kind: string): string => Object.entries(words.steps).find(([key]) => key === kind)?.[1] ?? kind;
  const tables: readonly (readonly [title: string, head: Row, rows: readonly Row[]])[] = [
    [parts.sessions, [columns.session, columns.day, columns.what, columns.at], held.sessions.map((each) => [...session(each.session), stepOf(each.kind), formats.dateTime(each.at)])],
    [parts.answers, [columns.session, columns.day, columns.question, columns.answer, columns.at], held.answers.flatMap((each) => Object.entries(each.answers).map(([question, said]) => [...session(each.session), asked(each.session, question), answer(said), formats.dateTime(each.at)]))],
    [parts.attendance, [columns.session, columns.day, columns.what, columns.at], held.attendance.map((each) => [...session(each.session), attendance(each.state), formats.dateTime(each.at)])],
    [parts.decisions, [columns.session, columns.day, columns.what, columns.reason, columns.at], held.decisions.map((each) => [...session(each.session), words.decisions[each.kind] ?? each.kind, each.reason, formats.dateTime(each.at)])]
  ];
  const cells = (row: Row, tag: 'th scope="col"' | 'td'): string => row.map((text) => `<${tag}>${escapeHtml(text)}</${tag.slice(0, 2)}>`).join('');
  const table = (head: Row, rows: readonly Row[]): string => (rows.length === 0 ? `<p>${escapeHtml(words.nothing)}</p>` : `<table><thead><tr>${cells(head, 'th scope="col"')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table>`);
  const title = escapeHtml(words.of(name));
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`,
    '<style>body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3em .6em;text-align:start;vertical-align:top}</style></head><body>',
    `<h1>${title}</h1><p>${escapeHtml(words.made(formats.dateTime(at), site))}</p>`,
    ...tables.map(([heading, head, rows]) => `<h2>${escapeHtml(heading)}</h2>${table(head, rows)}`),
    '</body></html>\n'
  ].join('\n');
}

/** The same for a machine: as it is stored, moments in UTC. */
export function heldJson({ held, name, site, at }: HeldFile): string {
  return `${JSON.stringify({ person: name, site, at, ...held }, null, 2)}\n`;
}

export function heldCount({ sessions, answers, attendance, decisions }: HeldOnAgent): number {
  return sessions.length + answers.length + attendance.length + decisions.length;
}
