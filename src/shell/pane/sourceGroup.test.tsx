import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { IPropertyPaneCustomFieldProps } from '@microsoft/sp-property-pane';
import type { PaneSite } from '../../data/sites/PaneSite';
import type { WebPartHost } from '../WebPartHost';
import { sourceGroup } from './sourceGroup';

/** SPFx's own enumeration comes with the page. */
jest.mock('@microsoft/sp-property-pane', () => ({ PropertyPaneFieldType: { Custom: 1 } }), { virtual: true });

const INTRANET = 'https://ville.test/sites/intranet';
const hub = { webUrl: 'https://ville.test/sites/hub', title: 'Valmontreuil' };
const culture = { webUrl: 'https://ville.test/sites/culture', title: 'Direction de la culture' };

function hostOf(language: string): WebPartHost<object> {
  const context = { pageContext: { web: { absoluteUrl: INTRANET, title: 'Voirie' }, cultureInfo: { currentUICultureName: language } } };
  return { context } as unknown as WebPartHost<object>;
}

describe('the pane’s group for the source of the content', () => {
  const find = jest.fn(async () => [culture, { webUrl: INTRANET, title: 'Voirie' }]);
  const loadSiteFinder = jest.fn(async () => ({ find, hub: async () => hub }) as unknown as PaneSite);
  const load = jest.fn(async () => ({ loadSiteFinder }));
  const element = document.createElement('div');

  function open(source: unknown, language = 'fr-FR'): { readonly name: string; readonly changed: jest.Mock; readonly field: IPropertyPaneCustomFieldProps } {
    const host = hostOf(language);
    const { groupName = '', groupFields } = sourceGroup(host, source as typeof hub, load);
    const [only] = groupFields;
    expect([groupFields.length, only?.type, only?.targetProperty]).toEqual([1, 1, 'source']);
    const field = only?.properties as IPropertyPaneCustomFieldProps;
    const changed = jest.fn();
    document.body.append(element);
    act(() => field.onRender(element, undefined, changed));
    return { name: groupName, changed, field };
  }
  beforeEach(() => jest.clearAllMocks());
  afterEach(() => element.remove());

  it('names it in the page’s language, shows the site of the page, and is taken away whole', async () => {
    const { name, field } = open(undefined);
    expect(name).toBe('D’où vient le contenu');
    expect(await screen.findByLabelText('Le site du réseau (Valmontreuil)')).toBeVisible();
    expect(screen.getByLabelText('Ce site (Voirie)')).toBeChecked();
    expect(element.querySelector('[lang]')).toHaveAttribute('lang', 'fr');
    act(() => field.onDispose?.(element));
    expect(element).toBeEmptyDOMElement();
    expect(open(undefined, 'en-US').name).toBe('Where the content comes from');
    await screen.findByLabelText('The hub site (Valmontreuil)');
    act(() => field.onDispose?.(element));
  });

  it('hands on the site that was chosen, and nothing for the page’s own', async () => {
    const { changed, field } = open({ webUrl: 'javascript:alert(1)', title: 'x' });
    await userEvent.click(await screen.findByLabelText('Le site du réseau (Valmontreuil)'));
    expect(changed).toHaveBeenLastCalledWith('source', hub);
    act(() => field.onDispose?.(element));
    const other = open(hub);
    await screen.findByLabelText('Le site du réseau (Valmontreuil)');
    await userEvent.click(screen.getByLabelText('Ce site (Voirie)'));
    expect(other.changed).toHaveBeenLastCalledWith('source', undefined);
    act(() => other.field.onDispose?.(element));
  });

  it.each([
    ['Direction de la culture', culture],
    // Found by its name, the page's own site is no other one.
    ['Voirie', undefined]
  ])('finds sites by their names with a search that is loaded once: %s', async (name, expected) => {
    const { changed, field } = open(undefined);
    await userEvent.click(await screen.findByLabelText('Un autre site'));
    await userEvent.type(screen.getByLabelText('Chercher un site par son nom'), 'cult');
    await userEvent.click(await screen.findByRole('button', { name }));
    expect(changed).toHaveBeenLastCalledWith('source', expected);
    expect(find).toHaveBeenCalledWith('cult', expect.any(AbortSignal));
    expect([load, loadSiteFinder].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    act(() => field.onDispose?.(element));
  });
});
