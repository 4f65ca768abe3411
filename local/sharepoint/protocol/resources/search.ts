import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { SEARCH_DEFAULT_ROWS } from '../../limits';
import { isObject, listOf, type JsonObject } from '../../model/json';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType, leadsTo, reads } from '../odata/entity-type';
import { entityOf, valueResource, type EntityType, type Resource } from '../odata/resource';
import { complex, type ComplexValue, type ODataValue } from '../../model/values';
import type { Person } from '../../storage/people-store';
import { ALWAYS, DEFAULT_PROPERTIES, managedProperty, type Found } from '../../model/search/managed-properties';
import { newQueryId } from '../../model/search/search-index';
import { searchDocuments, searchPeople, type SearchRequest } from '../../model/search/search';
import { apiRoot } from './root';

const REST = 'Microsoft.Office.Server.Search.REST';
/** The result source "Local People Results" (the same id in every tenant). */
const PEOPLE_SOURCE = 'b09a7990-05ea-4af9-81ef-edfab16c4e31';
/** Suggestions when the query names no number. */
const SUGGESTIONS = 5;

/** `_api/search`. */
const searchType: EntityType<null> = {
  name: `${REST}.SearchService`,
  uri: () => 'Search',
  properties: {},
  navigations: {},
  operations: {
    query: reads((_, call) => answer('query', call, parameterOf(call))),
    postquery: acts((_, call) => {
      const request = call.object('request');
      return answer('postquery', call, (name) => request[Object.keys(request).find((each) => each.toLowerCase() === name.toLowerCase()) ?? ''] );
    }),
    suggest: reads((_, call) => suggest(call))
  }
};

extendType(apiRoot, { navigations: { search: leadsTo(() => entityOf(searchType, null)) } });

/** A parameter of the query by its name in any case. */
type Parameter = (name: string) => unknown;

function parameterOf(call: ApiCall): Parameter {
  return (name) => call.argument(name, -1);
}

function answer(name: string, { context }: ApiCall, parameter: Parameter): Resource {
  const request = requestOf(parameter);
  const columns = wordList(parameter('SelectProperties')) ;
  const people = String(parameter('SourceId') ?? '').replace(/[{}]/g, '').toLowerCase() === PEOPLE_SOURCE;
  const { rows, total } = people ? peopleRows(context, request, columns) : documentRows(context, request, columns);
  return valueResource(name, `${REST}.SearchResult`, resultOf(rows, total, request));
}

function requestOf(parameter: Parameter): SearchRequest {
  const text = parameter('Querytext');
  const template = parameter('QueryTemplate');
  if (typeof text !== 'string' && typeof template !== 'string') throw refusal('parameterMissing', 'querytext');
  return {
    text: typeof text === 'string' ? text : '', ...(typeof template === 'string' ? { template } : {}),
    startRow: wholeOf(parameter('StartRow'), 0, 'StartRow'), rowLimit: wholeOf(parameter('RowLimit'), SEARCH_DEFAULT_ROWS, 'RowLimit'), sort: sortOf(parameter('SortList'))
  };
}

function wholeOf(value: unknown, absent: number, name: string): number {
  if (value === undefined || value === null || value === '') return absent;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw refusal('badRequest', name);
  return number;
}

/** `[{ Property, Direction }]`, or `'LastModifiedTime:descending,Title:ascending'` in an address. */
function sortOf(value: unknown): SearchRequest['sort'] {
  if (typeof value === 'string') {
    return value.split(',').filter((part) => part.trim() !== '').map((part) => {
      const [property = '', direction = ''] = part.split(':');
      return { property: property.trim(), descending: /^desc/i.test(direction.trim()) };
    });
  }
  return listOf(value).filter(isObject).map((entry: JsonObject) => ({ property: String(entry.Property ?? ''), descending: entry.Direction === 1 }));
}

function wordList(value: unknown): readonly string[] {
  const names = typeof value === 'string' ? value.split(',') : listOf(value).map(String);
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

type Row = readonly ComplexValue[];

function documentRows(context: RequestContext, request: SearchRequest, wanted: readonly string[]): { rows: Row[]; total: number } {
  const { rows, total } = searchDocuments(context, request);
  const names = [...new Set([...(wanted.length === 0 ? DEFAULT_PROPERTIES : wanted), ...ALWAYS])];
  return { rows: rows.map((row) => names.map((name) => documentCell(context, row, name))), total };
}

function documentCell(context: RequestContext, row: Found, name: string): ComplexValue {
  const property = managedProperty(name);
  return cell(name, property?.value(row, context) ?? null, property?.type);
}

function cell(key: string, value: string | null, type = 'Edm.String'): ComplexValue {
  return complex('SP.KeyValue', { Key: key, Value: value, ValueType: value === null ? 'Null' : type });
}

const PEOPLE_PROPERTIES = ['Title', 'PreferredName', 'AccountName', 'WorkEmail', 'JobTitle', 'Department', 'OfficeNumber', 'Path', 'PictureURL'];

function peopleRows(context: RequestContext, request: SearchRequest, wanted: readonly string[]): { rows: Row[]; total: number } {
  const { rows, total } = searchPeople(context, request);
  const names = wanted.length === 0 ? PEOPLE_PROPERTIES : wanted;
  return { rows: rows.map((person) => names.map((name) => cell(name, personProperty(context, person, name)))), total };
}

function personProperty(context: RequestContext, person: Person, name: string): string | null {
  switch (name.toLowerCase()) {
    case 'title':
    case 'preferredname':
      return person.displayName;
    case 'accountname':
      return person.claim;
    case 'workemail':
    case 'userprincipalname':
      return person.email;
    case 'jobtitle':
      return person.title ?? null;
    case 'department':
      return person.department ?? null;
    case 'officenumber':
    case 'baseofficelocation':
      return person.office ?? null;
    case 'path':
      return context.absolute(`/_layouts/15/person.aspx?user=${encodeURIComponent(person.email)}`);
    case 'pictureurl':
      return context.absolute(`/_layouts/15/userphoto.aspx?size=M&accountname=${encodeURIComponent(person.email)}`);
    case 'contentclass':
      return 'urn:content-class:SPSPeople';
    default:
      return null;
  }
}

function resultOf(rows: readonly Row[], total: number, request: SearchRequest): ComplexValue {
  return complex(`${REST}.SearchResult`, {
    ElapsedTime: 1,
    Properties: [cell('RowLimit', String(request.rowLimit), 'Edm.Int32'), cell('piPageImpression', '', 'Edm.String'), cell('SerializedQuery', '', 'Edm.String')],
    PrimaryQueryResult: complex(`${REST}.QueryResult`, {
      CustomResults: [], QueryId: newQueryId(), QueryRuleId: '00000000-0000-0000-0000-000000000000', RefinementResults: null,
      RelevantResults: complex(`${REST}.RelevantResults`, {
        GroupTemplateId: null, ItemTemplateId: null, Properties: [], ResultTitle: null, ResultTitleUrl: null, RowCount: rows.length,
        Table: complex('SP.SimpleDataTable', { Rows: rows.map((cells) => complex('SP.SimpleDataRow', { Cells: cells })) }), TotalRows: total, TotalRowsIncludingDuplicates: total
      }),
      SpecialTermResults: null
    }),
    SecondaryQueryResults: [], SpellingSuggestion: '', TriggeredRules: []
  });
}

/** Titles and names that begin as the text does: of what the user may read, and of people when asked for. */
function suggest(call: ApiCall): Resource {
  const { context } = call;
  const text = call.text('querytext', -1);
  const limit = wholeOf(call.argument('inumberofresultsuggestions', -1), SUGGESTIONS, 'inumberofresultsuggestions');
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).map((word) => `Title:"${word.replaceAll('"', '')}"*`);
  const base = { text: words.join(' AND '), startRow: 0, rowLimit: Math.min(limit, SEARCH_DEFAULT_ROWS), sort: [] };
  const found = words.length === 0 ? [] : searchDocuments(context, base).rows;
  const withPeople = call.flag('showpeoplenamesuggestions', -1);
  const names = withPeople && words.length > 0 ? searchPeople(context, { ...base, text }).rows.map(({ displayName }) => displayName) : [];
  return valueResource('suggest', `${REST}.QuerySuggestionResults`, complex(`${REST}.QuerySuggestionResults`, {
    PeopleNames: names as ODataValue,
    PersonalResults: found.map(({ title, url }) => complex(`${REST}.PersonalResultSuggestion`, { HighlightedTitle: title, IsBestBet: false, Title: title, TypeId: null, Url: context.absolute(url) })),
    PopularResults: null,
    Queries: []
  }));
}
