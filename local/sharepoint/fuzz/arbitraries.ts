import * as fc from 'fast-check';

/** Texts that break parsers: quotes, brackets, escapes, other scripts, NUL, paths, entities. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom("'", "''", '"', '(', ')', '@', '@p1', '%', '%25', '%00', '\u0000', '../', '..\\', '/', '\\', '&', '<', '&#0;', ']]>', '$', '*', '\u202e', '\ud800', '🗳', 'null', 'true', '-1', '1e309', '9'.repeat(40), "guid'x'", "datetime'x'", '__proto__', 'constructor', 'toString')
);

const field = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('Title', 'Id', 'Amount', 'Flag', 'Due', 'Tags', 'Author/Title', 'AuthorId', 'FileRef', 'Created') }, { weight: 1, arbitrary: nasty });
const literal = fc.oneof(
  fc.integer().map(String),
  fc.double().map(String),
  nasty.map((text) => `'${text.replaceAll("'", "''")}'`),
  nasty,
  fc.constantFrom('null', 'true', 'false', "datetime'2024-01-01T00:00:00Z'", "datetime'2024-99-99'", "guid'00000000-0000-0000-0000-000000000000'")
);
const operator = fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le', 'add', 'in', 'has', '');

/** Filters from well formed to nonsense. */
export const filter: fc.Arbitrary<string> = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.tuple(field, operator, literal).map((parts) => parts.join(' ')),
    fc.tuple(fc.constantFrom('startswith', 'substringof', 'endswith', 'year', 'any', 'indexof', ''), field, literal).map(([name, a, b]) => `${name}(${a},${b})`),
    fc.tuple(tie('expression'), fc.constantFrom('and', 'or', 'xor', ''), tie('expression')).map((parts) => parts.join(' ')),
    tie('expression').map((inner) => `(${inner})`),
    tie('expression').map((inner) => `not ${inner}`),
    nasty
  )
})).expression;

const encode = fc.boolean().map((encoded) => (text: string) => (encoded ? encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '?')) : text.replace(/[\ud800-\udfff\s#]/g, '+')));

/** Query strings with every OData option. */
export const query: fc.Arbitrary<string> = fc
  .tuple(
    encode,
    fc.dictionary(
      fc.constantFrom('$filter', '$select', '$expand', '$orderby', '$top', '$skip', '$skiptoken', '@p1', '$count', '$format', '$inlinecount', 'x'),
      fc.oneof(filter, fc.array(field, { maxLength: 5 }).map((names) => names.join(',')), literal, fc.constantFrom('Paged=TRUE&p_ID=1', 'Paged=TRUE', 'p_ID=x', 'Paged=TRUE&p_Title=%'))
    )
  )
  .map(([write, options]) => Object.entries(options).map(([name, value]) => `${name}=${write(value)}`).join('&'));

const segment = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('web', 'lists', 'items', 'fields', 'views', 'site', 'currentUser', 'siteUsers', 'siteGroups', 'roleAssignments', 'rootFolder', 'folders', 'files', '$value', 'versions', 'attachmentFiles', 'recycleBin', 'contentTypes', 'getByTitle', 'getById', 'getList', 'getFileByServerRelativePath', 'getFolderByServerRelativeUrl', 'regionalSettings', 'comments', 'sitepages', 'pages', 'tenantappcatalog', '$batch', 'contextinfo', '$metadata', 'EffectiveBasePermissions') },
  { weight: 1, arbitrary: nasty }
);
const args = fc.option(fc.oneof(literal, fc.tuple(fc.constantFrom('decodedUrl', 'id', 'x'), literal).map(([name, value]) => `${name}=${value}`), fc.array(literal, { maxLength: 3 }).map((values) => values.join(','))), { nil: undefined });

/** Paths below `_api/`. */
export const path: fc.Arbitrary<string> = fc
  .tuple(encode, fc.array(fc.tuple(segment, args), { minLength: 1, maxLength: 6 }))
  .map(([write, parts]) => parts.map(([name, values]) => write(name) + (values === undefined ? '' : `(${write(values)})`)).join('/'));

const tag = fc.constantFrom('View', 'Query', 'Where', 'And', 'Or', 'Eq', 'Neq', 'In', 'Contains', 'FieldRef', 'Value', 'Values', 'OrderBy', 'GroupBy', 'RowLimit', 'ViewFields', 'Aggregations', 'Joins', 'Now', 'Today', 'Membership', 'x');
const attribute = fc.tuple(fc.constantFrom('Name', 'Type', 'Scope', 'LookupId', 'Ascending', 'Paged', 'OffsetDays'), fc.oneof(field, literal)).map(([name, value]) => ` ${name}="${value.replace(/[<&"]/g, '')}"`);

/** CAML-like XML, from well formed to cut off. */
export const caml: fc.Arbitrary<string> = fc
  .tuple(
    fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6, depthSize: 'small' },
        fc.tuple(tag, fc.array(attribute, { maxLength: 3 })).map(([name, attributes]) => `<${name}${attributes.join('')}/>`),
        fc.tuple(tag, fc.array(attribute, { maxLength: 3 }), fc.array(tie('node'), { maxLength: 4 })).map(([name, attributes, children]) => `<${name}${attributes.join('')}>${children.join('')}</${name}>`),
        nasty
      )
    })).node,
    fc.option(fc.nat(60), { nil: undefined })
  )
  .map(([xml, cut]) => `<View><Query>${cut === undefined ? xml : xml.slice(0, cut)}</Query></View>`);

/** Values of JSON bodies. */
export const body: fc.Arbitrary<unknown> = fc.oneof(
  fc.dictionary(fc.oneof(fc.constantFrom('Title', 'Amount', 'Flag', 'Due', 'Tags', 'TagsId', 'AuthorId', 'ContentTypeId', 'Id', '__metadata', 'odata.type', 'Link', 'PersonId'), nasty), fc.oneof(nasty, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.array(nasty, { maxLength: 3 }), fc.jsonValue({ maxDepth: 3 }))),
  fc.jsonValue({ maxDepth: 3 })
);
