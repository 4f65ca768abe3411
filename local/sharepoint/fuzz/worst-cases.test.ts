import { test } from 'node:test';
import { openGround } from './ground';

/** Characters of the longest body that the service reads, with room for what stands around. */
const LONG = 2 * 1024 * 1024 - 2_000;
/** Characters of the longest address, with room for what stands around. */
const ADDRESS = 7_000;

/** `piece` as often as it fits. */
const filled = (piece: string, length = LONG): string => piece.repeat(Math.floor(length / piece.length));
const around = (open: string, inside: string, close: string, depth: number): string => open.repeat(depth) + inside + close.repeat(depth);

/**
 * What each parser likes least, as long as it may come: what takes the square of its length, or doubles with each level, would not be
 * answered within the ground's patience. The answer is a refusal or a success, and the service goes on.
 */
void test('fuzz: worst cases', async (suite) => {
  const ground = await openGround();
  const { site, attack } = ground;
  const list = await site.newList('Worst');
  await list.list.fields.addNumber('Amount');
  await list.list.fields.addDateTime('Due');
  await list.list.fields.addMultiChoice('Tags', { Choices: ['a', 'b'] });
  await list.list.fields.addUrl('Link');
  await list.list.fields.addMultilineText('Long');
  for (const [Name, Type] of [['Person', 'User'], ['People', 'UserMulti'], ['Look', 'Lookup'], ['Looks', 'LookupMulti']] as const) {
    const more = Type.startsWith('Lookup') ? ` List="{${list.id}}" ShowField="Title"` : '';
    await list.list.fields.createFieldAsXml(`<Field Type="${Type}" Name="${Name}" DisplayName="${Name}"${more}${Type.endsWith('Multi') ? ' Mult="TRUE"' : ''} />`);
  }
  await site.addItems(list, [{ Title: 'one' }]);

  const worst = (name: string, url: string, init: RequestInit): Promise<void> =>
    suite.test(name, async () => {
      await attack(url, init);
      await ground.inspect();
    });
  const json = { 'Content-Type': 'application/json' };
  const post = (name: string, url: string, body: string, headers: Record<string, string> = json): Promise<void> => worst(name, url, { method: 'POST', headers, body });
  const get = (name: string, url: string): Promise<void> => worst(name, url, {});
  const lists = (name: string, body: unknown): Promise<void> => post(name, `${list.path}/items`, typeof body === 'string' ? body : JSON.stringify(body));
  const merge = (name: string, body: string): Promise<void> => post(name, `${list.path}/items(1)`, body, { ...json, 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });

  // JSON
  await lists('JSON: arrays in arrays', filled('['));
  await lists('JSON: arrays in arrays, closed', `{"Title":${around('[', '', ']', LONG / 2)}}`);
  await lists('JSON: objects in objects, closed', `{"Title":${around('{"a":', '1', '}', Math.floor(LONG / 6))}}`);
  await lists('JSON: a long text', { Title: filled('a') });
  await lists('JSON: a long text in a note', { Long: filled('<') });
  await lists('JSON: many members', `{${Array.from({ length: 100_000 }, (_, index) => `"m${index}":1`).join(',')}}`);
  await lists('JSON: a long name', `{"${filled('a')}":1}`);
  await lists('JSON: many annotations', `{${Array.from({ length: 60_000 }, (_, index) => `"odata.a${index}":1`).join(',')}}`);
  await lists('JSON: a long number', `{"Amount":${filled('9')}}`);
  await lists('JSON: a long number as text', { Amount: `${filled('9')}x` });
  await lists('JSON: a long date', { Due: `2026-01-01T${filled('1')}x` });
  await lists('JSON: a long person', { PersonId: `${filled('9')}x` });
  await lists('JSON: many choices', { Tags: Array.from({ length: 150_000 }, (_, index) => `a${index}`) });
  await lists('JSON: many people', { PeopleId: Array.from({ length: 250_000 }, (_, index) => index + 1_000_000) });
  await lists('JSON: the same person many times', { PeopleId: Array.from({ length: 900_000 }, () => 1) });
  await lists('JSON: many items looked up', { LooksId: Array.from({ length: 250_000 }, () => 1) });
  await lists('JSON: a long address', { Link: { Url: `http://${filled('a')}`, Description: '' } });
  // Verbose
  const verbose = { 'Content-Type': 'application/json;odata=verbose' };
  await post('verbose: a long type', `${list.path}/items`, JSON.stringify({ __metadata: { type: filled('SP.') }, Title: 'x' }), verbose);
  await post('verbose: results in results', `${list.path}/items`, `{"__metadata":{"type":"x"},"Tags":${around('{"results":', '[]', '}', Math.floor(LONG / 13))}}`, verbose);
  await post('verbose: many results', `${list.path}/items`, JSON.stringify({ __metadata: { type: list.entityType }, PeopleId: { results: Array.from({ length: 900_000 }, () => 1) } }), verbose);
  await merge('MERGE: a deep value', `{"Title":${around('[', '', ']', LONG / 2)}}`);

  // Forms
  const form = (name: string, formValues: readonly { readonly FieldName: string; readonly FieldValue: string }[]): Promise<void> => post(name, `${list.path}/items(1)/validateUpdateListItem`, JSON.stringify({ formValues }));
  for (const [what, FieldName, FieldValue] of [
    ['a number of blanks', 'Amount', filled(' ')], ['a number of digits', 'Amount', `${filled('1')}x`], ['a number of groups', 'Amount', `${filled('1 ')}x`], ['a number of minus', 'Amount', filled('-')],
    ['a date of blanks', 'Due', `01/01/2026${filled(' ')}x`], ['an ISO date of blanks', 'Due', `2026-01-01${filled(' ')}x`], ['an ISO date of digits', 'Due', `2026-01-01 10:00:00.${filled('1')}x`],
    ['many choices', 'Tags', filled(';#a')], ['an address of commas', 'Link', filled(', ')], ['many lookups', 'Looks', filled('1;#x;#')], ['many lookups of nothing', 'Looks', filled(';#')],
    ['people in people', 'Person', filled('[')], ['many people', 'People', `[${filled('{},', LONG / 4)}{}]`], ['a person of many names', 'Person', JSON.stringify([{ Key: filled('i:0#.f|', LONG / 2) }])],
    ['a name of slashes', 'FileLeafRef', filled('/')], ['a folder of slashes', 'FileDirRef', `${filled('/')}x`], ['a content type of zeros', 'ContentTypeId', filled('0x01')]
  ] as const) await form(`forms: ${what}`, [{ FieldName, FieldValue }]);
  await form('forms: many values', Array.from({ length: 40_000 }, () => ({ FieldName: 'Title', FieldValue: 'x' })));
  await form('forms: many unknown values', Array.from({ length: 40_000 }, (_, index) => ({ FieldName: `x${index}`, FieldValue: 'x' })));

  // CAML and other XML
  const caml = (name: string, inside: string): Promise<void> => post(`CAML: ${name}`, `${list.path}/getItems`, JSON.stringify({ query: { ViewXml: inside } }));
  const where = (inside: string): string => `<View><Query><Where>${inside}</Where></Query></View>`;
  const eq = '<Eq><FieldRef Name="Title"/><Value Type="Text">x</Value></Eq>';
  const half = 120 * 1024;
  for (const length of [half, LONG]) {
    await caml(`open elements, ${length}`, filled('<a>', length));
    await caml(`opening brackets, ${length}`, filled('<', length));
    await caml(`closing elements, ${length}`, filled('</a>', length));
    await caml(`comments that never end, ${length}`, filled('<!--', length));
    await caml(`comments, ${length}`, `<View>${filled('<!---->', length)}</View>`);
    await caml(`character data that never ends, ${length}`, filled('<![CDATA[', length));
    await caml(`instructions that never end, ${length}`, filled('<?a ', length));
    await caml(`instructions, ${length}`, `<View>${filled('<?a?>', length)}</View>`);
    await caml(`a declaration that never ends, ${length}`, `<?xml ${filled('?', length)}`);
    await caml(`ampersands, ${length}`, where(`<Eq><FieldRef Name="Title"/><Value Type="Text">${filled('&', length)}</Value></Eq>`));
    await caml(`character references, ${length}`, where(`<Eq><FieldRef Name="Title"/><Value Type="Text">${filled('&#1;', length)}</Value></Eq>`));
    await caml(`entities, ${length}`, where(`<Eq><FieldRef Name="Title"/><Value Type="Text">${filled('&amp;lt;', length)}</Value></Eq>`));
    await caml(`blanks, ${length}`, `<View ${filled(' ', length)}x`);
    await caml(`attributes, ${length}`, `<View ${Array.from({ length: length / 10 }, (_, index) => `a${index}="1"`).join(' ')}/>`);
    await caml(`one attribute, ${length}`, `<View a="${filled('a', length)}"/>`);
    await caml(`attributes without quotes, ${length}`, `<View ${filled('a=b ', length)}/>`);
    await caml(`quotes that never end, ${length}`, `<View ${filled('a="b ', length)}/>`);
    await caml(`prefixes, ${length}`, `<${filled('a:', length)}b/>`);
    await caml(`brothers, ${length}`, `<View>${filled('<a/>', length)}</View>`);
    await caml(`text, ${length}`, where(filled('a ', length)));
    await caml(`document types, ${length}`, filled('<!DOCTYP ', length));
  }
  await caml('conditions in conditions', where(around('<And>', eq, `${eq}</And>`, 180)));
  await caml('many conditions in conditions', where(around('<Or>', eq, `${eq}</Or>`, 6_000)));
  await caml('a membership of many values', where(`<In><FieldRef Name="Title"/><Values>${filled('<Value Type="Text">x</Value>', half)}</Values></In>`));
  await caml('a date of digits', where(`<Eq><FieldRef Name="Due"/><Value Type="DateTime">2026-01-01T10:00:00.${filled('1', half)}x</Value></Eq>`));
  await caml('a date of blanks', where(`<Eq><FieldRef Name="Due"/><Value Type="DateTime">${filled(' ', half)}x</Value></Eq>`));
  await caml('a number of blanks', where(`<Eq><FieldRef Name="Amount"/><Value Type="Number">${filled(' ', half)}x</Value></Eq>`));
  await caml('a person of digits', where(`<Eq><FieldRef Name="Person" LookupId="TRUE"/><Value Type="Integer">${filled('1', half)}${filled(' ', 1_000)}x</Value></Eq>`));
  await caml('many orders', `<View><Query><OrderBy>${filled('<FieldRef Name="Title"/>', half)}</OrderBy></Query></View>`);
  await caml('many fields', `<View><ViewFields>${filled('<FieldRef Name="Title"/>', half)}</ViewFields></View>`);
  await caml('many joins', `<View><Joins>${filled('<Join ListAlias="a"><Eq><FieldRef Name="Look" RefType="Id"/></Eq></Join>', half)}</Joins></View>`);
  await caml('many aggregations', `<View><Aggregations>${filled('<FieldRef Name="Title" Type="COUNT"/>', half)}</Aggregations></View>`);
  await post('CAML: a folder of slashes', `${list.path}/getItems`, JSON.stringify({ query: { ViewXml: '<View/>', FolderServerRelativeUrl: `${filled('/')}x` } }));
  const stream = (name: string, parameters: object): Promise<void> => post(`streams: ${name}`, `${list.path}/renderListDataAsStream`, JSON.stringify({ parameters }));
  await stream('a page of ampersands', { Paging: filled('&') });
  await stream('a page of marks', { Paging: `Paged=TRUE&${filled('p_ID=1&')}` });
  await stream('a folder of slashes', { FolderServerRelativeUrl: `${filled('/')}x` });
  await post('streams: many filters', `${list.path}/renderListDataAsStream`, JSON.stringify({ parameters: {}, overrideParameters: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`FilterField${index}`, 'Title']).flatMap(([a, b], index) => [[a, b], [`FilterValue${index}`, 'x']])) }));
  const fieldXml = (name: string, SchemaXml: string): Promise<void> => post(`field XML: ${name}`, `${list.path}/fields/createFieldAsXml`, JSON.stringify({ parameters: { SchemaXml } }));
  await fieldXml('open elements', filled('<a>'));
  await fieldXml('blanks', filled(' '));
  await fieldXml('many choices', `<Field Type="Choice" Name="C" DisplayName="C"><CHOICES>${filled('<CHOICE>x</CHOICE>')}</CHOICES></Field>`);
  await fieldXml('a long name', `<Field Type="Text" Name="${filled(' ', LONG / 2)}" DisplayName="${filled('é', LONG / 4)}"/>`);
  await post('a long title of a column', `${list.path}/fields`, JSON.stringify({ Title: filled('é '), FieldTypeKind: 2 }));
  await post('a long title of a list', '_api/web/lists', JSON.stringify({ Title: filled('é '), BaseTemplate: 100 }));

  // Formulas
  const formula = (name: string, text: string): Promise<void> => post(`formulas: ${name}`, `${list.path}/fields/createFieldAsXml`, JSON.stringify({ parameters: { SchemaXml: `<Field Type="Calculated" Name="F" DisplayName="F" ResultType="Text"><Formula>${text}</Formula></Field>` } }));
  for (const [what, text] of [
    ['parentheses', `=${filled('(')}`], ['parentheses of the allowed depth', `=${around('(', '1', '', 60)}`], ['calls of the allowed depth', `=${around('IF(', '1', '', 60)}`], ['minus', `=${filled('-', 7_900)}1`], ['minus without end', `=${filled('-')}`], ['quotes', `=${filled('""""', 7_900)}`],
    ['percents', `=1${filled('%', 7_900)}`], ['powers', `=1${filled('^1', 7_900)}`], ['columns', `=${filled('[', 7_900)}`], ['blanks', `=${filled(' ', 7_900)}`], ['texts that grow', `=${around('REPT(', '"x"', ',99999)', 50)}`], ['sums', `=1${filled('+1', 7_900)}`]
  ] as const) await formula(what, text);

  // Addresses, also inside a batch
  for (const [what, text] of [
    ['denials', `${filled('not ', ADDRESS)}Id eq 1`], ['denials with parentheses', around('not(', 'Id eq', '', 190)], ['denials with parentheses, closed', around('not(', 'Id eq 1', ')', 190)], ['parentheses', around('(', 'Id eq', '', 190)], ['calls', around('a(', 'Id eq', '', 190)],
    ['many denials with parentheses', filled('not(', ADDRESS)], ['quotes', filled("''", ADDRESS)], ['a name', filled('a', ADDRESS)], ['a path', filled('a/', ADDRESS)], ['digits', filled('1', ADDRESS)], ['dates', filled('2026-01-01T', ADDRESS)], ['blanks', `Id eq${filled(' ', ADDRESS)}`],
    ['comparisons', filled('Id eq 1 and ', ADDRESS)], ['alternatives', `${filled('Id eq 1 or ', ADDRESS)}Id eq 1`], ['beginnings of words', filled('datetimeoffset', ADDRESS)], ['aliases', filled('@a ', ADDRESS)]
  ] as const) await get(`filters: ${what}`, `${list.path}/items?$filter=${text.replaceAll(' ', '+')}`);
  for (const [what, text] of [['commas', filled(',', ADDRESS)], ['slashes', filled('/', ADDRESS)], ['names', filled('Title,', ADDRESS)], ['unknown names', filled('a,', ADDRESS)], ['blanks', `Title${filled('+', ADDRESS)}x`]] as const) {
    for (const option of ['$select', '$expand', '$orderby', '$skiptoken', '$top']) await get(`${option}: ${what}`, `${list.path}/items?${option}=${text}`);
  }
  for (const [what, text] of [['slashes', filled('/', ADDRESS)], ['parentheses', filled('(', ADDRESS)], ['closed parentheses', around('(', '', ')', ADDRESS / 2)], ['quotes', `lists('${filled("''", ADDRESS)}`], ['objects', `web/a(${filled('{', ADDRESS)})`], ['single quotes in objects', `web/a({${filled("'", ADDRESS)}})`], ['percents', filled('%25', ADDRESS)], ['segments', filled('web/', ADDRESS)], ['dots', filled('../', ADDRESS)]] as const) await get(`addresses: ${what}`, `_api/${text}`);
  for (const [name, body] of Object.entries({
    'a folder of slashes': { path: '_api/web/getFolderByServerRelativePath(decodedUrl=@p)/moveTo', body: { newUrl: `${filled('/')}x` } },
    'a site of slashes': { path: '_api/web/webs/add', body: { parameters: { Url: `${filled('/')}x`, Title: 'x', WebTemplate: 'STS' } } },
    'a copy to slashes': { path: '_api/SP.MoveCopyUtil.CopyFileByPath', body: { srcPath: { DecodedUrl: `${filled('/', LONG / 2)}x` }, destPath: { DecodedUrl: `${filled('/', LONG / 2)}x` } } },
    'a new site of slashes': { path: '_api/SPSiteManager/create', body: { request: { Title: 'x', Url: `${filled('/')}x`, WebTemplate: 'STS#3' } } },
    'a folder made of slashes': { path: '_api/web/folders', body: { ServerRelativeUrl: `${filled('/')}x` } },
    'a person of blanks': { path: '_api/web/ensureUser', body: { logonName: filled(' ') } },
    'a search of quotes': { path: '_api/search/postquery', body: { request: { Querytext: filled('"') } } },
    'a search of braces': { path: '_api/search/postquery', body: { request: { Querytext: 'x', QueryTemplate: filled('{') } } },
    'a search of denials': { path: '_api/search/postquery', body: { request: { Querytext: `${filled('NOT ', 4_000)}x` } } },
    'a search of parentheses': { path: '_api/search/postquery', body: { request: { Querytext: filled('(', 4_000) } } },
    'a search of words': { path: '_api/search/postquery', body: { request: { Querytext: filled('x ', 4_000) } } },
    'a search of alternatives': { path: '_api/search/postquery', body: { request: { Querytext: `${filled('x OR ', 4_000)}x` } } },
    'a search of selected properties': { path: '_api/search/postquery', body: { request: { Querytext: 'x', SelectProperties: Array.from({ length: 200_000 }, () => 'Title') } } },
    'a picker of blanks': { path: '_api/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.clientPeoplePickerSearchUser', body: { queryParams: { QueryString: filled(' ') } } },
    'a change token of digits': { path: `${list.path}/getChanges`, body: { query: { Item: true, Add: true, ChangeTokenStart: { StringValue: `1;3;${list.id};${filled('9')}` } } } },
    'changes since blanks': { path: `${list.path}/getListItemChangesSinceToken`, body: { query: { ChangeToken: filled(' '), Contains: filled('<', LONG / 4) } } },
    'a comment of blanks': { path: `${list.path}/items(1)/comments`, body: { text: filled(' ') } },
    'a comment of many mentions': { path: `${list.path}/items(1)/comments`, body: { text: 'x', mentions: Array.from({ length: 200_000 }, () => ({})) } },
    'a group of blanks': { path: '_api/web/sitegroups', body: { Title: filled(' ') } },
    'a view of open elements': { path: `${list.path}/views`, body: { Title: 'x', ViewQuery: filled('<a>') } },
    'a page of brackets': { path: '_api/sitepages/pages', body: { Title: filled('.-'), CanvasContent1: filled('<', LONG / 2) } }
  })) await post(`bodies: ${name}`, body.path, JSON.stringify(body.body));
  await get('search after hostile texts', "_api/search/query?querytext='x'");

  // Batches
  const part = (lines: string): string => `--b\r\nContent-Type: application/http\r\n\r\n${lines}\r\n`;
  const batch = (name: string, body: string, boundary = 'b'): Promise<void> => post(`batches: ${name}`, '_api/$batch', body, { 'Content-Type': `multipart/mixed; boundary=${boundary}` });
  const head = 'GET _api/web HTTP/1.1';
  await batch('a header of blanks', `${part(`${head}\r\na:${filled(' ')}x\u2028y`)}--b--`);
  await batch('many headers', `${part(`${head}\r\n${filled('a: b\r\n')}`)}--b--`);
  await batch('many parts', `${filled(part(head))}--b--`);
  await batch('many boundaries', filled('--b\r\n'));
  await batch('a content type of boundaries', `--b\r\nContent-Type: multipart/mixed;${filled('boundary=";')}\r\n\r\n`);
  await batch('a content type of blanks', `--b\r\nContent-Type: multipart/mixed${filled(' ')}x\r\n\r\n`);
  await batch('new lines', `--b\r\n${filled('\r\n')}x`);
  for (const name of ['Accept', 'Accept-Language', 'If-Match', 'X-HTTP-Method', 'OData-Version', 'Content-Type', 'Range', 'If-None-Match']) {
    for (const [what, text] of [['blanks', `x${filled(' ')}x`], ['signs', filled('"=;,')]] as const) await batch(`${name} of ${what}`, `${part(`POST _api/web/lists(guid'${list.id}')/items(1) HTTP/1.1\r\n${name}: ${text}\r\n\r\n{}`)}--b--`);
  }
  // The client-side object model
  const client = (name: string, actions: string, paths: string): Promise<void> => post(`ProcessQuery: ${name}`, '_vti_bin/client.svc/ProcessQuery', `<Request><Actions>${actions}</Actions><ObjectPaths>${paths}</ObjectPaths></Request>`, { 'Content-Type': 'text/xml' });
  const web = '<StaticProperty Id="1" TypeId="{3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a}" Name="Current" /><Property Id="2" ParentId="1" Name="Web" />';
  const ask = (inside: string): string => `<Query Id="9" ObjectPathId="2"><Query SelectAllProperties="true"><Properties>${inside}</Properties></Query></Query>`;
  await client('open elements', filled('<a>'), web);
  await client('many paths', '<ObjectPath Id="9" ObjectPathId="2" />', `${web}${filled('<Property Id="3" ParentId="2" Name="Lists" />')}`);
  await client('a path of itself', '<ObjectPath Id="9" ObjectPathId="3" />', '<Property Id="3" ParentId="4" Name="Web" /><Property Id="4" ParentId="3" Name="Web" />');
  await client('many queries', Array.from({ length: 4_900 }, () => ask('')).join(''), web);
  await client('queries in queries', ask(around('<Property Name="Lists"><ChildItemQuery SelectAllProperties="true"><Properties><Property Name="ParentWeb"><Query><Properties>', '', '</Properties></Query></Property></Properties></ChildItemQuery></Property>', 20)), web);
  await client('an identity of colons', '<ObjectPath Id="9" ObjectPathId="2" />', `<Identity Id="2" Name="740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:${filled('a:', LONG / 2)}" />`);
  await client('an identity of steps', '<ObjectPath Id="9" ObjectPathId="2" />', `<Identity Id="2" Name="740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:${'a'.repeat(36)}:web:${'a'.repeat(36)}${filled(':list:a', LONG / 2)}:" />`);
  // Cookies
  for (const [what, text] of [['equal signs', filled('=', ADDRESS)], ['semicolons', filled(';', ADDRESS)], ['percents', `local-user=${filled('%', ADDRESS)}`]] as const) await worst(`cookies: ${what}`, '_api/web', { headers: { Cookie: text } });
  await post('Graph: many requests', `${new URL(site.url).origin}/_graph/v1.0/$batch`, JSON.stringify({ requests: Array.from({ length: 30_000 }, (_, index) => ({ id: String(index), method: 'GET', url: '/me' })) }));
  await ground.close();
});
