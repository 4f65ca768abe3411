import type { BasePermissions } from './connection/permissions';

/** What `connect` needs of a web part's context; `WebPartContext` fits. */
export interface ConnectionContext {
  readonly pageContext: {
    readonly web: {
      readonly absoluteUrl: string;
      readonly serverRelativeUrl: string;
      readonly language?: number;
      /** The user's rights on the web: `SPPermission`. */
      readonly permissions?: { readonly value: BasePermissions };
    };
    readonly user: { readonly loginName: string };
    /** SPFx types it loosely; SharePoint puts the user's id and a form digest into it. */
    readonly legacyPageContext?: unknown;
  };
}

/** By which the connection of a person to a web is kept. */
export function connectionKey({ pageContext: { user } }: ConnectionContext, webUrl: string): string {
  return `${user.loginName}|${webUrl}`;
}
