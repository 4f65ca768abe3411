import { en, fr, type Messages } from './messages';

/** Languages in which SharePoint's messages are kept. */
export type Language = 'en-US' | 'fr-FR';

interface Kind {
  /** HTTP status. */
  status: number;
  /** SharePoint's numeric code (an HRESULT). */
  code: number;
  /** .NET type that SharePoint names after the code. */
  exception: string;
}

const ARGUMENT = 'System.ArgumentException';
const ODATA = 'Microsoft.Data.OData.ODataException';
const SP = 'Microsoft.SharePoint.SPException';
const CLIENT = 'Microsoft.SharePoint.Client.InvalidClientQueryException';
const INVALID_REQUEST = 'Microsoft.SharePoint.Client.ClientServiceException';
const RESOURCE = 'Microsoft.SharePoint.Client.ResourceNotFoundException';
const THROTTLED = 'Microsoft.SharePoint.SPQueryThrottledException';

/** Status, code and exception of every refusal; the words are in `messages.ts`. */
const KINDS: Readonly<Record<keyof Messages, Kind>> = {
  accessDenied: { status: 403, code: -2147024891, exception: 'System.UnauthorizedAccessException' },
  unknownUser: { status: 401, code: -2147024891, exception: 'System.UnauthorizedAccessException' },
  digestInvalid: { status: 403, code: -2130575251, exception: 'Microsoft.SharePoint.SPException' },
  badRequest: { status: 400, code: -1, exception: CLIENT },
  expressionInvalid: { status: 400, code: -1, exception: ODATA },
  fieldNotFound: { status: 400, code: -1, exception: CLIENT },
  expandMissing: { status: 400, code: -1, exception: CLIENT },
  expandInvalid: { status: 400, code: -1, exception: CLIENT },
  filterFieldInvalid: { status: 400, code: -1, exception: CLIENT },
  bodyInvalid: { status: 400, code: -1, exception: CLIENT },
  bodyProperty: { status: 400, code: -1, exception: CLIENT },
  typeMissing: { status: 400, code: -1, exception: CLIENT },
  arrayExpected: { status: 400, code: -1, exception: CLIENT },
  acceptInvalid: { status: 406, code: -1, exception: CLIENT },
  dateInvalid: { status: 400, code: -2130575155, exception: 'Microsoft.SharePoint.SPFieldValueException' },
  propertyReadOnly: { status: 400, code: -1, exception: CLIENT },
  typeUnknown: { status: 400, code: -1, exception: CLIENT },
  parameterMissing: { status: 400, code: -1, exception: CLIENT },
  parameterInvalid: { status: 400, code: -2147024809, exception: ARGUMENT },
  resourceNotFound: { status: 404, code: -1, exception: RESOURCE },
  methodNotAllowed: { status: 405, code: -1, exception: INVALID_REQUEST },
  urlTooLong: { status: 414, code: -1, exception: INVALID_REQUEST },
  bodyTooLarge: { status: 413, code: -1, exception: INVALID_REQUEST },
  tooManyRequests: { status: 429, code: -2147429894, exception: 'Microsoft.SharePoint.SPException' },
  serverBusy: { status: 503, code: -2147429894, exception: 'Microsoft.SharePoint.SPException' },
  listNotFoundByTitle: { status: 404, code: -1, exception: ARGUMENT },
  listNotFoundAt: { status: 404, code: -2147024894, exception: 'System.IO.FileNotFoundException' },
  listNotFound: { status: 404, code: -2130575322, exception: SP },
  listExists: { status: 500, code: -2130575342, exception: SP },
  tooManyLists: { status: 400, code: -2147467259, exception: SP },
  tooManyWebs: { status: 400, code: -2147467259, exception: SP },
  itemNotFound: { status: 404, code: -2130575338, exception: ARGUMENT },
  fieldMissing: { status: 404, code: -2147024809, exception: ARGUMENT },
  fieldExists: { status: 500, code: -2130575324, exception: SP },
  fieldTypeInvalid: { status: 400, code: -2130575156, exception: SP },
  fieldNotDeletable: { status: 400, code: -2147024860, exception: SP },
  viewNotFound: { status: 404, code: -2147024809, exception: ARGUMENT },
  contentTypeNotFound: { status: 404, code: -2130575284, exception: SP },
  contentTypeExists: { status: 400, code: -2146232832, exception: SP },
  userNotFound: { status: 404, code: -2146232832, exception: SP },
  userNotEnsured: { status: 400, code: -2146232832, exception: SP },
  groupNotFound: { status: 404, code: -2146232832, exception: SP },
  groupExists: { status: 400, code: -2130575293, exception: SP },
  roleNotFound: { status: 404, code: -2147024809, exception: ARGUMENT },
  roleAssignmentMissing: { status: 404, code: -2146232832, exception: SP },
  inheritsPermissions: { status: 400, code: -2146233079, exception: 'System.InvalidOperationException' },
  tooManyScopes: { status: 400, code: -2130575192, exception: SP },
  fileNotFound: { status: 404, code: -2130575338, exception: 'System.IO.FileNotFoundException' },
  directoryNotFound: { status: 404, code: -2147024893, exception: 'System.IO.DirectoryNotFoundException' },
  folderNotEmpty: { status: 400, code: -2147024751, exception: SP },
  folderNotFound: { status: 404, code: -2147024894, exception: 'System.IO.FileNotFoundException' },
  fileExists: { status: 400, code: -2130575257, exception: SP },
  nameExists: { status: 400, code: -2130575245, exception: SP },
  nameInvalid: { status: 400, code: -2130575245, exception: SP },
  pathTooLong: { status: 400, code: -2147024690, exception: 'System.IO.PathTooLongException' },
  fileCheckedOut: { status: 423, code: -2130575306, exception: 'Microsoft.SharePoint.SPFileCheckOutException' },
  fileNotCheckedOut: { status: 400, code: -2130575259, exception: SP },
  uploadNotFound: { status: 404, code: -2147024809, exception: ARGUMENT },
  uploadOffset: { status: 409, code: -2147024809, exception: ARGUMENT },
  rangeInvalid: { status: 416, code: -1, exception: INVALID_REQUEST },
  versionNotFound: { status: 404, code: -2147024809, exception: ARGUMENT },
  versionIsCurrent: { status: 400, code: -2130575176, exception: SP },
  attachmentsDisabled: { status: 400, code: -2130575286, exception: SP },
  recycledNotFound: { status: 404, code: -2147024809, exception: ARGUMENT },
  restoreOrphan: { status: 400, code: -2130575338, exception: SP },
  changeTokenInvalid: { status: 400, code: -2147024809, exception: ARGUMENT },
  mailWithdrawn: { status: 403, code: -2146233067, exception: 'System.NotSupportedException' },
  schedulingOff: { status: 400, code: -2146233079, exception: 'System.InvalidOperationException' },
  siteScriptInvalid: { status: 400, code: -2147024809, exception: ARGUMENT },
  siteScriptNotFound: { status: 404, code: -2147024894, exception: 'System.IO.FileNotFoundException' },
  siteDesignNotFound: { status: 404, code: -2147024894, exception: 'System.IO.FileNotFoundException' },
  themeInvalid: { status: 400, code: -2147024809, exception: ARGUMENT },
  themeNotFound: { status: 404, code: -2147024894, exception: 'System.IO.FileNotFoundException' },
  siteScriptActionAbsent: { status: 400, code: -1, exception: SP },
  tooManySiteScripts: { status: 400, code: -2147467259, exception: SP },
  shareNobody: { status: 400, code: -1, exception: SP },
  shareDenied: { status: 403, code: -2147024891, exception: SP },
  shareUnsupported: { status: 400, code: -1, exception: SP },
  sharingDenied: { status: 403, code: -2147024891, exception: 'Microsoft.SharePoint.SPException' },
  profileProperty: { status: 400, code: -1, exception: 'Microsoft.Office.Server.UserProfiles.PropertyNotEditableException' },
  changeTokenExpired: { status: 400, code: -2130575172, exception: SP },
  etagMismatch: { status: 412, code: -1, exception: INVALID_REQUEST },
  duplicateValue: { status: 400, code: -2130575169, exception: 'Microsoft.SharePoint.SPDuplicateValuesFoundException' },
  duplicatesExist: { status: 400, code: -2130575169, exception: 'Microsoft.SharePoint.SPDuplicateValuesFoundException' },
  uniqueNeedsIndex: { status: 400, code: -2130575167, exception: SP },
  uniqueNotSupported: { status: 400, code: -2130575166, exception: SP },
  uniqueWithOwnItems: { status: 400, code: -2130575165, exception: SP },
  indexNotSupported: { status: 400, code: -2130575164, exception: SP },
  tooManyIndexes: { status: 400, code: -2130575163, exception: SP },
  requiredMissing: { status: 400, code: -2130575163, exception: 'Microsoft.SharePoint.SPFieldValidationException' },
  valueInvalid: { status: 400, code: -2130575155, exception: 'Microsoft.SharePoint.SPFieldValueException' },
  conversionFailed: { status: 400, code: -1, exception: CLIENT },
  numberOutOfRange: { status: 400, code: -2130575155, exception: 'Microsoft.SharePoint.SPFieldValidationException' },
  textTooLong: { status: 400, code: -2130575155, exception: 'Microsoft.SharePoint.SPException' },
  validationFailed: { status: 400, code: -2130575163, exception: 'Microsoft.SharePoint.SPFieldValidationException' },
  camlInvalid: { status: 400, code: -2147467259, exception: SP },
  camlFieldUnknown: { status: 400, code: -2130575340, exception: SP },
  formulaInvalid: { status: 400, code: -2130575273, exception: SP },
  readOnlyField: { status: 400, code: -2147467261, exception: ARGUMENT },
  thresholdExceeded: { status: 500, code: -2147024860, exception: THROTTLED },
  indexThreshold: { status: 500, code: -2147024860, exception: THROTTLED },
  lookupThreshold: { status: 500, code: -2147024749, exception: THROTTLED },
  clientResources: { status: 400, code: -2146232832, exception: CLIENT },
  clientType: { status: 400, code: -1, exception: CLIENT },
  clientMember: { status: 400, code: -1, exception: CLIENT },
  batchTooLarge: { status: 400, code: -1, exception: INVALID_REQUEST },
  batchInvalid: { status: 400, code: -1, exception: INVALID_REQUEST },
  appNotFound: { status: 404, code: -2147024809, exception: ARGUMENT },
  appNotDeployed: { status: 400, code: -2147467259, exception: SP },
  appInstalled: { status: 400, code: -2147467259, exception: SP },
  appNotInstalled: { status: 400, code: -2147467259, exception: SP },
  appUpToDate: { status: 400, code: -2147467259, exception: SP },
  componentTaken: { status: 400, code: -2147467259, exception: SP },
  relatedItems: { status: 400, code: -2130575152, exception: SP },
  featureUnknown: { status: 400, code: -2146232832, exception: 'Microsoft.SharePoint.SPException' },
  featureActive: { status: 400, code: -2146232832, exception: 'System.Data.DuplicateNameException' },
  featureInactive: { status: 400, code: -2146232832, exception: 'System.InvalidOperationException' },
  webhookExpiration: { status: 400, code: -1, exception: INVALID_REQUEST },
  webhookUnreachable: { status: 400, code: -1, exception: INVALID_REQUEST },
  webExists: { status: 400, code: -2147024713, exception: SP },
  serverError: { status: 500, code: -1, exception: 'System.Exception' }
};

/** A refusal in SharePoint's words: HTTP status, numeric code, .NET exception name, and a message in each language. */
export class SharePointError extends Error {
  public readonly status: number;
  public readonly code: number;
  public readonly exception: string;
  /** Headers that go with the answer (`Retry-After`). */
  public readonly headers: Readonly<Record<string, string>>;
  private readonly texts: Readonly<Record<Language, string>>;

  public constructor(kind: Kind, texts: Readonly<Record<Language, string>>, headers: Readonly<Record<string, string>> = {}) {
    super(texts['en-US']);
    this.name = 'SharePointError';
    this.status = kind.status;
    this.code = kind.code;
    this.exception = kind.exception;
    this.texts = texts;
    this.headers = headers;
  }

  /** The message in the caller's language. */
  public text(language: Language): string {
    return this.texts[language];
  }

  /** `-2130575338, System.ArgumentException`, as `odata.error` names it. */
  public get fullCode(): string {
    return `${this.code}, ${this.exception}`;
  }
}

/**
 * A refusal of the catalogue.
 * @example throw refusal('itemNotFound')
 * @example throw refusal('fieldNotFound', 'Titel')
 */
export function refusal<Key extends keyof Messages>(key: Key, ...values: Parameters<Messages[Key]>): SharePointError {
  return new SharePointError(KINDS[key], textsOf(key, values));
}

/** The same with headers, for what tells the client when to come back. */
export function refusalWithHeaders<Key extends keyof Messages>(
  key: Key,
  headers: Readonly<Record<string, string>>,
  ...values: Parameters<Messages[Key]>
): SharePointError {
  return new SharePointError(KINDS[key], textsOf(key, values), headers);
}

function textsOf<Key extends keyof Messages>(key: Key, values: Parameters<Messages[Key]>): Record<Language, string> {
  const text = (messages: Messages): string => (messages[key] as (...parts: Parameters<Messages[Key]>) => string)(...values);
  return { 'en-US': text(en), 'fr-FR': text(fr) };
}
