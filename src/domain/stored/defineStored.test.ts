import { boolean, looseObject, number, object, optional, string } from 'valibot';
import { defineStored, stepFrom } from './defineStored';
import { parseJson } from './parseJson';
import { readableMembers, storedDate } from './storedSchemas';

const first = defineStored({ name: 'note', version: 1, schema: object({ text: string() }) });
const third = defineStored({
  name: 'note',
  version: 3,
  schema: object({ words: string(), isPinned: boolean(), at: optional(storedDate) }),
  steps: [stepFrom(object({ text: string() }), ({ text }) => ({ words: text })), stepFrom(object({ words: string() }), (older) => ({ ...older, isPinned: false }))]
});

describe('stored JSON', () => {
  it('is read as it was written, dates too', () => {
    expect(first.read(first.write({ text: 'à voir' }))).toEqual({ ok: true, value: { text: 'à voir' } });
    const value = { words: 'à voir', isPinned: true, at: new Date('2026-01-02T03:04:05Z') };
    expect(third.read(third.write(value))).toEqual({ ok: true, value });
  });

  it('is read in its first version without a version', () => {
    expect(first.write({ text: 'a' })).toBe('{"text":"a"}');
    expect(third.read('{"text":"a"}')).toEqual({ ok: true, value: { words: 'a', isPinned: false } });
  });

  it('climbs from each version to the present one', () => {
    expect(third.read('{"version":2,"value":{"words":"b"}}')).toEqual({ ok: true, value: { words: 'b', isPinned: false } });
    expect(third.read('{"version":3,"value":{"words":"c","isPinned":true}}')).toEqual({ ok: true, value: { words: 'c', isPinned: true } });
  });

  it('of a newer version is told apart, so that it can be kept', () => {
    expect(third.read('{"version":4,"value":{}}')).toEqual({ ok: false, fault: 'newer' });
  });

  it.each(['', '{', 'null', '[]', '"text"', '7', '{"text":7}', '{"version":2,"value":null}', '{"version":3,"value":{"words":"c","isPinned":"yes"}}'])('that cannot be read never throws: %s', (text) => {
    const reading = third.read(text);
    expect(reading.ok).toBe(false);
    expect(reading).toMatchObject({ fault: parseJson(text) === undefined ? 'notJson' : 'shape' });
  });

  it('says where it cannot be read', () => {
    expect(third.read('{"version":3,"value":{"words":"c","isPinned":"yes"}}')).toMatchObject({ where: 'isPinned' });
  });

  it('keeps a first version that looks like an envelope', () => {
    const odd = defineStored({ name: 'odd', version: 1, schema: object({ version: number(), value: string() }) });
    expect(odd.read(odd.write({ version: 9, value: 'x' }))).toEqual({ ok: true, value: { version: 9, value: 'x' } });
  });

  it.each([
    ['a version that is no whole number', { version: 1.5, value: 'x' }],
    ['a version of 0', { version: 0, value: 'x' }],
    ['a version in words', { version: 'two', value: 'x' }],
    ['more than version and value', { version: 2, value: 'x', more: true }],
    ['a version alone', { version: 2 }],
    ['a value alone', { value: 'x' }]
  ])('is no envelope with %s: it is a first version, stored as it is', (_, value) => {
    const loose = defineStored({ name: 'loose', version: 1, schema: looseObject({}) });
    expect(loose.write(value)).toBe(JSON.stringify(value));
    expect(loose.read(JSON.stringify(value))).toEqual({ ok: true, value });
  });

  it('knows that text is JSON from text that is none', () => {
    expect([parseJson('{"a":[1,null]}'), parseJson('null'), parseJson('nul'), parseJson('')]).toEqual([{ a: [1, null] }, null, undefined, undefined]);
  });

  it('can be part of a larger value', () => {
    expect(third.unpack(parseJson(JSON.stringify(third.pack({ words: 'd', isPinned: true }))))).toEqual({ ok: true, value: { words: 'd', isPinned: true } });
  });

  it('needs a step for each version', () => {
    expect(() => defineStored({ name: 'gap', version: 3, schema: string(), steps: [(older) => older] })).toThrow('gap: version 3 needs 2 steps, there are 1');
  });

  it('counts a step that throws as unreadable', () => {
    const fragile = defineStored({
      name: 'fragile',
      version: 2,
      schema: string(),
      steps: [
        () => {
          throw new Error('unexpected');
        }
      ]
    });
    expect(fragile.read('{}')).toMatchObject({ ok: false, fault: 'shape' });
    expect(() => fragile.unpack('x')).not.toThrow();
  });

  it('leaves out the members of a list that cannot be read', () => {
    const list = defineStored({ name: 'list', version: 1, schema: readableMembers(object({ id: number() })) });
    expect(list.read('[{"id":1},null,{"id":"2"},{"id":3}]')).toEqual({ ok: true, value: [{ id: 1 }, { id: 3 }] });
    expect(list.read('{}')).toMatchObject({ ok: false });
  });
});
