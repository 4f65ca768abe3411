import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { DisplayMode, Version } from '@microsoft/sp-core-library';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { isChunkLoadError } from './errorCode';
import type { LoadFailure } from './firstPaint';
import { paintLoadFailure, paintLoading, paneFailureText } from './firstPaint';
import type { PropertyFormat } from './properties/PropertyBag';
import { readProperties, versionOf } from './properties/PropertyBag';
import { report } from './report';
import type { MountedWebPart, PaneModule, ScreenModule, WebPartHost, WebPartPane, WebPartView } from './WebPartHost';

/**
 * The part of every web part that all pages pay for: it loads screens and property pane on demand, hands them theme,
 * mode and properties, and says what to do when a chunk is gone after a redeployment.
 */
export abstract class BaseParvisWebPart<P extends object> extends BaseClientSideWebPart<P> {
  private theme: IReadonlyTheme | undefined;
  private loading: Promise<void> | undefined;
  private mounted: MountedWebPart<P> | undefined;
  private pane: WebPartPane<P> | undefined;
  private paneFailure: LoadFailure | undefined;
  private isRemoved = false;
  /** The page changed since its screens were handed to it. */
  private isBehind = false;
  /** Major number of the version that the page was saved with; 0 while nothing was read. */
  private savedVersion = 0;

  /** How its properties are kept in pages. */
  protected abstract readonly format: PropertyFormat<P>;

  /** `() => import('./ui/screen')`, so that the screens are a chunk of their own. */
  protected abstract loadScreen(): Promise<ScreenModule<P>>;

  /** `() => import('./pane')`. */
  protected abstract loadPane(): Promise<PaneModule<P>>;

  /** What SharePoint saves with the properties. A page that a newer package saved stays that one's, whoever saves it again. */
  protected override get dataVersion(): Version {
    return Version.parse(`${Math.max(versionOf(this.format), this.savedVersion)}.0`);
  }

  /** SPFx calls it with what the page holds, or the manifest. */
  protected override onAfterDeserialize(saved: unknown, version: Version | undefined): P {
    this.savedVersion = version?.major ?? 1;
    return readProperties(this.format, saved, this.savedVersion);
  }

  public override render(): void {
    this.isBehind = true;
    if (this.mounted) this.mounted.update(this.view());
    else this.loading ??= this.mountScreen();
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    this.isBehind = true;
    this.mounted?.update(this.view());
  }

  protected override onDispose(): void {
    this.isRemoved = true;
    this.mounted?.dispose();
    super.onDispose();
  }

  protected override async loadPropertyPaneResources(): Promise<void> {
    try {
      this.pane ??= await (await this.loadPane()).createPane(this.host());
    } catch (error) {
      // An error here would leave SharePoint's pane turning for ever.
      this.paneFailure = { isGone: isChunkLoadError(error), code: report(error, `load the property pane of ${this.manifest.alias}`) };
    }
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    if (this.pane) return this.pane.configuration(this.properties);
    if (!this.paneFailure) return { pages: [] };
    const description = paneFailureText(this.context.pageContext.cultureInfo.currentUICultureName, this.paneFailure);
    return { pages: [{ header: { description }, groups: [] }] };
  }

  protected override onPropertyPaneConfigurationStart(): void {
    this.loadPaneContent();
  }

  protected override onPropertyPaneFieldChanged(path: string): void {
    // What can be chosen is another site's now.
    if (path === 'source') this.loadPaneContent();
  }

  private loadPaneContent(): void {
    void this.pane?.load(this.properties).then(() => this.refreshPane());
  }

  private refreshPane(): void {
    if (this.context.propertyPane.isPropertyPaneOpen()) this.context.propertyPane.refresh();
  }

  private async mountScreen(): Promise<void> {
    paintLoading(this.domElement);
    try {
      const screen = await this.loadScreen();
      if (this.isRemoved) return;
      this.isBehind = false;
      this.mounted = await screen.mount(this.host());
      if (this.isRemoved) this.mounted.dispose();
      else if (this.isBehind) this.mounted.update(this.view());
    } catch (error) {
      this.loading = undefined;
      const failure = { isGone: isChunkLoadError(error), code: report(error, `mount ${this.manifest.alias}`) };
      paintLoadFailure(this.domElement, this.context.pageContext.cultureInfo.currentUICultureName, failure, () => this.render());
    }
  }

  private view(): WebPartView<P> {
    return { properties: { ...this.properties }, isEditing: this.displayMode === DisplayMode.Edit, theme: this.theme };
  }

  private host(): WebPartHost<P> {
    return {
      domElement: this.domElement,
      instanceId: this.instanceId,
      context: this.context,
      view: this.view(),
      saveProperties: (changes) => {
        Object.assign(this.properties, changes);
        this.render();
        this.refreshPane();
      },
      openPropertyPane: () => this.context.propertyPane.open()
    };
  }
}
