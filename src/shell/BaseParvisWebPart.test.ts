/** SPFx's class needs a page of SharePoint around it; what is tested here is ours. */
jest.mock(
  '@microsoft/sp-webpart-base',
  () => ({
    BaseClientSideWebPart: class {
      public readonly domElement = document.createElement('div');
      public readonly properties = {};
      public readonly displayMode = 1;
      public readonly instanceId = 'instance';
      public readonly manifest = { alias: 'TestWebPart' };
      public readonly context = {
        pageContext: { cultureInfo: { currentUICultureName: 'fr-FR' } },
        propertyPane: { isPropertyPaneOpen: () => true, refresh: jest.fn(), open: jest.fn() }
      };
      public onDispose(): void {}
    }
  }),
  { virtual: true }
);

import { Version } from '@microsoft/sp-core-library';
import { BaseParvisWebPart } from './BaseParvisWebPart';
import type { PropertyFormat } from './properties/PropertyBag';
import type { PaneModule, ScreenModule, WebPartHost } from './WebPartHost';

interface Properties {
  title?: string;
}

class TestWebPart extends BaseParvisWebPart<Properties> {
  protected readonly format: PropertyFormat<Properties> = { rules: {}, steps: [({ name, ...others }: Readonly<Record<string, unknown>>) => ({ ...others, title: name })] };

  public screens: (() => Promise<ScreenModule<Properties>>)[] = [];

  public override loadScreen(): Promise<ScreenModule<Properties>> {
    return this.screens.shift()?.() ?? Promise.reject(new Error('no more'));
  }

  public panes: (() => Promise<PaneModule<Properties>>)[] = [];

  public override loadPane(): Promise<PaneModule<Properties>> {
    const next = this.panes.shift();
    if (next) return next();
    return Promise.resolve({ createPane: async () => ({ configuration: () => ({ pages: [] }), load: () => Promise.resolve() }) });
  }

  /** As SPFx calls them. */
  public override onThemeChanged(theme: undefined): void {
    super.onThemeChanged(theme);
  }

  public override onDispose(): void {
    super.onDispose();
  }

  public override loadPropertyPaneResources(): Promise<void> {
    return super.loadPropertyPaneResources();
  }

  public override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return super.getPropertyPaneConfiguration();
  }

  public override onPropertyPaneConfigurationStart(): void {
    super.onPropertyPaneConfigurationStart();
  }

  public override onPropertyPaneFieldChanged(path: string): void {
    super.onPropertyPaneFieldChanged(path);
  }

  public reopens(saved: unknown, version: Version | undefined): Properties {
    return super.onAfterDeserialize(saved, version);
  }

  public savesAs(): number {
    return super.dataVersion.major;
  }

  public readonly paneState = this.context.propertyPane;

  public element(): HTMLElement {
    return this.domElement;
  }
}

import { Log } from '@microsoft/sp-core-library';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a web part of ours', () => {
  it('brings what an older release saved to its own version, and leaves a newer release its own', () => {
    const part = new TestWebPart();
    expect(part.savesAs()).toBe(2);
    expect(part.reopens({ name: 'Sondages' }, Version.parse('1.0'))).toEqual({ title: 'Sondages' });
    expect(part.savesAs()).toBe(2);
    expect(part.reopens({ title: 'Sondages', tone: 'calm' }, Version.parse('3.0'))).toEqual({ title: 'Sondages', tone: 'calm' });
    expect(part.savesAs()).toBe(3);
    expect(part.reopens(null, undefined)).toEqual({ title: undefined });
  });

  const update = jest.fn();
  const dispose = jest.fn();
  let host: WebPartHost<Properties> | undefined;
  const screen: ScreenModule<Properties> = {
    mount: async (given) => {
      host = given;
      return { update, dispose };
    }
  };
  const open = (...screens: TestWebPart['screens']): TestWebPart => {
    const webPart = Reflect.construct(TestWebPart, []) as TestWebPart;
    webPart.screens = screens;
    webPart.render();
    return webPart;
  };
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    host = undefined;
    jest.clearAllMocks();
  });

  it('shows where the text will be until its screens have come, and mounts them once', async () => {
    const webPart = open(() => Promise.resolve(screen));
    expect(webPart.element().querySelector('[aria-busy]')).not.toBeNull();
    webPart.render();
    await settled();
    expect(host?.instanceId).toBe('instance');
    webPart.render();
    expect(update).toHaveBeenCalledTimes(1);
  });

  it('says what to do when its screens are gone from the server, and tries again', async () => {
    const gone = Object.assign(new Error('Loading chunk 12 failed'), { name: 'ChunkLoadError' });
    const webPart = open(() => Promise.reject(gone), () => Promise.resolve(screen));
    await settled();
    expect(webPart.element()).toHaveTextContent('a peut-être été mis à jour');
    const [reload, retry] = webPart.element().querySelectorAll('button');
    expect(reload).toHaveTextContent('Recharger la page');
    retry?.click();
    await settled();
    expect(host).toBeDefined();
  });

  it('says no such thing of any other error at its start, which it reports under the code that it shows', async () => {
    const log = jest.spyOn(Log, 'error');
    const webPart = open(() => Promise.resolve({ mount: () => Promise.reject(new TypeError('x is undefined')) }));
    await settled();
    expect(webPart.element()).not.toHaveTextContent('mis à jour');
    const [code] = /[2-9A-Z]{3}-[2-9A-Z]{3}/.exec(webPart.element().textContent ?? '') ?? [];
    expect(webPart.element()).toHaveTextContent('Code pour l’assistance');
    expect((log.mock.calls[0] as unknown as [string, Error])[1].message).toMatch(new RegExp(`${code}.*mount.*x is undefined`, 's'));
  });

  it('tells its screens what changed while they got ready, and takes them away again when it was removed meanwhile', async () => {
    for (const isRemoved of [false, true]) {
      let ready: (() => void) | undefined;
      const waits = new Promise<void>((resolve) => (ready = resolve));
      const webPart = open(() => Promise.resolve({ mount: async () => waits.then(() => ({ update, dispose })) }));
      await settled();
      webPart.onThemeChanged(undefined);
      if (isRemoved) webPart.onDispose();
      ready?.();
      await settled();
      expect([update, dispose].map(({ mock }) => mock.calls.length)).toEqual(isRemoved ? [1, 1] : [1, 0]);
    }
  });

  it('hands theme and properties on', async () => {
    const webPart = open(() => Promise.resolve(screen));
    await settled();
    webPart.onThemeChanged(undefined);
    host?.saveProperties({ title: 'Sondages' });
    expect(update).toHaveBeenLastCalledWith(expect.objectContaining({ properties: { title: 'Sondages' }, isEditing: false }));
  });

  it('says in the property pane what to do when that is gone from the server', async () => {
    const log = jest.spyOn(Log, 'error');
    const webPart = open(() => Promise.resolve(screen));
    webPart.panes = [() => Promise.reject(Object.assign(new Error('Loading chunk 12 failed'), { name: 'ChunkLoadError' }))];
    await webPart.loadPropertyPaneResources();
    expect(webPart.getPropertyPaneConfiguration().pages[0]?.header?.description).toMatch(/mis à jour.*Rechargez la page/);
    expect((log.mock.calls[0] as unknown as [string, Error])[1].message).toMatch(/load the property pane of TestWebPart/);
    await settled();
  });

  it('has an empty property pane until that has come', async () => {
    const webPart = open(() => Promise.resolve(screen));
    expect(webPart.getPropertyPaneConfiguration()).toEqual({ pages: [] });
    webPart.onPropertyPaneConfigurationStart();
    await settled();
  });

  it('reads what can be chosen when its pane opens, and again when another site was chosen, and shows it if the pane is still open', async () => {
    const webPart = open(() => Promise.resolve(screen));
    const load = jest.fn(() => Promise.resolve());
    webPart.panes = [() => Promise.resolve({ createPane: async () => ({ configuration: () => ({ pages: [] }), load }) })];
    await webPart.loadPropertyPaneResources();
    const refresh = jest.spyOn(webPart.paneState, 'refresh');
    webPart.onPropertyPaneConfigurationStart();
    expect([load, refresh].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    await settled();
    expect(refresh).toHaveBeenCalledTimes(1);
    webPart.onPropertyPaneFieldChanged('title');
    await settled();
    expect(load).toHaveBeenCalledTimes(1);
    webPart.onPropertyPaneFieldChanged('source');
    jest.spyOn(webPart.paneState, 'isPropertyPaneOpen').mockReturnValue(false);
    await settled();
    expect([load, refresh].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
  });

  it('shows in its open pane what its screens changed', async () => {
    const webPart = open(() => Promise.resolve(screen));
    await settled();
    host?.saveProperties({ title: 'Sondages' });
    expect(webPart.paneState.refresh).toHaveBeenCalledTimes(1);
  });

  it('mounts nothing once it has left the page', async () => {
    const webPart = open(() => Promise.resolve(screen));
    webPart.onDispose();
    await settled();
    expect(host).toBeUndefined();
  });
});
