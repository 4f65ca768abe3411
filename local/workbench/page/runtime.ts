/**
 * The internal side of the SharePoint Framework that a page host needs, typed. Names with an underscore are not public:
 * a new version of the runtime means running the workbench's tests.
 */
import * as applicationBase from '@microsoft/sp-application-base';
import type { ThemeProvider } from '@microsoft/sp-component-base';
import * as componentBase from '@microsoft/sp-component-base';
import type { DisplayMode, EnvironmentType, ServiceKey, ServiceScope } from '@microsoft/sp-core-library';
import * as coreLibrary from '@microsoft/sp-core-library';
import * as http from '@microsoft/sp-http-base';
import type { PageContext } from '@microsoft/sp-page-context';
import type { IWebPartData } from '@microsoft/sp-webpart-base';
import * as webPartBase from '@microsoft/sp-webpart-base';
import type { ITheme } from '@fluentui/react';
import type { ComponentManifest } from '../server/spfxManifest';

/** A web part on a page, in the form that SharePoint stores. */
export type WebPartData = Partial<IWebPartData> & { readonly id: string; readonly instanceId: string; readonly title: string };

export interface LoadOptions {
  readonly domElement: HTMLElement;
  readonly instanceId: string;
  readonly manifest: ComponentManifest;
  readonly displayMode: DisplayMode;
  readonly formFactor: number;
  readonly pageLayoutType: 'Article' | 'Home' | 'SingleWebPartAppPage';
  readonly addedFromPersistedData: boolean;
  readonly webPartData: WebPartData;
  /** Carries the theme of the section that the web part sits in. */
  readonly serviceScope: ServiceScope;
}

/** SharePoint's own manager of the web parts of a page. */
export interface WebPartManager {
  loadWebPart(options: LoadOptions): Promise<void>;
  disposeWebparts(instanceId?: string): void;
  serialize(instanceId?: string): ReadonlyMap<string, WebPartData>;
  _setDisplayMode(mode: DisplayMode, instanceId?: string): Promise<unknown>;
  requestPropertyPaneAction(instanceId: string | undefined, action: 'Default' | 'Toggle' | 'Close' | 'Open', renderedByWebPart?: boolean): void;
  isPropertyPaneOpen(instanceId?: string): boolean;
  notifyWebPartContainerResize(instanceId?: string): void;
}

export interface WebPartHost {
  readonly serviceScope: ServiceScope;
  getAdditionalContextProperties(): Readonly<Record<string, unknown>>;
}

/** The theme provider with the method that SharePoint's page calls. */
export type PageThemeProvider = ThemeProvider & { _setTheme(theme: ITheme): void };

interface TokenProvider {
  getToken(resource: string): Promise<string>;
  _getTokenInternal(): Promise<string>;
  readonly onBeforeRedirectEvent: { add(): void; remove(): void };
  readonly tokenAcquisitionEvent: { add(): void; remove(): void };
  readonly popupEvent: { add(): void; remove(): void };
}

/** The class of an SPFx component that is a whole page. */
declare abstract class _BaseApplication {
  public readonly context: { readonly serviceScope: ServiceScope; readonly pageContext: PageContext };
  public get componentId(): string;
  /** SharePoint's suite bar and search box. */
  public _getPageChromeProvider(): unknown;
  public onLoad(): Promise<void>;
}

/** Hands the places of a page to application customizers. */
interface PlaceholderManager {
  registerPlaceholders(): void;
}

interface Internals {
  readonly BaseApplication: typeof _BaseApplication;
  readonly _MinimalWebPartHost: new (scope: ServiceScope) => WebPartHost;
  readonly _ClientSideWebPartManagerFactory: { create(host: WebPartHost): WebPartManager };
  readonly _AadTokenProviders: { _initialize(provider: TokenProvider, configuration: object): void };
  readonly _PlaceholderManager: { readonly serviceKey: ServiceKey<PlaceholderManager> };
  readonly _DialogManagerConfiguration: { readonly instance: { initialize(domElement: HTMLElement): void } };
  readonly Environment: { _initialize(environment: { readonly type: EnvironmentType }): void };
  readonly ThemeProvider: new (scope: ServiceScope, theme: ITheme) => PageThemeProvider;
}

const internals = { ...webPartBase, ...http, ...coreLibrary, ...componentBase, ...applicationBase } as unknown as Internals;

/** Base class of an SPFx application. */
export const BaseApplication = internals.BaseApplication;

/** A child scope whose web parts see a theme of their own, and the means to change it. */
export function startThemedScope(parent: ServiceScope, theme: ITheme): { readonly scope: ServiceScope; readonly provider: PageThemeProvider } {
  const scope = parent.startNewChild();
  const provider = new internals.ThemeProvider(scope, theme);
  scope.provide(componentBase.ThemeProvider.serviceKey, provider);
  scope.finish();
  return { scope, provider };
}

/** Creates SharePoint's manager over a host that gives web parts the SDKs of the application around the page. */
export function createWebPartManager(scope: ServiceScope, sdks: Readonly<Record<string, unknown>>): WebPartManager {
  const host = new internals._MinimalWebPartHost(scope);
  host.getAdditionalContextProperties = () => sdks;
  return internals._ClientSideWebPartManagerFactory.create(host);
}

/** Offers the page's elements with `data-sp-placeholder` to application customizers, and a place to the dialogs of `@microsoft/sp-dialog`. */
export function offerPlaces(scope: ServiceScope, dialogs: HTMLElement): void {
  scope.consume(internals._PlaceholderManager.serviceKey).registerPlaceholders();
  internals._DialogManagerConfiguration.instance.initialize(dialogs);
}

/** On localhost the runtime believes to be in its own old workbench; web parts shall see SharePoint. */
export function presentAsSharePoint(): void {
  internals.Environment._initialize({ type: coreLibrary.EnvironmentType.SharePoint });
}

/** Graph and secured APIs are asked with a token that only the local services accept; Entra ID is never spoken to. */
export function provideLocalTokens(login: string): void {
  const event = { add: () => undefined, remove: () => undefined };
  const token = (): Promise<string> => Promise.resolve(`local.${btoa(encodeURIComponent(login))}`);
  internals._AadTokenProviders._initialize(
    { getToken: token, _getTokenInternal: token, onBeforeRedirectEvent: event, tokenAcquisitionEvent: event, popupEvent: event },
    {}
  );
}
