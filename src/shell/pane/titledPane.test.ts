import type { IPropertyPaneField } from '@microsoft/sp-property-pane';
import type { PartProperties } from '../site/SiteSource';
import type { WebPartHost } from '../WebPartHost';
import { titledPane } from './titledPane';

jest.mock('@microsoft/sp-property-pane', () => ({ PropertyPaneFieldType: { Custom: 1 }, PropertyPaneTextField: (targetProperty: string, properties: object) => ({ targetProperty, properties }) }), { virtual: true });

const hostIn = (culture: string) =>
  ({ context: { pageContext: { web: { absoluteUrl: 'https://ville.test/sites/intranet', title: 'Voirie' }, cultureInfo: { currentUICultureName: culture } } } }) as unknown as WebPartHost<PartProperties & { readonly years?: number }>;
const field = (targetProperty: string): IPropertyPaneField<unknown> => ({ targetProperty, type: 1, properties: {} });
const words = { fr: { description: 'Ce que c’est', title: 'Titre', titleHint: 'Facultatif' }, en: { description: 'What it is', title: 'Title', titleHint: 'Optional' } };
const loadFinder = () => Promise.reject(new Error('asked for by nobody'));

test('the pane of a part asks for its title and what is its own, then for the site, then for the rest; in the language of the page', async () => {
  const pane = await titledPane(hostIn('fr-FR'), {
    words,
    fieldsOf: ({ title }, { years = 1 }) => [field(`${title} ${years}`)],
    groupsOf: ({ years }) => [{ groupName: `${years}`, groupFields: [field('linkedPage')] }],
    loadFinder
  });
  const [page] = pane.configuration({ years: 3 }).pages;
  expect(page?.header).toEqual({ description: 'Ce que c’est' });
  const groups = page?.groups as readonly { readonly groupFields: readonly { readonly targetProperty: string; readonly properties: object }[] }[];
  expect(groups.map(({ groupFields }) => groupFields.map(({ targetProperty }) => targetProperty))).toEqual([['title', 'Titre 3'], ['source'], ['linkedPage']]);
  expect(groups[0]?.groupFields[0]?.properties).toEqual({ label: 'Titre', placeholder: 'Facultatif', maxLength: 120 });
  const english = (await titledPane(hostIn('en-US'), { words, loadFinder })).configuration({}).pages[0];
  expect([english?.header?.description, english?.groups.length]).toEqual(['What it is', 2]);
});
