/** @jest-environment node */
import { PollsList, PollRecordsList } from '../../lists/polls';
import { filterText, literal, restColumn, restConditions } from './conditions';
import { KEY_COLUMN, RowFormat } from './RowFormat';

const records = new RowFormat(PollRecordsList);
const polls = new RowFormat(PollsList);

describe('conditions of a read', () => {
  it('write values as OData does', () => {
    expect(['l’été', "d'été, l'hiver", '', 12, true, false, null, new Date('2026-03-01T08:00:00Z')].map((value) => literal(value))).toEqual(["'l’été'", "'d''été, l''hiver'", "''", '12', '1', '0', 'null', "datetime'2026-03-01T08:00:00.000Z'"]);
  });

  it('name columns and stamps as REST does', () => {
    expect(['kind', 'id', 'created', 'modified', 'author', 'editor'].map((column) => restColumn(records, column))).toEqual(['Kind', 'Id', 'Created', 'Modified', 'AuthorId', 'EditorId']);
    expect(restColumn(polls, 'question')).toBe('Title');
  });

  it.each(['Kind', 'title', '', 'toString'])('know no column “%s”', (column) => {
    expect(() => restColumn({ schema: PollRecordsList, column: (name) => records.column(name) }, column === 'toString' ? 'nothing' : column)).toThrow(/^Lists\/ParvisPollRecords: no column /);
  });

  it('hold all at once, each in one of its parts', () => {
    const rest = restConditions<{ readonly kind: string; readonly poll: number }>(records, {
      where: [{ column: 'kind', is: 'eq', value: 'closed' }, [{ column: 'id', is: 'gt', value: 4 }, { column: 'created', is: 'lt', value: new Date(0) }], [{ column: 'author', is: 'eq', value: 7 }]]
    });
    expect(filterText(rest)).toBe("Kind eq 'closed' and (ID gt 4 or Created lt datetime'1970-01-01T00:00:00.000Z') and AuthorId eq 7");
    expect(filterText(restConditions(records, {}))).toBe('');
  });
});

describe('rows of a list', () => {
  const entry = { ...polls.blank(), question: 'Quel jour ?', content: { kind: 'choice' as const, options: [{ id: 1, text: 'Mardi' }], questions: [] }, opensAt: new Date('2026-03-01T08:00:00Z') };

  it('are read as they were written, and say the same', () => {
    const row = polls.write(entry);
    expect(polls.read(row)).toEqual({ ok: true, values: entry });
    expect(polls.says(row, entry)).toBe(true);
    expect(polls.says(row, { ...entry, question: 'Quelle heure ?' })).toBe(false);
    expect(polls.says({ ...row, Options: '{' }, entry)).toBe(false);
  });

  it('name the first column that cannot be read', () => {
    expect(polls.read({ ...polls.write(entry), Options: '{' })).toEqual({ ok: false, column: PollsList.fields.Options.title });
  });

  it('are kept by the browser whole or not at all', () => {
    const packed = polls.pack([{ ...entry, id: 3 }, { ...entry, id: 4, question: 'b' }]);
    expect(polls.unpack(packed)).toEqual([{ ...entry, id: 3 }, { ...entry, id: 4, question: 'b' }]);
    expect(polls.unpack([])).toEqual([]);
    expect(polls.unpack([...packed, { ...packed[0], Id: '5' }])).toBeNull();
    expect(polls.unpack([{ ...packed[0], Options: '{' }])).toBeNull();
  });

  it('have a column for their key, which is no part of them', () => {
    expect([KEY_COLUMN in PollsList.fields, polls.column('clientKey'), polls.column('nothing')]).toEqual([true, undefined, undefined]);
  });
});
