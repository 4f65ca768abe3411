import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { object } from 'valibot';
import * as connections from '../data/connect';
import type { Connection } from '../data/connection/Connection';
import { DataError } from '../data/DataError';
import * as swallowing from '../data/swallowed';
import { defineStored } from '../domain/stored/defineStored';
import { useAddresses } from './addresses/useAddresses';
import type { DraftStore } from './drafts/DraftStore';
import { useDrafts } from './drafts/useDrafts';
import { mountWebPart } from './mountWebPart';
import { useOutbox } from './outbox/useOutbox';
import { usePage } from './Page';
import { useQueryClient } from './queries/useQuery';
import { useReferenceServices } from './references/useReferences';
import * as reports from './report';
import { useServices } from './services';
import type { Mounting, ScreenProps } from './site/Mounting';
import type { PartProperties } from './site/SiteSource';
import type { MountedWebPart, WebPartHost, WebPartView } from './WebPartHost';

const HUB = { webUrl: 'https://ville.test/sites/ville%20h%C3%B4te', title: 'Valmontreuil' };

const note = defineStored({ name: 'note', version: 1, schema: object({}) });

interface Properties extends PartProperties {
  readonly title?: string;
}

/** A web by its path, of which nothing is asked. */
function connection(webPath: string): Connection {
  const none = (): never => {
    throw new Error('nothing is asked here');
  };
  return { webUrl: `https://ville.test${webPath}`, webPath, language: 'fr', get sp(): never { return none(); }, batched: none, userId: none, serverNow: none, sawServerTime: none, writes: none, stands: none, listPath: none };
}

let made = 0;
const services = jest.fn((to: Connection) => ({ name: `services ${(made += 1)} of ${to.webPath}` }));

/** Says all that it was given. */
function Screen({ properties, saveProperties }: ScreenProps<Properties>): React.ReactElement {
  const page = usePage();
  const { name } = useServices<{ readonly name: string }>();
  return (
    <>
      <p>{`${name}; page of ${page.webUrl} at ${page.webPath}, ${page.user.displayName}, ${page.language}, ${page.instanceId}${page.isEditing ? ', editing' : ''}`}</p>
      <p>{page.formats.dateTime(new Date('2026-07-01T10:00:00Z'))}</p>
      <button onClick={() => saveProperties({ title: 'Nos notes' })}>{properties.title ?? 'Notes'}</button>
      <button onClick={page.openPropertyPane}>Volet</button>
    </>
  );
}

describe('the screens of a web part', () => {
  const mounting: Mounting<Properties, { readonly name: string }> = { name: 'notes', screen: Screen, services };
  const view: WebPartView<Properties> = { properties: {}, isEditing: false, theme: undefined };
  const mounted: MountedWebPart<Properties>[] = [];
  let person = 0;

  /** Each test is another person: what belongs to one outlives the test. */
  function hostOf(changes: Partial<WebPartHost<Properties>> = {}, pageContext: object = {}): WebPartHost<Properties> {
    const domElement = document.body.appendChild(document.createElement('div'));
    domElement.textContent = 'En chargement';
    const context = {
      pageContext: {
        web: { absoluteUrl: 'https://ville.test/sites/intranet', serverRelativeUrl: '/sites/intranet', timeZoneInfo: { id: 20, offset: -540 } },
        user: { loginName: `lea${person}@ville.test`, displayName: 'Léa Martin' },
        cultureInfo: { currentUICultureName: 'fr-FR', currentCultureName: 'fr-FR' },
        ...pageContext
      }
    };
    return { domElement, instanceId: 'part-1', context: context as unknown as WebPartHost<Properties>['context'], view, saveProperties: jest.fn(), openPropertyPane: jest.fn(), ...changes };
  }

  async function mount(host: WebPartHost<Properties>, how: Partial<typeof mounting> = {}): Promise<MountedWebPart<Properties>> {
    let result: MountedWebPart<Properties> | undefined;
    await act(async () => {
      result = await mountWebPart(host, { ...mounting, ...how });
      mounted.push(result);
    });
    if (!result) throw new Error('not mounted');
    return result;
  }

  beforeEach(() => {
    person += 1;
    localStorage.clear();
    services.mockClear();
    const own = connection('/sites/intranet');
    jest.spyOn(connections, 'connect').mockReturnValue(own);
  });
  afterEach(() => {
    act(() => mounted.splice(0).forEach((each) => each.dispose()));
    jest.restoreAllMocks();
    document.body.replaceChildren();
  });

  it('stand on the page’s own site, in place of what was there, with the person, the language and the site’s time', async () => {
    const host = hostOf();
    await mount(host);
    expect(host.domElement).not.toHaveTextContent('En chargement');
    expect(screen.getByText(/of \/sites\/intranet; page of https:\/\/ville\.test\/sites\/intranet at \/sites\/intranet, Léa Martin, fr, part-1$/)).toBeVisible();
    // Tokyo.
    expect(screen.getByText(/19:00/)).toBeVisible();
    expect(host.domElement.querySelector('[lang]')).toHaveAttribute('lang', 'fr');
  });

  it('show the time of the person’s own zone where SharePoint is told to prefer it', async () => {
    const user = { loginName: 'lea@ville.test', displayName: 'Léa Martin', timeZoneInfo: { id: 3 } };
    await mount(hostOf({}, { user }));
    expect(screen.getByText(/19:00/)).toBeVisible();
    await mount(hostOf({}, { user: { ...user, preferUserTimeZone: true } }));
    expect(screen.getByText(/12:00/)).toBeVisible();
  });

  it('follow the properties and the mode of the page, and go when it takes them away', async () => {
    const host = hostOf();
    const { update, dispose } = await mount(host);
    act(() => update({ ...view, properties: { title: 'Nos notes' }, isEditing: true }));
    expect(screen.getByRole('button', { name: 'Nos notes' })).toBeVisible();
    expect(screen.getByText(/, editing/)).toBeVisible();
    expect(services).toHaveBeenCalledTimes(1);
    act(() => dispose());
    expect(host.domElement).toBeEmptyDOMElement();
  });

  it('change properties and open the pane by their host', async () => {
    const host = hostOf();
    await mount(host);
    await userEvent.click(screen.getByRole('button', { name: 'Notes' }));
    await userEvent.click(screen.getByRole('button', { name: 'Volet' }));
    expect(host.saveProperties).toHaveBeenCalledWith({ title: 'Nos notes' });
    expect(host.openPropertyPane).toHaveBeenCalledTimes(1);
  });

  it('share services, cache, outbox and addresses with other web parts of the page, and keep drafts of their own', async () => {
    const seen: unknown[][] = [];
    const drafts: DraftStore[] = [];
    const Shared = (): React.ReactElement => {
      seen.push([useServices(), useQueryClient(), useOutbox(), useReferenceServices(), useAddresses()]);
      drafts.push(useDrafts());
      return <p />;
    };
    const sends = jest.fn();
    for (const instanceId of ['one', 'two']) await mount(hostOf({ instanceId }), { screen: Shared, sends });
    const [first, second] = [seen[0] ?? [], seen.at(-1) ?? []];
    expect(first).toHaveLength(5);
    first.forEach((each, index) => expect(second[index]).toBe(each));
    drafts.at(-1)?.write('note-1', note, { form: {}, base: {}, etag: '', clientKey: 'k' });
    expect(Object.keys(localStorage)).toEqual([expect.stringMatching(/^parvis-drafts\|lea\d+@ville\.test\|https:\/\/ville\.test\/sites\/intranet\|two\|note-1\|/)]);
    expect((await drafts[0]?.open('note-1', note))?.draft).toBeUndefined();
    expect(sends).toHaveBeenCalledWith(first[2], first[0], first[1]);
  });

  it('send at once what waits for the network when it is there again', async () => {
    const sent = jest.fn(async () => 'stored');
    const onLine = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await mount(hostOf(), { sends: (outbox) => (outbox.get('note', '1') ? undefined : (outbox.handle('note', sent), void outbox.submit('note', '1', {}))) });
    expect(sent).not.toHaveBeenCalled();
    onLine.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
  });

  it('are those of another site once it was reached, whose address and path they hold to', async () => {
    let answer: (reached: Connection) => void = () => undefined;
    const reach = jest.spyOn(connections, 'connectTo').mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const host = hostOf({ view: { ...view, properties: { source: HUB } } });
    await mount(host);
    expect(reach).toHaveBeenCalledWith(host.context, 'https://ville.test/sites/ville hôte');
    expect(screen.queryByText(/services/)).toBeNull();
    await act(async () => answer(connection('/sites/ville hôte')));
    expect(screen.getByText(/of \/sites\/ville hôte; page of .* at \/sites\/ville hôte,/)).toBeVisible();
    expect(connections.connect).not.toHaveBeenCalled();
  });

  it('say that another site cannot be reached, and try again when asked', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(connections, 'connectTo').mockRejectedValueOnce(new DataError('offline')).mockResolvedValue(connection('/sites/hub'));
    await mount(hostOf({ view: { ...view, properties: { source: HUB } } }));
    expect(screen.queryByText(/services/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText(/of \/sites\/hub;/)).toBeVisible();
  });

  it('are not those of a site that was left before it answered', async () => {
    let late: (reached: Connection) => void = () => undefined;
    jest.spyOn(connections, 'connectTo').mockReturnValueOnce(new Promise((resolve) => (late = resolve))).mockResolvedValue(connection('/sites/culture'));
    const { update } = await mount(hostOf({ view: { ...view, properties: { source: HUB } } }));
    await act(async () => update({ ...view, properties: { source: { webUrl: 'https://ville.test/sites/culture', title: 'Culture' } } }));
    await act(async () => late(connection('/sites/hub')));
    expect(screen.getByText(/of \/sites\/culture;/)).toBeVisible();
    expect(screen.queryByText(/of \/sites\/hub;/)).toBeNull();
  });

  it('take nothing else with them when they break, and the data layer’s survived errors are reported', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(reports, 'report').mockReturnValue('ABC-234');
    const told = jest.spyOn(swallowing, 'onSwallowed');
    const Broken = (): never => {
      throw new TypeError('x is undefined');
    };
    const host = hostOf();
    await mount(host, { screen: Broken });
    expect(host.domElement).toHaveTextContent('ABC-234');
    expect(told).toHaveBeenCalledWith(reports.report);
  });
});
