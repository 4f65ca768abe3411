/** Of the key of a setting, `<kind>:<name>`, the name. */
export function settingName(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
