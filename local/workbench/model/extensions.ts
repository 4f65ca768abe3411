/** A custom action as the runtime reads it from the page's data. */
export interface CustomAction {
  readonly id: string;
  readonly title: string;
  readonly location: string;
  readonly clientSideComponentId: string;
  /** JSON. */
  readonly clientSideComponentProperties: string;
  readonly sequence: number;
  readonly registrationType: number;
  readonly registrationId: string;
}

/** Where application customizers are registered. */
export const APPLICATION_CUSTOMIZER = 'ClientSideExtension.ApplicationCustomizer';

/** What the developer is told beside the page: in words of the browser's language, made of these facts. */
export type Remark =
  /** A component of a package that no page of the workbench can show: a command set of a list, a field or form customizer, a card of a dashboard. */
  | { readonly kind: 'noPlace'; readonly component: string; readonly type: string }
  /** A sentence of the program that started the workbench: a package that was not installed, and why. */
  | { readonly kind: 'said'; readonly sentence: string };
