import { allLists, listsOfParts } from './allLists';
import type { EntityOf, FieldDefinition, ListDefinition } from './defineList';
import { columnsOf } from './columns';
import { defineList } from './defineList';
import { escapeXml, fieldXml } from './fieldXml';
import { hashedGuid } from './hashedGuid';
import { descriptions } from './descriptions';
import { isLibrary } from './isLibrary';
import { CallFilesLibrary, callLibraries, CallTextsLibrary } from './callLibraries';
import { callLists } from './callLists';
import { CallDecisionsList, HiddenContributionsList } from './calls';
import { EvaluationsList } from './evaluations';
import { callHeads } from './heads/calls';
import { ideaHeads } from './heads/ideas';
import { ideaLists } from './ideaLists';
import { IdeaPlacesList, OpenPlacesList } from './ideaPlaces';
import { CampaignDecisionsList, HiddenIdeaRecordsList, HiddenIdeasList, IdeaRecordsList, IdeasList } from './ideas';
import { ideaLibraries } from './ideaLibraries';
import { ChangeFilesList, DelegationsList, ProposalsList, TariffRulesList, TariffStepsList } from './changeFiles';
import { tariffHeads } from './heads/tariffs';
import { PriceFilesLibrary, tariffLibraries } from './tariffLibraries';
import { registrationHeads } from './heads/registrations';
import { ActivitiesList, AttendanceList, DiscreetRegistrationsList, RegistrationAnswersList, RegistrationDecisionsList, RegistrationStepsList, ResultSlipsList, SessionsList } from './registrations';
import { registrationLists } from './registrationLists';
import { tariffLists } from './tariffLists';
import { TariffActRecordsList, TariffActsList, TariffFollowsList, TariffLinesList, TariffSettingsList, TariffVersionsList } from './tariffs';
import { ConfidentialBallotsList, OpenBallotsList, PollRecordsList } from './polls';

const words = { fr: 'Été', en: 'Summer' };
const base = { url: 'Lists/Test', title: words, description: words, version: 1, read: 'all', write: 'all', access: 'contribute' } as const;
const definitionWith = (fields: Readonly<Record<string, FieldDefinition>>, changes: Partial<ListDefinition> = {}): ListDefinition => ({ ...base, ...changes, fields });

it('has an address by which a page finds it without naming it, and which says whether it is a library', () => {
  const addresses = allLists.map(({ url }) => url);
  expect(addresses.filter((url) => !/^(Lists\/)?Parvis[A-Za-z]+$/.test(url))).toEqual([]);
  // What SharePoint calls a list ends so; a library must not.
  expect(addresses.filter((url) => !url.startsWith('Lists/') && url.endsWith('List'))).toEqual([]);
});

it('is described where people look in it', () => {
  const described = ({ url, description }: ListDefinition): boolean => Boolean(descriptions[url] ?? description);
  expect(allLists.filter((list) => !described(list)).map(({ url }) => url)).toEqual([]);
  expect(Object.keys(descriptions).filter((url) => !allLists.some((list) => list.url === url))).toEqual([]);
});

describe('a list definition', () => {
  it('gives entries their types, by the property that each column has', () => {
    const list = defineList({
      ...base,
      fields: {
        Title: { type: 'title', as: 'question', required: true, title: words },
        OpensAt: { type: 'dateTime', title: words },
        Tags: { type: 'lines', title: words },
        Parent: { type: 'lookup', list: 'Lists/Test', title: words },
        Rank: { type: 'number', default: 1, title: words },
        Amount: { type: 'number', title: words },
        Kind: { type: 'choice', choices: ['a', 'b'], title: words },
        Note: { type: 'text', derived: true, title: words },
        ClientKey: { type: 'clientKey', title: words }
      }
    });
    const entry: EntityOf<typeof list> = { question: 'Q', opensAt: new Date(0), tags: ['x'], parentId: 3, rank: 1, amount: null, kind: 'b' };
    // @ts-expect-error: none of the choices
    const wrong: EntityOf<typeof list> = { ...entry, kind: 'c' };
    expect([...columnsOf(list).map(({ property }) => property)]).toEqual(Object.keys(entry));
    expect(wrong).not.toEqual(entry);
    expect(list.leaf).toBe('Test');
  });

  it.each<[string, ListDefinition]>([
    ['exclude each other', definitionWith({ Key: { type: 'text', unique: true, title: words } }, { read: 'own' })],
    ['internal name', definitionWith({ 'A b': { type: 'text', title: words } })],
    ['title column', definitionWith({ Name: { type: 'title', title: words } })],
    ['cannot be indexed', definitionWith({ Text: { type: 'note', indexed: true, title: words } })],
    ['cannot be unique', definitionWith({ Day: { type: 'dateTime', unique: true, title: words } })],
    ['whose a file is', definitionWith({}, { url: 'ParvisFiles', read: 'own' })],
    ['whose a file is', definitionWith({}, { url: 'ParvisFiles', write: 'own' })],
    ['without words', definitionWith({ Kind: { type: 'choice', choices: ['a', 'b'], words: { a: words }, title: words } })],
    ['21 indexes', definitionWith(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`F${index}`, { type: 'text', indexed: true, title: words } as const])))],
    ['12 lookups', definitionWith(Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`F${index}`, { type: 'lookup', list: 'Lists/Test', title: words } as const])))]
  ])('that SharePoint would refuse is refused: %s', (reason, definition) => {
    expect(() => defineList(definition)).toThrow(reason);
  });
});

describe('the XML of a column', () => {
  it('says its type, limits and choices, with words escaped', () => {
    const list = { url: 'Lists/Test' } as const;
    const title = { fr: 'Choix <1> & "2"', en: 'x' };
    expect(fieldXml(list, 'Kind', { type: 'choice', choices: ['a', 'b & c'], title }, 'fr')).toBe(
      `<Field ID="{${hashedGuid('Lists/Test/Kind')}}" Name="Kind" StaticName="Kind" DisplayName="${escapeXml(title.fr)}" Type="Choice" Required="FALSE" Format="Dropdown"><CHOICES><CHOICE>a</CHOICE><CHOICE>b &amp; c</CHOICE></CHOICES></Field>`
    );
    expect(fieldXml(list, 'Key', { type: 'text', maxLength: 36, unique: true, title }, 'en')).toContain('Indexed="TRUE" EnforceUniqueValues="TRUE" MaxLength="36"');
  });

  it('has an id of its own that never changes', () => {
    const ids = allLists.flatMap((list) => Object.keys(list.fields).map((name) => hashedGuid(`${list.url}/${name}`)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(hashedGuid('Lists/ParvisBallots/BallotKey')).toBe('a3bd8206-2ae0-81a7-a31f-0bdc90377316');
  });
});

describe('the key of a submission', () => {
  it('is in every list: unique where everybody reads, indexed where each reads only his own', () => {
    const open = defineList(definitionWith({}));
    const own = defineList(definitionWith({}, { read: 'own', clientKeySince: 1 }));
    expect(open.fields.ClientKey).toMatchObject({ type: 'clientKey', unique: true });
    expect(own.fields.ClientKey).toMatchObject({ type: 'clientKey', indexed: true });
    expect(allLists.filter((list) => !isLibrary(list)).every(({ fields, read }) => Boolean(fields.ClientKey?.unique) === (read === 'all'))).toBe(true);
  });
});

describe('versions', () => {
  const text = { type: 'text', title: words } as const;

  it.each<[string, ListDefinition]>([
    ['later version', definitionWith({ New: { ...text, since: 2 } })],
    ['leads to version 3', definitionWith({}, { version: 2, migrations: [{ to: 3, select: [], change: () => null }] })],
    ['only added', definitionWith({}, { version: 2, write: 'none', migrations: [{ to: 2, select: [], change: () => null }] })]
  ])('that contradict each other are refused: %s', (reason, definition) => {
    expect(() => defineList(definition)).toThrow(reason);
  });
});

describe('a library', () => {
  it('stands at the root of its web, and its files have their names for keys', () => {
    const libraries = [...callLibraries, ...ideaLibraries, ...tariffLibraries];
    expect(libraries.map(({ url, leaf, fields }) => [url === leaf, Object.keys(fields)])).toEqual(libraries.map(() => [true, []]));
    expect(allLists.filter(isLibrary)).toEqual(libraries);
  });
});

describe('what opening a page looks at of lists', () => {
  it.each([['calls', callHeads, callLists], ['brainstorms', ideaHeads, ideaLists], ['tariffs', tariffHeads, tariffLists], ['registrations', registrationHeads, registrationLists]] as const)('is what their schemas say, in the order of the set-up: %s', (_, heads, lists) => {
    expect(heads.map(({ url }) => url)).toEqual(lists.map(({ url }) => url));
    for (const [index, head] of heads.entries()) expect(lists[index]).toMatchObject(head);
    const kept: readonly string[] = ['url', 'version', 'since', 'read', 'write', 'access', 'rule', 'isShared'];
    // What a schema says of it beside the head would not be looked at.
    for (const [index, list] of lists.entries()) expect(Object.keys(list).filter((name) => kept.includes(name) && !(name in (heads[index] ?? {})))).toEqual([]);
  });
});

describe('a list of several parts', () => {
  it('says that it is one, and no other does', () => {
    const isInSeveral = (list: ListDefinition): boolean => listsOfParts.filter((lists) => lists.some((each) => each === list)).length > 1;
    expect(allLists.filter(({ isShared = false }) => isShared)).toEqual(allLists.filter(isInSeveral));
    // By what it has alone, each part is told from the others.
    expect(listsOfParts.filter((lists) => lists.every(isInSeveral))).toEqual([]);
  });
});

describe('what calls rest on', () => {
  it('is said by the schemas', () => {
    expect(CallTextsLibrary).toMatchObject({ write: 'none', access: 'read', animators: 'append' });
    expect(CallFilesLibrary).toMatchObject({ write: 'none', access: 'append' });
    expect(CallDecisionsList).toMatchObject({ write: 'none', access: 'read', animators: 'append' });
    expect(HiddenContributionsList).toMatchObject({ read: 'own', write: 'none', access: 'append', animators: 'moderate' });
  });
});

describe('what brainstorms rest on', () => {
  it('is said by the schemas', () => {
    for (const list of [IdeasList, IdeaRecordsList]) expect(list).toMatchObject({ read: 'all', write: 'none', access: 'append', fields: { ClientKey: { unique: true } } });
    for (const list of [HiddenIdeasList, HiddenIdeaRecordsList, EvaluationsList]) expect(list).toMatchObject({ read: 'own', write: 'none', access: 'append', animators: 'moderate' });
    expect(CampaignDecisionsList).toMatchObject({ write: 'none', access: 'read', animators: 'append' });
    expect([IdeaPlacesList, OpenPlacesList].map(({ access, fields }) => [access, fields.ClientKey.unique])).toEqual([['read', true], ['contribute', true]]);
  });
});

describe('what tariffs rest on', () => {
  it('is said by the schemas: the secretariat adds, directions write in their folders, steps add in theirs', () => {
    for (const list of [TariffVersionsList, TariffActsList, TariffActRecordsList]) expect(list).toMatchObject({ read: 'all', write: 'none', access: 'read', secretariat: 'append' });
    for (const list of [TariffLinesList, ChangeFilesList, ProposalsList]) expect(list).toMatchObject({ access: 'read', inFolders: 'contribute', folders: true, versions: true });
    expect(TariffStepsList).toMatchObject({ write: 'none', access: 'read', inFolders: 'append', folders: true });
    expect(TariffFollowsList).toMatchObject({ read: 'own', write: 'own', access: 'contribute' });
    expect([DelegationsList.secretariat, TariffRulesList.legal, PriceFilesLibrary.secretariat]).toEqual(['contribute', 'contribute', 'contribute']);
    expect(TariffSettingsList).toMatchObject({ access: 'read' });
    expect([TariffLinesList.fields.LineKey.unique, TariffVersionsList.fields.VersionKey.unique, TariffActsList.fields.Number.unique]).toEqual([true, true, true]);
  });
});

describe('what registrations rest on', () => {
  it('is said by the schemas: all add steps, nobody changes any; each reads his own of what is discreet; organisers alone decide', () => {
    expect(RegistrationStepsList).toMatchObject({ read: 'all', write: 'none', access: 'append', folders: true, fields: { StepKey: { unique: true } } });
    for (const list of [DiscreetRegistrationsList, RegistrationAnswersList]) expect(list).toMatchObject({ read: 'own', write: 'none', access: 'append', organisers: 'moderate', fields: { ClientKey: { indexed: true } } });
    for (const list of [ResultSlipsList, AttendanceList]) expect(list).toMatchObject({ read: 'all', write: 'none', access: 'read', organisers: 'append' });
    // In each folder they say who decides of its activity.
    expect(RegistrationDecisionsList).toMatchObject({ read: 'all', write: 'none', access: 'read', organisers: 'govern' });
    for (const list of [ActivitiesList, SessionsList]) expect(list).toMatchObject({ access: 'read', organisers: 'contribute', versions: true });
    expect(ResultSlipsList.fields.ResultKey).toMatchObject({ unique: true, maxLength: 64 });
  });
});

describe('what votes rest on', () => {
  it('is said by the schemas', () => {
    expect(OpenBallotsList).toMatchObject({ write: 'none', access: 'append', fields: { BallotKey: { unique: true } } });
    expect(ConfidentialBallotsList).toMatchObject({ read: 'own', write: 'none', access: 'append' });
    expect(PollRecordsList).toMatchObject({ write: 'none', access: 'read' });
  });
});
