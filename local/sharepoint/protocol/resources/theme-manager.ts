import { createHash } from 'node:crypto';
import { refusal } from '../../errors';
import type { RequestContext } from '../../model/context';
import { requirePalette, ThemeStore, type TenantTheme } from '../../model/themes/themes';
import { complex, type ComplexValue } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType, leadsTo, onRequest, reads, text } from '../odata/entity-type';
import { entityOf, nullResource, valueResource, type EntityType, type Resource } from '../odata/resource';
import { apiRoot } from './root';
import { requireTenantAdmin } from './tenant-admin';
import { webType } from './web';

const THEME = 'SP.Utilities.JsonTheme';
const storeOf = ({ service }: RequestContext): ThemeStore => new ThemeStore(service.properties);
const preview = ({ name, json }: TenantTheme): ComplexValue => complex(THEME, { name, themeJson: json });
const themeOf = (call: ApiCall): TenantTheme => ({ name: call.text('name'), json: call.text('themeJson', 1) });

/** Keeps a theme: a new one is not taken where there is one of that name, and only one that is there is changed. The answer says whether it was. */
function put(call: ApiCall, operation: string, isNew: boolean): Resource {
  requireTenantAdmin(call.context);
  const theme = themeOf(call);
  requirePalette(theme.json);
  const taken = (storeOf(call.context).find(theme.name) === undefined) === isNew;
  if (taken) storeOf(call.context).put(theme);
  return valueResource(operation, 'Edm.Boolean', taken);
}

/** Gives the web a theme of the tenant or one that the body brings, and answers where its style sheets are. */
function apply(context: RequestContext, theme: TenantTheme): Resource {
  context.require(PermissionKind.ManageWeb, context.web);
  requirePalette(theme.json);
  context.service.sites.updateWeb(context.web.n, { settings: { theme } });
  return valueResource('ApplyTheme', 'Edm.String', cssFolder(context.web.url, theme));
}

function cssFolder(webUrl: string, { json }: TenantTheme): string {
  return `${webUrl}/_catalogs/theme/Themed/${createHash('sha256').update(json).digest('hex').slice(0, 8).toUpperCase()}`;
}

/** `_api/thememanager`: themes of the tenant (MS docs: SharePoint site theming REST API). */
const themeManagerType: EntityType<null> = {
  name: 'SP.Utilities.ThemeManager',
  uri: () => 'ThemeManager',
  properties: { Id4a81de82eeb94d6080ea5bf63e27023a: text(() => null) },
  navigations: {},
  operations: {
    addTenantTheme: acts((_, call) => put(call, 'AddTenantTheme', true)),
    updateTenantTheme: acts((_, call) => put(call, 'UpdateTenantTheme', false)),
    deleteTenantTheme: acts((_, call) => {
      requireTenantAdmin(call.context);
      storeOf(call.context).remove(call.text('name'));
      return nullResource('DeleteTenantTheme');
    }),
    getTenantTheme: reads((_, call) => {
      const theme = storeOf(call.context).find(call.text('name'));
      if (theme === undefined) throw refusal('themeNotFound', call.text('name'));
      return valueResource('GetTenantTheme', THEME, preview(theme));
    }),
    getTenantThemingOptions: reads((_, { context }) =>
      valueResource('GetTenantThemingOptions', 'SP.Utilities.ThemingOptions', complex('SP.Utilities.ThemingOptions', { hideDefaultThemes: storeOf(context).hidesDefaults, themePreviews: storeOf(context).all().map(preview) }))
    ),
    getAvailableThemes: reads((_, { context }) => valueResource('GetAvailableThemes', `Collection(${THEME})`, storeOf(context).all().map(preview))),
    getHideDefaultThemes: reads((_, { context }) => valueResource('GetHideDefaultThemes', 'Edm.Boolean', storeOf(context).hidesDefaults)),
    setHideDefaultThemes: acts((_, call) => {
      requireTenantAdmin(call.context);
      storeOf(call.context).hidesDefaults = call.flag('hideDefaultThemes');
      return valueResource('SetHideDefaultThemes', 'Edm.Boolean', true);
    }),
    applyTheme: acts((_, call) => apply(call.context, themeOf(call)))
  }
};

extendType(apiRoot, { navigations: { thememanager: leadsTo(() => entityOf(themeManagerType, null)) } });

extendType(webType, {
  properties: {
    ThemeData: onRequest(text((web, { service }) => service.sites.settingsOf(web).theme?.json ?? null)),
    ThemedCssFolderUrl: onRequest(text((web, { service }) => {
      const { theme } = service.sites.settingsOf(web);
      return theme === undefined ? null : cssFolder(web.url, theme);
    }))
  }
});
