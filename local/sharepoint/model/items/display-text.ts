import type { RequestContext } from '../context';
import { Culture } from '../rules/culture';
import type { SqlValue } from '../../storage/database';
import type { Field } from '../../storage/field-store';
import { fieldOf } from './operand';
import { isVisible } from './visibility';

/** A looked-up item with what its column shows of it. */
export interface LookupText {
  readonly id: number;
  readonly text: string;
}

/** How the web of a request writes values. */
export function cultureOf(context: RequestContext): Culture {
  const { localeId, timeZone } = context.service.sites.settingsOf(context.web);
  return Culture.of(localeId ?? context.web.language, timeZone ?? context.service.settings.timeZone);
}

/** A stored value in the words of the site, as a view, a form or `FieldValuesAsText` shows it; empty for none. */
export function displayText(context: RequestContext, field: Field, stored: SqlValue | undefined, culture = cultureOf(context)): string {
  if (stored === null || stored === undefined) return '';
  const { attributes } = field;
  switch (field.typeName) {
    case 'Boolean':
    case 'Attachments':
      return culture.yesNo(Number(stored) > 0);
    case 'DateTime':
      return culture.dateText(String(stored), attributes.format === 0);
    case 'Number':
      return culture.numberText(Number(stored), attributes.decimals, attributes.percentage);
    case 'Currency':
      return culture.currencyText(Number(stored), attributes.currencyLocale ?? context.web.language, attributes.decimals);
    case 'Lookup':
    case 'LookupMulti':
    case 'User':
    case 'UserMulti':
      return lookupTexts(context, field, stored).map(({ text }) => text).join('; ');
    case 'MultiChoice':
      return (JSON.parse(String(stored)) as string[]).join(', ');
    case 'URL':
      return (JSON.parse(String(stored)) as string[]).join(', ');
    case 'TaxonomyFieldType':
      return termLabel(String(stored));
    case 'TaxonomyFieldTypeMulti':
      return (JSON.parse(String(stored)) as string[]).map(termLabel).join(';');
    case 'Calculated':
      return calculatedText(field, stored, culture);
    default:
      return String(stored);
  }
}

/** The items or people that a column points to, with their texts; one that is gone, or that the reader may not see, has an empty text. */
export function lookupTexts(context: RequestContext, field: Field, stored: SqlValue | undefined): LookupText[] {
  if (stored === null || stored === undefined) return [];
  const ids = field.type.storage === 'ids' ? (JSON.parse(String(stored)) as number[]) : [Number(stored)];
  if (field.typeName === 'User' || field.typeName === 'UserMulti') {
    return ids.map((id) => ({ id, text: context.service.principals.byId(context.site.n, id)?.title ?? '' }));
  }
  const target = field.attributes.lookupList === undefined ? undefined : context.service.lists.byId(field.attributes.lookupList);
  const shown = target === undefined ? undefined : fieldOf(context.service.fields.ofList(target.n), field.attributes.lookupField ?? 'Title');
  if (target === undefined || shown === undefined || shown.column === '') return ids.map((id) => ({ id, text: '' }));
  return ids.map((id) => {
    const row = context.service.items.byId(target, id);
    if (row === undefined || !isVisible(context, target, row)) return { id, text: '' };
    const value = row[shown.column];
    return { id, text: shown.typeName === 'Lookup' ? String(value ?? '') : displayText(context, shown, value) };
  });
}

/** `Label` of `Label|guid`. */
export function termLabel(term: string): string {
  return term.slice(0, term.includes('|') ? term.indexOf('|') : undefined);
}

function calculatedText({ attributes }: Field, stored: SqlValue, culture: Culture): string {
  switch (attributes.outputType) {
    case 'DateTime':
      return culture.dateText(String(stored), attributes.format === 0);
    case 'Number':
    case 'Currency':
      return culture.numberText(Number(stored), attributes.decimals, attributes.percentage);
    case 'Boolean':
      return culture.yesNo(/^(1|true)$/i.test(String(stored)));
    default:
      return String(stored);
  }
}
