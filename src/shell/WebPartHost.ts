import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import type { WebPartContext } from '@microsoft/sp-webpart-base';

/** What changes while a web part is on the page. */
export interface WebPartView<P> {
  readonly properties: Readonly<P>;
  readonly isEditing: boolean;
  /** The theme of the section that holds the web part; undefined until SharePoint has told. */
  readonly theme: IReadonlyTheme | undefined;
}

/** What the SPFx class offers the screens that it loads. */
export interface WebPartHost<P> {
  readonly domElement: HTMLElement;
  readonly instanceId: string;
  readonly context: WebPartContext;
  readonly view: WebPartView<P>;
  /** Changes properties from the screen; SharePoint keeps them when the page is saved. For edit mode. */
  saveProperties(changes: Partial<P>): void;
  openPropertyPane(): void;
}

/** A web part's screens once they are on the page. */
export interface MountedWebPart<P> {
  update(view: WebPartView<P>): void;
  dispose(): void;
}

/** What the asynchronous chunk of a web part exports. */
export interface ScreenModule<P> {
  /** Puts them into the host's element once they have all that they stand on. */
  mount(host: WebPartHost<P>): Promise<MountedWebPart<P>>;
}

/** A property pane and what it reads from the site. */
export interface WebPartPane<P> {
  configuration(properties: Readonly<P>): IPropertyPaneConfiguration;
  /** Reads what the pane's pickers offer, again when another site was chosen; never rejects: a pane that cannot read says so in words. */
  load(properties: Readonly<P>): Promise<void>;
}

/** What the chunk of a property pane exports. */
export interface PaneModule<P> {
  createPane(host: WebPartHost<P>): Promise<WebPartPane<P>>;
}
