import type { CallDraft } from './Call';
import { callWith, day, published } from './testing/callWith';
import { lockedChanges } from '../validation/lockedChanges';
import { callLocks, storageIssues, validateCall } from './validateCall';

const draft = (changes: Partial<CallDraft> = {}): CallDraft => callWith({ reasons: [{ id: 1, text: 'Propos injurieux' }], ...changes });
const issues = (changes: Partial<CallDraft>) => validateCall(draft(changes), day(1)).map(({ field, code, about }) => `${field} ${code}${about === undefined ? '' : ` ${about}`}`);
const body = (id: number, name: string, dueAt: Date | null = null) => ({ id, name, dueAt });
const article = { kind: 'article', page: '3f2b', kinds: ['remark', 'question'], closesAt: null, answersBy: null } as const;

test('a whole draft is published', () => {
  expect([issues({}), issues(article), issues({ opensAt: day(3), closesAt: null, answersBy: null }), issues({ moderation: 'none', reasons: [] })]).toEqual([[], [], [], []]);
});

test.each([
  ['title required', { title: ' ' }],
  ['title tooLong', { title: 'a'.repeat(256) }],
  ['intro tooLong', { intro: 'a'.repeat(4001) }],
  ['outcome required', { outcome: '' }],
  ['outcome tooLong', { outcome: 'a'.repeat(4001) }],
  ['audience tooLong', { audience: 'a'.repeat(256) }],
  ['reminder tooLong', { reminder: 'a'.repeat(4001) }],
  ['kinds required', { kinds: [] }],
  ['kinds notAllowed', { ...article, kinds: ['wording'] }],
  ['page required', { ...article, page: '' }],
  ['page notAllowed', { page: '3f2b' }],
  ['mayAttach notAllowed', { mayAttach: true, names: 'hidden' }],
  ['mayAttach notAllowed', { mayAttach: true, moderation: 'before' }],
  ['closesAt closesBeforeOpens', { opensAt: day(20) }],
  ['closesAt closesInPast', { closesAt: day(1) }],
  ['answersBy beforeClosing', { answersBy: day(20) }],
  ['answersBy beforeOpening', { closesAt: null, opensAt: day(4), answersBy: day(4) }],
  ['answersBy beforeOpening', { closesAt: null, answersBy: day(1) }],
  ['bodies required 2', { bodies: [body(1, 'CST'), body(2, ' ')] }],
  ['bodies tooLong 1', { bodies: [body(1, 'a'.repeat(256))] }],
  ['bodies duplicate 2', { bodies: [body(1, 'CST'), body(2, ' cst ')] }],
  ['bodies beforeOpening 1', { opensAt: day(4), bodies: [body(1, 'CST', day(4))] }],
  ['bodies tooMany', { bodies: Array.from({ length: 21 }, (_, index) => body(index + 1, `n${index}`)) }],
  ['answerers required 1', { answerers: [{ name: '', passages: [] }] }],
  ['answerers duplicate 2', { answerers: [{ name: 'DRH', passages: [1] }, { name: 'DRH', passages: [2] }] }],
  ['answerers tooLong 1', { answerers: [{ name: 'a'.repeat(256), passages: [] }] }],
  ['answerers tooMany', { answerers: Array.from({ length: 101 }, (_, index) => ({ name: `n${index}`, passages: [] })) }],
  ['reasons required', { reasons: [] }],
  ['reasons required 1', { reasons: [{ id: 1, text: '' }] }],
  ['reasons duplicate 2', { reasons: [{ id: 1, text: 'Injure' }, { id: 2, text: 'injure' }] }],
  ['reasons tooLong 1', { reasons: [{ id: 1, text: 'a'.repeat(1001) }] }],
  ['reasons tooMany', { reasons: Array.from({ length: 21 }, (_, index) => ({ id: index + 1, text: `n${index}` })) }]
] as const)('a draft is not published with %s', (issue, changes) => expect(issues(changes)).toEqual([issue]));

test('a draft is published with as much as fits', () => {
  const [few, many] = [{ bodies: [body(1, 'a'.repeat(255))], answerers: [{ name: 'a'.repeat(255), passages: [] }], reasons: [{ id: 1, text: 'a'.repeat(1000) }] }, (count: number) => Array.from({ length: count }, (_, index) => index + 1)];
  expect(issues({ title: 'a'.repeat(255), intro: 'a'.repeat(4000), outcome: 'a'.repeat(4000), reminder: 'a'.repeat(4000), ...few })).toEqual([]);
  expect(issues({ bodies: many(20).map((id) => body(id, `n${id}`)), answerers: many(100).map((id) => ({ name: `n${id}`, passages: [] })), reasons: many(20).map((id) => ({ id, text: `n${id}` })) })).toEqual([]);
});

test('a limit is said with what passes it', () => expect(validateCall(draft({ title: 'a'.repeat(256) }), day(1))).toEqual([{ field: 'title', code: 'tooLong', limit: 255 }]));

test('a draft is stored unless it has no title, or something does not fit', () => {
  expect(storageIssues(draft({ outcome: '', kinds: [], closesAt: day(1), bodies: [body(1, '')] }))).toEqual([]);
  expect(storageIssues(draft({ title: '', intro: 'a'.repeat(4001), reasons: Array.from({ length: 21 }, (_, id) => ({ id, text: `n${id}` })) })).map(({ field, code }) => `${field} ${code}`)).toEqual([
    'title required', 'intro tooLong', 'reasons tooMany'
  ]);
});

test('once published, what people were told is locked, and its opening once it has opened', () => {
  const promised = ['kind', 'page', 'names', 'moderation', 'mayEdit', 'closesAt', 'answersBy', 'retentionMonths'];
  expect(callLocks({ phase: 'unpublished', published: null })).toEqual([]);
  expect(callLocks({ phase: 'scheduled', published })).toEqual(promised);
  expect(callLocks({ phase: 'open', published })).toEqual([...promised, 'opensAt']);
  const call = callWith();
  expect(lockedChanges(call, { ...call, title: 'Autre', closesAt: day(21), names: 'hidden' }, callLocks({ phase: 'open', published }))).toEqual(['names', 'closesAt']);
  expect(lockedChanges(call, { ...call, closesAt: day(20) }, callLocks({ phase: 'open', published }))).toEqual([]);
});
