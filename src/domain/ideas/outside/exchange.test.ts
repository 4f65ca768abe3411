import fc from 'fast-check';
import { TextDecoder } from 'node:util';
import { writeCsv } from '../../export/writeCsv';
import { awaitsMe } from '../awaitsMe';
import { brainstorm } from '../brainstorm';
import type { CampaignDecision } from '../CampaignDecision';
import { stages } from '../CampaignDecision';
import { campaignFigures } from '../campaignFigures';
import type { IdeaState } from '../ideaState';
import type { Idea } from '../Idea';
import { listIdeas } from '../listIdeas';
import { mergeForest } from '../mergeForest';
import { camille, campaignWith, day, decision, ideaWith, nadia, published, record, shuffled } from '../testing/campaignWith';
import type { ExchangedIdea } from './ExchangedIdea';
import { exchangeKey } from './ExchangedIdea';
import { importBatches } from './importBatches';
import { openData } from './openData';
import { outsideOf } from './outsideOf';
import type { ImportPlan } from './planImport';
import { planImport } from './planImport';
import { saidBy } from './saidBy';
import type { IdeaLine } from './readIdeasFile';
import { readIdeasFile } from './readIdeasFile';
import { ideaCells, ideasJson } from './writeIdeasFile';

Object.assign(globalThis, { TextDecoder });

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);
const row = (id: string, changes: Partial<ExchangedIdea> = {}): ExchangedIdea => ({
  origin: 'Je participe', id, date: noon('2026-03-03'), title: `Idée ${id}`, text: 'Un banc.', category: '', link: '', supports: 34, state: '', reason: '', answered: null, cluster: '', supportsHere: null, mergedInto: '', ...changes
});
const lined = (rows: readonly ExchangedIdea[]): readonly IdeaLine[] => rows.map((idea, index) => ({ line: index + 2, idea }));
const ground = (ideas: readonly IdeaState[] = []) => ({ ideas, categories: [{ id: 1, name: 'Accueil' }], me: camille.id, now: day(8) });

/** A campaign into which a plan was taken, as the lists have it afterwards. */
function taken(plan: Pick<ImportPlan, 'added' | 'changed'>, before: { readonly ideas: readonly Idea[]; readonly decisions: readonly CampaignDecision[] } = { ideas: [], decisions: [published] }) {
  const ideas = [...before.ideas];
  const decisions = [...before.decisions];
  for (const { origin, added, changed } of importBatches(plan)) {
    const marks = [
      ...added.map(({ idea: { id, date: on, supports, title, text, link }, category }) => {
        const idea = ideaWith(500 + ideas.length, { title, text, link, category, author: camille, created: day(8) });
        ideas.push(idea);
        return { idea: idea.id, id, on, supports };
      }),
      ...changed.map(({ idea: { id, date: on, supports, title, text }, state, before: { supports: known } }) => ({ idea: state.idea.id, id, on, supports: supports ?? known, title, text }))
    ];
    decisions.push(decision(50 + decisions.length, day(8), 'imported', { origin, outside: marks }, { targets: marks.map(({ idea }) => idea) }));
  }
  return { ideas, decisions, storm: brainstorm({ campaign: campaignWith(), ideas, records: [], decisions }, day(8)) };
}

const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('=1+1', "'=x", '<script>alert(1)</script>', 'a;b', 'deux\nlignes', '"cité"', '  bords  ', 'l’été', '-2 %', '\u202egauche'));
const said = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Cs}/gu, '').trim();
const date = fc.integer({ min: 0, max: 25_000 }).map((days) => new Date(Date.UTC(1960, 0, 1 + days, 12)));
const rowOf: fc.Arbitrary<ExchangedIdea> = fc.record({
  origin: fc.constantFrom('Je participe', 'Métropole'), id: fc.integer({ min: 1, max: 30 }).map(String), date, title: words.map((text) => said(text) || 'Sans titre'), text: words.map(said), category: words.map(said),
  link: fc.constantFrom('', 'https://ville.example/a?b=1'), supports: fc.option(fc.nat(90_000)), state: fc.constantFrom('' as const, ...stages), reason: words.map(said), answered: fc.option(date), cluster: words.map(said), supportsHere: fc.option(fc.nat(9000)), mergedInto: fc.constantFrom('', '7')
});
const rows = fc.uniqueArray(rowOf, { selector: exchangeKey, maxLength: 12 });

describe('what goes out and comes in again', () => {
  it.each(['fr-FR', 'en-US'])('keeps everything as CSV of %s', (culture) => {
    fc.assert(fc.property(rows.filter((all) => all.length > 0), (all) => expect(readIdeasFile(bytes(writeCsv(ideaCells(all, culture === 'fr-FR' ? 'fr' : 'en'), culture)))).toMatchObject({ lines: lined(all).map(({ idea }) => ({ idea })), faults: [], unknownColumns: [] })));
  });

  it('keeps everything as JSON', () => {
    fc.assert(fc.property(rows.filter((all) => all.length > 0), (all) => expect(readIdeasFile(bytes(ideasJson(all)))).toMatchObject({ lines: all.map((idea, index) => ({ line: index + 1, idea })), faults: [], isJson: true })));
  });

  it('is the same ideas each time, known again where they come from', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { storm } = taken(planImport(lined(all.map((idea) => ({ ...idea, date: noon('2026-03-01') }))), ground()));
        const out = (): readonly ExchangedIdea[] => openData(storm, { arrangement: { clusters: [] }, countOf: () => null, origin: 'Ville' }).map((each) => each.row);
        expect(out()).toEqual(out());
        expect(out().map(exchangeKey).sort()).toEqual(all.map(exchangeKey).sort());
        const again = planImport(lined(out()), ground(storm.ideas));
        expect([again.added, again.changed, again.faults, again.unchangedCount]).toEqual([[], [], [], all.length]);
      })
    );
  });
});

describe('an import', () => {
  it('brings each idea in once, however often it is done and whatever the order of its lines', () => {
    fc.assert(
      fc.property(fc.array(rowOf.map((idea) => ({ ...idea, date: noon('2026-03-01') })), { maxLength: 12 }), fc.nat(), (all, seed) => {
        const first = planImport(lined(all), ground());
        const other = planImport(lined(shuffled(all, seed)), ground());
        const keys = (plan: ImportPlan): readonly string[] => plan.added.map(({ idea }) => JSON.stringify(idea)).sort();
        const refused = (plan: ImportPlan): readonly string[] => plan.faults.map(({ fault, found }) => `${fault} ${found ?? ''}`).sort();
        // Of two lines that differ in nothing that is taken, either may stand for both.
        expect(keys(other).length).toBe(keys(first).length);
        expect(refused(other)).toEqual(refused(first));
        const here = taken(first);
        const again = planImport(lined(shuffled(all, seed)), ground(here.storm.ideas));
        expect([again.added, again.changed]).toEqual([[], []]);
        expect(refused(again)).toEqual(refused(first));
      })
    );
  });

  it('tells what changed where they come from, and touches no word of an idea', () => {
    const here = taken(planImport(lined([row('1'), row('2'), row('3')]), ground()));
    const plan = planImport(lined([row('1', { supports: 40 }), row('2', { title: 'Un long banc', supports: null }), row('3')]), ground(here.storm.ideas));
    expect(plan.changed.map(({ line, parts }) => [line, parts])).toEqual([[2, ['supports']], [3, ['words']]]);
    expect([plan.added, plan.unchangedCount, plan.faults]).toEqual([[], 1, []]);
    const { storm } = taken(plan, here);
    expect(storm.ideas.map((state) => [state.title, outsideOf(state)?.supports, outsideOf(state)?.now?.title])).toEqual([['Idée 1', 40, undefined], ['Idée 2', 34, 'Un long banc'], ['Idée 3', 34, undefined]]);
    expect(planImport(lined([row('1', { supports: 40 }), row('2', { title: 'Un long banc' })]), ground(storm.ideas))).toMatchObject({ added: [], changed: [], unchangedCount: 2 });
  });

  it('refuses doubles, days to come, and words that are there already', () => {
    const { storm } = taken({ added: [], changed: [] }, { ideas: [ideaWith(100, { title: 'Un banc', text: 'Devant la mairie.' })], decisions: [published] });
    const plan = planImport(
      lined([row('1'), row('1'), row('2'), row('2', { text: 'Autre' }), row('3', { date: noon('2026-04-01') }), row('4', { title: 'UN BANC !', text: 'devant la mairie' }), row('5', { category: 'accueil' }), row('6', { category: 'Vélo' })]),
      ground(storm.ideas)
    );
    expect(plan.faults.map(({ line, fault }) => [line, fault])).toEqual([[3, 'double'], [4, 'doubleDiffers'], [5, 'doubleDiffers'], [6, 'future'], [7, 'sameWords']]);
    expect(plan.added.map(({ line, category }) => [line, category])).toEqual([[2, 0], [8, 1], [9, 0]]);
    expect(plan.unknownCategories).toEqual(['Vélo']);
  });
});

describe('where an idea comes from', () => {
  const mark = { idea: 100, id: '7', on: noon('2026-03-03'), supports: 5 };
  const stateWith = (decisions: readonly CampaignDecision[], changes: Partial<Idea> = {}, records: Parameters<typeof record>[2][] = []): IdeaState => {
    const said = records.map((kind, index) => record(index + 1, day(9), kind, { title: 'Autre', author: changes.author ?? nadia }));
    const [state] = brainstorm({ campaign: campaignWith(), ideas: [ideaWith(100, changes)], records: said, decisions: [published, ...decisions] }, day(12)).ideas;
    if (!state) throw new Error('no idea');
    return state;
  };
  const imported = (changes: Partial<CampaignDecision> = {}): CampaignDecision => decision(60, day(8), 'imported', { origin: 'Je participe', outside: [mark] }, { targets: [100], ...changes });

  it('is said by who took it in, of what he stored himself', () => {
    expect(outsideOf(stateWith([imported()], { author: camille }))).toMatchObject({ origin: 'Je participe', id: '7', supports: 5, by: camille, now: null });
    const forged = stateWith([imported()]);
    expect(outsideOf(forged)).toBeNull();
    expect(forged.ignored).toEqual([{ what: 'decision', id: 60, why: 'notAuthor' }]);
    expect(stateWith([imported({ isAltered: true })], { author: camille }).ignored).toEqual([{ what: 'decision', id: 60, why: 'altered' }]);
    expect(stateWith([imported({ content: { outside: [mark] } })], { author: camille }).ignored).toEqual([{ what: 'decision', id: 60, why: 'incomplete' }]);
  });

  it('is not its importer: it is none of his ideas, and he counts as nobody’s author', () => {
    const state = stateWith([imported(), decision(61, day(9), 'staged', { stage: 'kept' }, { idea: 100 })], { author: camille });
    const forest = mergeForest([]);
    expect([saidBy(state), campaignFigures([state], forest, {}).people, campaignFigures([state], forest, {}).ideas]).toEqual(['Je participe', 0, 1]);
    const order = { sort: 'new', countOf: () => null, box: 'r4-x1', me: camille.id } as const;
    expect([listIdeas([state], forest, { by: camille.id }, order), listIdeas([state], forest, {}, order)]).toEqual([[], [state]]);
    const course = { phase: 'decide', until: null, shortList: null, marksShown: null, evaluators: new Map() } as const;
    expect(awaitsMe(campaignWith(), course, [state], { id: camille.id, votesLeft: false, seen: new Set(), evaluations: [], told: [] })).toEqual([]);
  });

  it('keeps who took it in from changing its words', () => {
    const state = stateWith([imported()], { author: camille }, ['corrected']);
    expect([state.title, state.ignored]).toEqual(['Idée 100', [{ what: 'record', id: 1, why: 'notAllowed' }]]);
  });

  it('is the first place that was said; figures of another are not its own', () => {
    const other = decision(61, day(9), 'imported', { origin: 'Ailleurs', outside: [{ ...mark, supports: 900 }] }, { targets: [100] });
    const later = decision(62, day(10), 'imported', { origin: 'je participe', outside: [{ ...mark, supports: 8 }] }, { targets: [100] });
    expect(outsideOf(stateWith([imported(), other, later], { author: camille }))).toMatchObject({ origin: 'Je participe', supports: 8, seenAt: day(10) });
  });
});

describe('a file', () => {
  const header = 'Origine;Identifiant;Date;Titre;Texte;Catégorie;Lien;Soutiens';
  const faultsOf = (text: string) => readIdeasFile(bytes(text)).faults.map(({ line, fault, column }) => [line, fault, ...(column ? [column] : [])]);

  it('tells line by line what is wrong, and is read where nothing is', () => {
    const long = 'x'.repeat(121);
    const read = readIdeasFile(bytes([header, 'P;1;31/02/2026;A;;;;', 'P;2;2026-03-12;;;;;', `P;3;12/03/2026;${long};;;;`, 'P;;12/03/2026;A;;;;', 'P;5;12/03/2026;A;;;javascript:alert(1);', 'P;6;12/03/2026;A;;;;beaucoup', 'P;7;12/3/2026;Bon;<b>x</b>;;;1 234'].join('\r\n')));
    expect(read.faults.map(({ line, fault, column }) => [line, fault, column])).toEqual([[2, 'date', 'date'], [3, 'required', 'title'], [4, 'tooLong', 'title'], [5, 'required', 'id'], [6, 'urlScheme', 'link'], [7, 'number', 'supports']]);
    expect(read.lines).toEqual([{ line: 8, idea: row('7', { origin: 'P', date: noon('2026-03-12'), title: 'Bon', text: '<b>x</b>', supports: 1234 }) }]);
  });

  it('of something else is refused as a whole', () => {
    expect(faultsOf('')).toEqual([[0, 'empty']]);
    expect(faultsOf('Nom;Prénom\nA;B')).toEqual([[1, 'columnMissing', 'origin'], [1, 'columnMissing', 'id'], [1, 'columnMissing', 'date'], [1, 'columnMissing', 'title']]);
    expect(faultsOf('{"features":[]}')).toEqual([[0, 'notIdeas']]);
    expect(faultsOf('{"format":"parvis-ideas","version":2,"ideas":[]}')).toEqual([[0, 'notIdeas']]);
    expect(faultsOf('{"format":"parvis-ideas","version":1,"ideas":[]}')).toEqual([[0, 'empty']]);
    expect(faultsOf('[1,')).toEqual([[0, 'notIdeas']]);
    expect(readIdeasFile(Uint8Array.of(0x50, 0x4b, 3, 4)).faults).toEqual([{ line: 0, fault: 'workbook' }]);
    expect(faultsOf(`${header}\n${Array.from({ length: 2001 }, (_, index) => `P;${index};2026-03-12;T`).join('\n')}`)).toEqual([[0, 'tooManyRows']]);
  });

  it('in JSON may hold values that are none', () => {
    const idea = { origin: 'P', id: 9, date: '2026-03-12', title: 'Bon', supports: 3, votes: 4 };
    const read = readIdeasFile(bytes(JSON.stringify({ format: 'parvis-ideas', version: 1, ideas: [{ ...idea, text: { html: 'x' } }, 'x', idea, { origin: 'P' }] })));
    expect(read.faults.map(({ line, fault, column }) => [line, fault, column])).toEqual([[1, 'notText', 'text'], [2, 'notText', undefined], [4, 'required', 'id'], [4, 'required', 'date'], [4, 'required', 'title']]);
    expect(read.lines.map(({ line, idea: { id } }) => [line, id])).toEqual([[3, '9']]);
    expect(read.unknownColumns).toEqual(['votes']);
  });
});
