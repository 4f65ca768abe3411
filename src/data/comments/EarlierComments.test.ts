/** @jest-environment node */
import { createHash } from 'node:crypto';
import type { Decision } from '../../domain/calls/Decision';
import { callWith, day, decision } from '../../domain/calls/testing/callWith';
import type { CallAnimation } from '../calls/CallServices';
import { codeOf, connectionTo, error, json } from '../connection/testing/connectionTo';
import { EarlierComments } from './EarlierComments';
import { earlierFile } from './earlierFile';

const comments = [{ author: 'Léa Martin', created: day(5), text: 'Bien', replies: [{ author: 'Paul Petit', created: day(6), text: 'Oui' }] }, { author: '', created: day(4), text: '', replies: [] }];
const stored = earlierFile.write(comments);
const hash = createHash('sha256').update(stored).digest('hex');
const naming = (content: object) => decision(9, day(7), 'earlier', content);

describe('what was said under a page before', () => {
  it('is read from its file as it was, with whether somebody changed it', async () => {
    const read = (named: string) => new EarlierComments(connectionTo([() => new Response(stored)]).connection).read(naming({ file: 'e.json', hash: named }));
    expect(await read(hash)).toEqual({ comments, isAltered: false });
    expect(await read('x')).toEqual({ comments, isAltered: true });
  });

  it.each(['{}', '{"version":1,"value":[{"author":1}]}', '\u00ff'])('is unreadable where its file is none: %j', async (content) => {
    const bytes = content === '\u00ff' ? Uint8Array.of(0xff) : content;
    expect(await codeOf(new EarlierComments(connectionTo([() => new Response(bytes)]).connection).read(naming({ file: 'e.json', hash })))).toBe('unreadable');
  });

  it('is not found where it is gone', async () => {
    expect(await codeOf(new EarlierComments(connectionTo([() => error(404, '-2147024894')]).connection).read(naming({ file: 'e.json', hash })))).toBe('notFound');
  });

  it('is kept as a file that is called by what it says, then named by a decision', async () => {
    const made = naming({});
    const decide = jest.fn<Promise<Decision>, Parameters<CallAnimation['decide']>>(async () => made);
    const { connection, sent } = connectionTo([() => json({})]);
    expect(await new EarlierComments(connection).keep(callWith(), comments, { decide }, 5)).toBe(made);
    const name = `c4-x1-earlier-${hash.slice(0, 12)}.json`;
    expect(sent.map(({ method, url }) => `${method} ${url.slice(url.indexOf('/files'))}`)).toEqual([`POST /files/addUsingPath(decodedurl='${name}',overwrite=false)`]);
    expect(decide.mock.calls).toEqual([[callWith(), { kind: 'earlier', contribution: 0, targets: [], reason: '', content: { file: name, hash } }, 5]]);
  });
});
