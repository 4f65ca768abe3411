import { helpIgnored } from '../../../domain/thread/help';
import { thanksIgnored } from '../../../domain/thread/thanks';
import type { AuditWhy } from '../../../domain/health/records';
import type { Connection } from '../../connection/Connection';
import { peopleNames } from '../../people/peopleNames';
import { readHelpAndThanks } from '../../thread/readHelpAndThanks';
import type { AuditedThing } from './AuditedThing';

/** Requests for help, and the thanks that each received: he may show them on his page. */
export async function threadAudits(connection: Connection): Promise<readonly AuditedThing[]> {
  const { help, thanks } = await readHelpAndThanks(connection);
  const requestOf = new Map(help.map(({ id, request }) => [id, request || id]));
  const ignored = helpIgnored(help);
  const titles = new Map(help.map(({ id, title }) => [id, title]));
  const requests = [...new Set([...help.flatMap(({ id, request, kind }) => (request === 0 && kind === 'asked' ? [id] : [])), ...ignored.map(({ id }) => requestOf.get(id) ?? id)])];
  const people = [...new Set(thanks.map(({ person }) => person))];
  const names = await peopleNames(connection, people);
  return [
    ...requests.sort((one, other) => other - one).map((id) => thing('help', id, titles.get(id) ?? '', () => ignored.filter((each) => requestOf.get(each.id) === id).map(({ why }) => why))),
    ...people.map((id) => thing('person', id, names[id] ?? '', () => thanksIgnored(thanks.filter(({ person }) => person === id)).map(({ why }) => why)))
  ];
}

/** All was read at once: to look at one asks for nothing more. */
function thing(kind: string, id: number, title: string, whys: () => readonly AuditWhy[]): AuditedThing {
  return { kind, id, title, look: async () => ({ whys: whys(), duties: [] }) };
}
