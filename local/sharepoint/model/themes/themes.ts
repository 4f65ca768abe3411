import { refusal } from '../../errors';
import { isObject } from '../json';
import type { PropertyStore } from '../../storage/property-store';

/** A theme that the administrators of a tenant offer to its sites. */
export interface TenantTheme {
  readonly name: string;
  /** `{"palette": {"themePrimary": "#…", …}}`, as it was given. */
  readonly json: string;
}

const OWNER = 'tenant:themes';
const HIDE_DEFAULTS = 'hideDefaultThemes';

/** Themes of the tenant by their names. */
export class ThemeStore {
  public constructor(private readonly properties: PropertyStore) {}

  public all(): readonly TenantTheme[] {
    return Object.entries(this.properties.all(OWNER)).map(([name, json]) => ({ name, json }));
  }

  public find(name: string): TenantTheme | undefined {
    const json = this.properties.get(OWNER, name);
    return json === undefined ? undefined : { name, json };
  }

  /** @throws SharePointError `parameterInvalid` without a name, `themeInvalid` for what is no palette of colours */
  public put({ name, json }: TenantTheme): void {
    if (name.trim() === '') throw refusal('parameterInvalid', 'name');
    requirePalette(json);
    this.properties.put(OWNER, name, json);
  }

  public remove(name: string): void {
    this.properties.remove(OWNER, name);
  }

  /** Are SharePoint's own themes hidden from those who choose one? */
  public get hidesDefaults(): boolean {
    return this.properties.get('tenant', HIDE_DEFAULTS) === 'true';
  }

  public set hidesDefaults(value: boolean) {
    this.properties.put('tenant', HIDE_DEFAULTS, String(value));
  }
}

/** @throws SharePointError `themeInvalid` (400) */
export function requirePalette(json: string): void {
  let theme: unknown;
  try {
    theme = JSON.parse(json);
  } catch {
    throw refusal('themeInvalid');
  }
  const palette = isObject(theme) ? theme.palette : undefined;
  if (!isObject(palette) || typeof palette.themePrimary !== 'string') throw refusal('themeInvalid');
}
