import type { Service } from '../service';
import type { WebRow } from '../../storage/site-store';
import { builtInFields, type BuiltInField } from './built-in-fields';
import { BUILT_IN_TYPES, TYPE_GROUPS } from './built-in-types';

/** Templates whose columns are site columns too. */
const TEMPLATES = [[100, 0], [101, 1], [103, 0], [104, 0], [105, 0], [106, 0], [107, 0], [119, 1]] as const;
/** Groups of the gallery of site columns. */
const GROUPS = { base: { en: 'Base Columns', fr: 'Colonnes de base' }, core: { en: 'Core Document Columns', fr: 'Colonnes de base du document' }, hidden: { en: '_Hidden', fr: '_Hidden' } } as const;
/** Columns of lists whose id another site column has, under the name that the gallery shows. */
const RENAMED: Readonly<Record<string, string>> = { EventDate: 'StartDate' };

/** Puts the site columns and content types that every tenant has into a root web, with their published ids. */
export function addBuiltIns(service: Service, web: WebRow): void {
  const french = web.language === 1036;
  const columns = siteColumns();
  for (const field of columns) {
    const group = field.hidden === true ? GROUPS.hidden : field.attributes?.fromBase === true ? GROUPS.base : GROUPS.core;
    service.fields.add({
      web: web.n, list: null, internalName: field.name, title: french ? field.fr : field.en, typeName: field.type, column: '', hidden: field.hidden === true, readOnly: field.readOnly === true,
      ...(field.id === undefined ? {} : { id: field.id }), attributes: { ...field.attributes, fromBase: true, group: french ? group.fr : group.en }
    });
  }
  const fields = service.fields.ofWeb(web.n);
  for (const { id, en, fr, group, columns: names, hidden } of BUILT_IN_TYPES) {
    service.contentTypes.add({
      web: web.n, list: null, id, name: french ? fr : en, group_name: french ? TYPE_GROUPS[group].fr : TYPE_GROUPS[group].en, hidden: hidden === true ? 1 : 0,
      fieldLinks: names.flatMap((name) => {
        const field = fields.named(name);
        return field === undefined ? [] : [{ id: field.id, name: field.internalName }];
      })
    });
  }
}

function siteColumns(): BuiltInField[] {
  const known = new Map<string, BuiltInField>();
  for (const [template, baseType] of TEMPLATES) {
    for (const field of builtInFields(template, baseType)) {
      const name = RENAMED[field.name] ?? field.name;
      const taken = [...known.values()].some((each) => each.id === field.id || each.name.toLowerCase() === name.toLowerCase());
      if (!taken) known.set(name, { ...field, name });
    }
  }
  return [...known.values()];
}
