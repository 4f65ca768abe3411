import type { IPropertyPaneField } from '@microsoft/sp-property-pane';
import type { PartProperties } from '../site/SiteSource';
import type { WebPartHost, WebPartPane } from '../WebPartHost';
import type { ThingsOfSite } from './listOrOne';
import { listOrOne } from './listOrOne';

/** SPFx's own fields come with the page: here each is what it was made of. */
jest.mock(
  '@microsoft/sp-property-pane',
  () => {
    const field = (kind: string) => (property: string, shown: object) => ({ kind, property, ...shown });
    return {
      PropertyPaneFieldType: { Custom: 1 },
      PropertyPaneChoiceGroup: field('choices'),
      PropertyPaneDropdown: field('dropdown'),
      PropertyPaneLabel: field('label'),
      PropertyPaneTextField: field('text'),
      PropertyPaneToggle: field('toggle')
    };
  },
  { virtual: true }
);

interface Note {
  readonly id: number;
  readonly title: string;
}

interface NoteProperties extends PartProperties {
  readonly mode?: 'all' | 'one';
  readonly noteId?: number;
}

const INTRANET = 'https://ville.test/sites/intranet';
const CULTURE = { webUrl: 'https://ville.test/sites/culture', title: 'Direction de la culture' };
const words = {
  description: 'Ce que ce composant affiche',
  title: 'Titre',
  titleHint: 'Facultatif',
  mode: 'Afficher',
  list: 'Toutes les notes',
  one: 'Une note choisie',
  thing: 'Note',
  loading: 'Lecture…',
  none: 'Aucune note',
  unreadable: 'Les notes n’ont pas pu être lues',
  showPast: 'Notes passées',
  shown: 'Proposées',
  hidden: 'Non proposées'
};
const notes: readonly Note[] = [
  { id: 3, title: 'Cantine' },
  { id: 5, title: 'Vélos' }
];

describe('the pane of a part that shows a list or one of its things', () => {
  const site = { list: jest.fn(async () => notes), open: jest.fn(async (id: number): Promise<Note> => ({ id, title: 'Une ancienne' })), serverNow: () => new Date('2026-03-01T08:00:00Z') };
  const at = jest.fn(async (): Promise<ThingsOfSite<Note>> => site);
  const host = {
    context: { pageContext: { web: { absoluteUrl: INTRANET, title: 'Voirie' }, cultureInfo: { currentUICultureName: 'fr-FR' } } }
  } as unknown as WebPartHost<NoteProperties>;
  const paneOf = (fieldsOfList?: () => readonly IPropertyPaneField<unknown>[]): WebPartPane<NoteProperties> =>
    listOrOne(host, {
      words,
      things: 'the notes',
      chosenIn: 'noteId',
      listMode: 'all',
      at,
      idOf: ({ id }) => id,
      nameOf: ({ title }, now) => `${title} (${now.getUTCFullYear()})`,
      fieldsOfList,
      loadFinder: () => Promise.reject(new Error('asked for by nobody'))
    });
  const fieldsOf = (pane: WebPartPane<NoteProperties>, properties: NoteProperties): readonly unknown[] => {
    const [page] = pane.configuration(properties).pages;
    expect([page?.header?.description, page?.groups.length]).toEqual([words.description, properties.source ? 2 : 3]);
    return (page?.groups[0] as { readonly groupFields: readonly unknown[] }).groupFields;
  };
  /** What stands below the title and the choice between the list and one. */
  const belowMode = (pane: WebPartPane<NoteProperties>, properties: NoteProperties): readonly unknown[] => fieldsOf(pane, properties).slice(2);
  const one = { mode: 'one' } as const;
  const label = (text: string): object => ({ kind: 'label', property: 'noteId', text });

  beforeEach(() => jest.clearAllMocks());

  it('shows the list unless one was chosen, and what the part says of its list before what is past', () => {
    const pane = paneOf(() => [{ kind: 'own' } as unknown as IPropertyPaneField<unknown>]);
    const choices = (checked: string): object => ({
      kind: 'choices',
      property: 'mode',
      label: words.mode,
      options: [
        { key: 'all', text: words.list, checked: checked === 'all' },
        { key: 'one', text: words.one, checked: checked === 'one' }
      ]
    });
    const past = { kind: 'toggle', property: 'showPast', label: words.showPast, onText: words.shown, offText: words.hidden };
    const title = { kind: 'text', property: 'title', label: words.title, placeholder: words.titleHint, maxLength: 120 };
    expect(fieldsOf(pane, {})).toEqual([title, choices('all'), { kind: 'own' }, past]);
    expect(fieldsOf(paneOf(), { mode: 'all' })).toEqual([title, choices('all'), past]);
    expect(fieldsOf(pane, one)[1]).toEqual(choices('one'));
  });

  it('offers what is there, each with its state, once it was read', async () => {
    const pane = paneOf();
    expect(belowMode(pane, one)).toEqual([label(words.loading)]);
    await pane.load(one);
    const options = [
      { key: 3, text: 'Cantine (2026)' },
      { key: 5, text: 'Vélos (2026)' }
    ];
    expect(belowMode(pane, one)).toEqual([{ kind: 'dropdown', property: 'noteId', label: words.thing, options }]);
    expect(at).toHaveBeenCalledWith(INTRANET);
  });

  it('offers the chosen one however old it is, and does without it where it is gone', async () => {
    const pane = paneOf();
    const keys = (): unknown => (belowMode(pane, one)[0] as { readonly options: readonly { readonly key: number }[] }).options.map(({ key }) => key);
    await pane.load({ ...one, noteId: 5 });
    expect([keys(), site.open.mock.calls]).toEqual([[3, 5], []]);
    await pane.load({ ...one, noteId: 1 });
    expect([keys(), site.open.mock.calls]).toEqual([[3, 5, 1], [[1]]]);
    site.open.mockRejectedValueOnce(new Error('404'));
    await pane.load({ ...one, noteId: 2 });
    expect(keys()).toEqual([3, 5]);
  });

  it('says that there is none, or that they could not be read, and reads them again', async () => {
    const pane = paneOf();
    site.list.mockResolvedValueOnce([]);
    await pane.load(one);
    expect(belowMode(pane, one)).toEqual([label(words.none)]);
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    at.mockRejectedValueOnce(new Error('503'));
    await pane.load(one);
    expect(belowMode(pane, one)).toEqual([label(words.unreadable)]);
    expect(log.mock.calls[0]?.some((said) => String(said).includes('read the notes for the property pane'))).toBe(true);
    log.mockRestore();
    await pane.load(one);
    expect(belowMode(pane, one)).toMatchObject([{ kind: 'dropdown' }]);
  });

  it.each([
    ['the site that was chosen', CULTURE, CULTURE.webUrl],
    ['the page’s own, where the properties name none of this SharePoint', { webUrl: 'https://elsewhere.test/sites/x', title: 'x' }, INTRANET]
  ])('reads %s', async (_, source, expected) => {
    await paneOf().load({ source });
    expect(at).toHaveBeenCalledWith(expected);
  });
});
