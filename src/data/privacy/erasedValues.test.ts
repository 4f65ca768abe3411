/** @jest-environment node */
import fc from 'fast-check';
import { countConfidential } from '../../domain/ballots/countConfidential';
import type { BallotRules } from '../../domain/ballots/Ballot';
import { ERASED } from '../../domain/privacy/erased';
import type { RequestSaid } from '../../domain/requests/RequestRecord';
import { parseJson } from '../../domain/stored/parseJson';
import { allLists } from '../../lists/allLists';
import { ContributionsList } from '../../lists/calls';
import { IdeasList } from '../../lists/ideas';
import { isLibrary } from '../../lists/isLibrary';
import { ConfidentialBallotsList } from '../../lists/polls';
import { privacyAnswer } from '../../lists/privacy/privacyAnswers';
import { droppedContent, recordContent } from '../../lists/requestFormats';
import { RequestBoxList, RequestFilesList } from '../../lists/requests';
import { isChanged } from '../append/isChanged';
import type { ConfidentialBallotRow } from '../ballots/ballotRows';
import { toConfidentialBallot, writeSecret } from '../ballots/confidentialRows';
import { bearsMark, erasedValues, hasKeptWords, restOf } from './erasedValues';

const [AUTHOR, OWNER] = [7, 3];
const created = '2026-01-05T09:00:00Z';
/** As REST has a row; after an erasure the owner stands as its editor, a day later. */
const before = { AuthorId: AUTHOR, EditorId: AUTHOR, Created: created, Modified: created };
const after = { EditorId: OWNER, Modified: '2026-01-06T09:00:00Z' };
const said = fc.string({ maxLength: 40 });
const contribution = fc.record({
  Id: fc.nat(), Call: fc.nat(9), Kind: fc.constantFrom('remark', 'objection', 'edited'), Text: said, Answers: fc.nat(9), Space: fc.nat(3), Passage: fc.constant('3.1'),
  Content: fc.record({ anchor: fc.record({ passage: fc.nat(5), quote: said }), wording: said, direction: said, files: fc.array(fc.record({ path: said, name: said, size: fc.nat() }), { minLength: 1, maxLength: 2 }) }).map((value) => JSON.stringify(value))
});
const idea = fc.record({ Id: fc.nat(), Campaign: fc.nat(9), Title: said, Text: said, Category: fc.nat(4), BuildsOn: fc.nat(9), Content: fc.record({ link: said, picture: said }).map((value) => JSON.stringify(value)) });

describe('an erasure of a row', () => {
  it.each([[ContributionsList, contribution], [IdeasList, idea]] as const)('leaves all that counts, is done once, and has one fingerprint before and after it (%#)', (schema, rows) => {
    fc.assert(
      fc.property(rows as fc.Arbitrary<Readonly<Record<string, unknown>>>, (values) => {
        const row = { ...values, ...before };
        const changes = erasedValues(schema, row);
        const erased = { ...row, ...changes, ...after };
        expect(erasedValues(schema, erased)).toBeNull();
        expect(restOf(schema, erased)).toBe(restOf(schema, row));
        expect(bearsMark(schema, erased)).toBe(changes !== null);
        const { Text: _, Title: __, Content: left = '{}', ...rest } = erased as Record<string, unknown>;
        for (const [name, value] of Object.entries(rest)) if (!(name in after)) expect(value).toEqual((row as Record<string, unknown>)[name]);
        // What else stands in JSON stays.
        const [was, is] = [parseJson(String(values.Content)), parseJson(String(left))] as Record<string, unknown>[];
        for (const name of ['anchor', 'direction']) expect(is?.[name]).toEqual(was?.[name]);
        // A file goes with the words that it was added to.
        for (const name of ['picture', 'files']) if (changes !== null && was?.[name] !== '') expect(is?.[name]).toBeUndefined();
        // Something else that is changed has another fingerprint.
        expect(restOf(schema, { ...erased, ...('Call' in erased ? { Call: 99 } : { Campaign: 99 }) })).not.toBe(restOf(schema, row));
      })
    );
  });

  it('takes the words out of every kind of record of a request as it is stored, and no reason of a decision', () => {
    const form = { version: 1, objectives: ['Mes mots'], success: 'Mes mots', directions: ['dsi'], professions: [], size: 3, partners: [{ name: 'Emmaüs', organisation: 'Emmaüs', reason: 'Mes mots', until: null }], animators: [], name: 'Réseau', slug: 'reseau', until: null, usages: [], sensitivity: 'ordinary', charter: 'c1', answers: { q1: 'Mes mots' } } as const;
    const person = { id: AUTHOR, name: 'Léa' };
    const at = new Date(created);
    const corrected = { kind: 'corrected', form } as const;
    const erasable: readonly RequestSaid[] = [corrected, { kind: 'withdrawn', reason: 'Mes mots' }, { kind: 'joined', word: 'Mes mots' }, { kind: 'declined', word: 'Mes mots' }, { kind: 'renewed', partner: 'Emmaüs', until: null, word: 'Mes mots' }, { kind: 'parted', partner: 'Emmaüs', word: 'Mes mots' }, { kind: 'answered', question: 2, text: 'Mes mots' }, { kind: 'message', text: 'Mes mots' }, { kind: 'received', drop: 7, droppedAt: at, requester: person, form }, { kind: 'relayed', drop: 8, droppedAt: at, said: corrected }, { kind: 'contacted', at, how: 'phone', text: 'Mes mots' }, { kind: 'asked', to: person, text: 'Mes mots' }, { kind: 'claimed', follower: null, reason: 'Mes mots' }];
    const decisions: readonly RequestSaid[] = [{ kind: 'decided', outcome: 'refused', reason: 'Mes mots', changes: '', alternative: '', into: '', partners: [] }, { kind: 'reconsidered', reason: 'Mes mots' }, { kind: 'waived', reason: 'Mes mots' }, { kind: 'archived', reason: 'Mes mots' }, { kind: 'closed', reason: 'Mes mots' }];
    const rowOf = (said: RequestSaid): Readonly<Record<string, unknown>> => ({ Id: 3, Request: 7, Kind: said.kind, Person: 0, Content: recordContent.write({ after: 0, said } as Parameters<typeof recordContent.write>[0]), ...before });
    for (const said of erasable) {
      const row = rowOf(said);
      const changes = erasedValues(RequestFilesList, row);
      expect([said.kind, String(changes?.Content).includes('Mes mots'), hasKeptWords(RequestFilesList, row)]).toEqual([said.kind, false, false]);
      expect(recordContent.read(String(changes?.Content))).toMatchObject({ ok: true });
      expect(restOf(RequestFilesList, { ...row, ...changes, ...after })).toBe(restOf(RequestFilesList, row));
    }
    for (const said of decisions) expect([said.kind, erasedValues(RequestFilesList, rowOf(said)), hasKeptWords(RequestFilesList, rowOf(said))]).toEqual([said.kind, null, true]);
    const review = rowOf({ kind: 'reviewed', outcome: 'continue', text: 'Du suivi', objectives: [{ objective: 'Mes mots', result: 'Atteint' }] });
    const changes = erasedValues(RequestFilesList, review);
    expect([/Mes mots/.test(String(changes?.Content)), /Du suivi.*Atteint|Atteint.*Du suivi/.test(String(changes?.Content)), hasKeptWords(RequestFilesList, review)]).toEqual([false, true, true]);
    const sent = { Id: 7, Request: 0, Content: droppedContent.write({ kind: 'sent', form }), ...before };
    expect(String(erasedValues(RequestBoxList, sent)?.Content)).not.toMatch(/Mes mots/);
  });

  it('can rest on lists that keep no earlier versions by themselves', () => {
    const marked = allLists.filter(({ url }) => privacyAnswer(url).erasure.by === 'mark');
    expect(marked.length).toBeGreaterThan(15);
    expect(marked.filter((schema) => schema.versions === true || isLibrary(schema)).map(({ url }) => url)).toEqual([]);
  });

  it('is believed where every word is the mark, and nowhere else', () => {
    const row = { author: { id: AUTHOR, name: '' }, editor: { id: OWNER, name: '' }, created: new Date(created), modified: new Date(after.Modified) };
    expect(isChanged(row, [ERASED, '', undefined])).toBe(false);
    expect(isChanged(row, [ERASED, 'autre'])).toBe(true);
    expect(isChanged(row, ['', undefined])).toBe(true);
    expect(isChanged({ ...row, editor: row.author, modified: row.created }, ['mes mots'])).toBe(false);
  });

  it('leaves what a confidential vote counts for, whatever was written in it', () => {
    const rules = { pollId: 4, optionIds: [1, 2, 3], groups: [{ options: [1, 2, 3], least: 0, most: 3 }], isRanking: false, textIds: [1, 2], minChoices: 0, maxChoices: 3, mayChange: true, isPaired: true, seen: null, windows: [{ from: new Date(0), to: null }] } as unknown as BallotRules;
    const vote = fc.record({ author: fc.integer({ min: 1, max: 5 }), choices: fc.subarray([1, 2, 3]), texts: fc.array(fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() === text && text !== ''), { maxLength: 2 }), isErased: fc.boolean() });
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 8 }), (votes) => {
        const rows = votes.map(({ author, choices, texts }, index): ConfidentialBallotRow => ({ Id: index + 1, Poll: 4, Title: '', Choices: null, Secret: writeSecret(choices, texts.slice(0, choices.length)), AuthorId: author, EditorId: author, Created: created, Modified: created }));
        const erased = rows.map((row, index): ConfidentialBallotRow => {
          const changes = votes[index]?.isErased ? erasedValues(ConfidentialBallotsList, row as unknown as Record<string, unknown>) : null;
          return changes ? { ...row, Secret: String(changes.Secret), ...after } : row;
        });
        const result = (all: readonly ConfidentialBallotRow[]): unknown => {
          const { choices, exclusions } = countConfidential(all.map(toConfidentialBallot), rules);
          return [[...choices], exclusions.map(({ ballotId, reason }) => [ballotId, reason])];
        };
        expect(result(erased)).toEqual(result(rows));
      })
    );
  });

  it.each(['1 ["mes mots",5]', '1 {"a":"mes mots"}', '1 "mes mots"'])('makes no vote of what was none: %s', (Secret) => {
    const row: ConfidentialBallotRow = { Id: 1, Poll: 4, Title: '', Choices: null, Secret, AuthorId: AUTHOR, EditorId: AUTHOR, Created: created, Modified: created };
    const changes = erasedValues(ConfidentialBallotsList, row as unknown as Record<string, unknown>);
    expect(changes?.Secret).not.toMatch(/mes mots/);
    for (const each of [row, { ...row, Secret: String(changes?.Secret), ...after }]) expect(toConfidentialBallot(each).choices).toBeNull();
  });
});
