import type { Service } from '../service';
import type { WebRow } from '../../storage/site-store';
import { builtInFields, type BuiltInField } from './built-in-fields';
import { BUILT_IN_TYPES, TYPE_GROUPS } from './built-in-types';
import { CONTACT_COLUMNS } from './contact-columns';

/** Templates whose columns are site columns too. */
const TEMPLATES = [[100, 0], [101, 1], [103, 0], [104, 0], [105, 0], [106, 0], [107, 0], [119, 1]] as const;
/** Groups of the gallery of site columns. */
const GROUPS = {
  base: { en: 'Base Columns', fr: 'Colonnes de base' }, core: { en: 'Core Document Columns', fr: 'Colonnes de base du document' },
  contact: { en: 'Core Contact and Calendar Columns', fr: 'Colonnes de base de contact et de calendrier' }, hidden: { en: '_Hidden', fr: '_Hidden' }
} as const;
/** Templates whose own columns are those of a contact or of a calendar. */
const CONTACT_TEMPLATES: ReadonlySet<number> = new Set([105, 106]);
/** Columns of lists whose id another site column has, under the name that the gallery shows. */
const RENAMED: Readonly<Record<string, string>> = { EventDate: 'StartDate' };

/** Puts the site columns and content types that every tenant has into a root web, with their published ids. */
export function addBuiltIns(service: Service, web: WebRow): void {
  const french = web.language === 1036;
  const columns = siteColumns();
  for (const [field, isContact] of columns) {
    const group = GROUPS[field.hidden === true ? 'hidden' : field.attributes?.fromBase === true ? 'base' : isContact ? 'contact' : 'core'];
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

/** Each column once, and whether it is one of a contact or a calendar. */
function siteColumns(): (readonly [BuiltInField, boolean])[] {
  const known = new Map<string, readonly [BuiltInField, boolean]>();
  const ids = new Set<string | undefined>();
  const add = (field: BuiltInField, isContact: boolean): void => {
    const name = RENAMED[field.name] ?? field.name;
    if (known.has(name.toLowerCase()) || (field.id !== undefined && ids.has(field.id))) return;
    known.set(name.toLowerCase(), [{ ...field, name }, isContact]);
    ids.add(field.id);
  };
  for (const [template, baseType] of TEMPLATES) for (const field of builtInFields(template, baseType)) add(field, CONTACT_TEMPLATES.has(template));
  for (const field of CONTACT_COLUMNS) add(field, true);
  return [...known.values()];
}
