import type { Fault } from './fault';

/** What a list should refuse, and lets through. */
export const validationFaults: readonly Fault[] = [
  { name: 'a feature is activated twice', file: 'model/provisioning/features.ts', find: "if (!force && activeFeatures(service, holder).some((each) => each.id === id)) throw refusal('featureActive', id, holder.row.url);", replace: '', suites: ['furniture'] },
  { name: 'unique not enforced', file: 'storage/items/item-table.ts', find: 'return `CREATE UNIQUE INDEX ${table}_${field.column}_unique ON', replace: 'return `CREATE INDEX ${table}_${field.column}_unique ON', suites: ['validation'] },
  { name: 'two of a name in a folder', file: 'storage/items/item-table.ts', find: 'CREATE UNIQUE INDEX ${table}_leaf ON', replace: 'CREATE INDEX ${table}_leaf ON', suites: ['files', 'folders'] },
  { name: 'etag ignored', file: 'model/rules/etag.ts', find: "if (!wanted.includes(etag.toLowerCase())) throw refusal('etagMismatch', ifMatch.slice(0, 100), etag);", replace: 'void wanted;', suites: ['writes'] },
  { name: "a column's formula ignored", file: 'model/formula/item-formulas.ts', find: "if (!holds(context, fields, values, validationFormula)) throw refusal('validationFailed', validationMessage ?? '');", replace: 'void validationMessage;', suites: ['validation'] },
  { name: "a list's formula ignored", file: 'model/formula/item-formulas.ts', find: "&& !holds(context, fields, values, validationFormula)) {", replace: '&& values === undefined) {', suites: ['validation'] },
  { name: 'calculated columns stay as they were', file: 'model/items/item-writing.ts', find: '{ ...changes, ...calculated }', replace: '(void calculated, changes)', suites: ['values'] },
  { name: 'minimum ignored', file: 'model/items/value-json.ts', find: 'if (number < minimum || number > maximum)', replace: 'if (minimum > maximum || number > maximum)', suites: ['validation'] },
  { name: 'an update checks no values', file: 'model/items/item-writing.ts', find: 'if (present.kind !== RowKind.Folder) requireValidItem(context, list, fields, values);', replace: '', suites: ['validation'] },
  { name: 'impossible dates kept', file: 'model/items/value-json.ts', find: "if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1900 || date.getUTCFullYear() > 8900) throw refusal('valueInvalid', field.title);", replace: 'if (Number.isNaN(date.getTime())) return null;', suites: ['values'] },
  { name: 'unknown columns pass in a body', file: 'model/items/item-writing.ts', find: "throw refusal('bodyProperty', name, `SP.Data.${list.entity_type}Item`);", replace: 'continue;', suites: ['errors', 'writes'] },
  { name: 'unknown content types kept', file: 'model/items/item-writing.ts', find: "if (type === undefined) throw refusal('contentTypeNotFound');\n  return type.id;", replace: 'return type?.id ?? id;', suites: ['views'] },
  { name: 'forms take dates for machines', file: 'model/items/item-form.ts', find: '/^\\s*\\d{4}-/.test(value) ? undefined : culture.parseDate(value)', replace: 'culture.parseDate(value)', suites: ['culture'] },
  { name: 'a wrong date is told without a sample of the site', file: 'model/items/item-form.ts', find: "refusal('dateInvalid', culture.dateText('1900-01-01T12:00:00Z', true), culture.dateText('8900-12-31T12:00:00Z', true))", replace: "refusal('valueInvalid', field.title)", suites: ['culture'] },
  { name: 'the name in the XML of a column counts without its hint', file: 'model/lists/field-changes.ts', find: 'const named = (options & INTERNAL_NAME_HINT) !== 0 &&', replace: 'const named =', suites: ['fields'] },
  { name: 'CAML where ignored', file: 'model/caml/select.ts', find: '...(view.where === undefined ? [] : [compiled(context, list, view, view.where)])', replace: '...(view.where === undefined ? [] : [])', suites: ['caml'] },
  { name: 'CAML RowLimit ignored', file: 'model/caml/select.ts', find: 'const asked = view.rowLimit !== undefined && view.rowLimit > 0 ? view.rowLimit : request.limit;', replace: 'const asked = request.limit;', suites: ['caml'] },
  { name: 'CAML paging ignored', file: 'model/caml/select.ts', find: '...(after === undefined ? {} : { after }),', replace: '', suites: ['caml'] },
  { name: 'CAML order ignored', file: 'model/caml/select.ts', find: 'request.order === undefined ? view.orderBy.map((each) => ordering(view, each)) : []', replace: '[]', suites: ['caml'] },
  { name: 'required columns left empty in forms', file: 'model/items/item-form.ts', find: 'if ([...outcomes, ...missing].some(({ error }) => error !== null))', replace: 'if (outcomes.some(({ error }) => error !== null))', suites: ['validation'] },
  { name: 'a list takes the title of another', file: 'settings.ts', find: 'renameToTakenTitle: false', replace: 'renameToTakenTitle: true', suites: ['undocumented'] },
  { name: 'equal values pass at once', file: 'settings.ts', find: 'uniqueHoldsUnderConcurrency: true', replace: 'uniqueHoldsUnderConcurrency: false', suites: ['undocumented', 'validation'] },
  { name: 'lists without end', file: 'model/provisioning/new-list.ts', find: "if (service.lists.countOf(web.n) >= LISTS_PER_WEB) throw refusal('tooManyLists', LISTS_PER_WEB);", replace: '', suites: ['many'] },
  { name: 'webs without end', file: 'model/provisioning/new-site.ts', find: "if (service.sites.countWebs(parent.site) >= WEBS_PER_SITE) throw refusal('tooManyWebs', WEBS_PER_SITE);", replace: '', suites: ['many'] },
  { name: 'unique and own items go together', file: 'settings.ts', find: 'uniqueExcludesOwnItems: true', replace: 'uniqueExcludesOwnItems: false', suites: ['validation'] },
  { name: 'anybody adds to a folder', file: 'model/items/item-writing.ts', find: 'context.require(PermissionKind.AddListItems, service.webOf(list), list, folder);\n    if (!writeSecurityAllowsAdds', replace: 'context.require(PermissionKind.AddListItems, service.webOf(list), list);\n    if (!writeSecurityAllowsAdds', suites: ['permissions'] },
  { name: 'names of any kind', file: 'model/rules/names.ts', find: ' || FORBIDDEN.test(name)', replace: '', suites: ['folders', 'files'] }
];
