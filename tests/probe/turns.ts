import type { Settings } from '../../local/sharepoint';
import type { Twist } from './twists';
import { answered, asOther, misread, nothing, recycles, refused, reworded, withHeader } from './twists';

/** How an assumption is turned: by a switch of the local SharePoint, or, where it has none, by a line that tells otherwise. `owner`, `visitor` and `member` act. */
export type Turn = ({ readonly settings: Partial<Settings> } | { readonly twist: Twist }) & {
  /** What is seen then, where it could differ for another reason. */
  readonly seen?: RegExp;
};

/** By the id of the assumption: what makes SharePoint differ from it. */
export const turns: Readonly<Record<string, Turn>> = {
  // Rights
  'levels-by-rest': { twist: reworded(/roleDefinitions\/getById\(\d+\)\?\$select=BasePermissions/, /"Low":"\d+"/, '"Low":"1"') },
  'append-is-enough': { twist: asOther(/^visitor POST .*\$batch\n[^]*DELETE/, 'owner') },
  'moderate-reads-all': { settings: { exemptWithoutEdit: false } },
  'own-items-are-own': { twist: asOther(/^visitor \S+ .*(\$batch|items)[^]*/, 'owner') },
  'own-items-hide-folders': { settings: { ownItemsHideFolders: false } },
  'unique-excludes-own-items': { settings: { uniqueExcludesOwnItems: false } },
  'write-own-adds': { twist: refused(/^visitor POST .*\/items/, 403) },
  'write-none-refuses-adds': { settings: { writeSecurityNoneRefusesAdds: false } },
  'agent-cannot-stamp': { settings: { contributorMaySetAuthor: true } },
  'stamps-are-the-servers': { twist: reworded(/AuthorId,EditorId,Created,Modified/, /"AuthorId":\d+/, '"AuthorId":1') },
  'client-id-not-kept': { settings: { clientMayChooseId: true } },
  'rights-of-others': { twist: refused(/getUserEffectivePermissions/, 403) },
  'group-owns-group': { twist: answered(/ProcessQuery/, '[{"ErrorInfo":null}]') },
  'owner-adds-to-group': { twist: refused(/POST .*sitegroups\/getById\(\d+\)\/users/, 403) },
  'group-on-own-list': { settings: { exemptWithoutEdit: false } },
  'govern-opens-folders': { twist: refused(/^member POST .*breakRoleInheritance/, 403) },
  'breaking-gives-nothing': { twist: reworded(/roleAssignments\?\$select=PrincipalId,RoleDefinitionBindings\/Name/, /"RoleTypeKind":0/g, '"RoleTypeKind":5') },
  'own-folders-in-one-query': { twist: nothing(/^visitor GET .*Session eq/) },
  'levels-lowered-at-once': { twist: answered(/MERGE .*roleDefinitions\/getById/, null, 204) },
  'hidden-list-is-told-nowhere': { twist: asOther(/^visitor \S+ [^]*ParvisProbeSecret/, 'owner') },

  // Folders
  'folder-count-live': { twist: reworded(/GET .*\$select=ItemCount/, /"ItemCount":2/, '"ItemCount":1') },
  'folder-count-in-batch': { twist: reworded(/\$batch\n[^]*AddValidateUpdateItemUsingPath/, /"ItemCount":\d+/g, '"ItemCount":0') },
  'created-rises-with-id': { twist: reworded(/\$orderby=Id desc&\$top=1000/, /"Created":"[^"]*"/, '"Created":"2020-01-01T00:00:00Z"') },
  'ids-are-apart': { twist: reworded(/\$orderby=Id desc&\$top=1000/, /(:\d\d)Z"/g, '$1.500Z"') },
  'folder-count-untrimmed': { settings: { folderCountIsTrimmed: true } },
  'folder-count-has-folders': { settings: { folderCountIncludesFolders: false } },
  'folder-by-form': { twist: refused(/"UnderlyingObjectType":1/) },
  'folder-by-path': { twist: refused(/POST .*folders\/addUsingPath/) },
  'folders-take-filters': { twist: refused(/ItemCount gt 0/) },
  'folders-expand-folders': { twist: refused(/\$expand=Folders/) },
  'expanded-folders-whole': { twist: reworded(/\$expand=Folders/, /\{[^{}]*"f7"[^{}]*\},/, '') },
  'folder-has-own-rights': { twist: asOther(/^visitor POST .*AddValidate[^]*"late"/, 'owner') },
  'folder-rights-when-full': { twist: asOther(/^visitor POST .*AddValidate[^]*"late"/, 'owner') },
  'many-subfolders': { twist: nothing(/\/folders\?\$select=Name,ItemCount&\$top=5000/) },

  // Adding rows, keys and batches
  'unique-in-parallel': { settings: { uniqueHoldsUnderConcurrency: false } },
  'unique-refuses-second': { twist: misread(/^visitor POST .*\/items/, /"StepKey":"/, '"StepKey":"x') },
  'form-reports-taken-key': { twist: reworded(/^visitor POST .*AddValidate/, /"HasException":true/g, '"HasException":false') },
  'form-names-missing-folder': { twist: refused(/nobody-made-this/) },
  'form-gives-id': { twist: reworded(/AddValidate/, /"FieldName":"Id"/g, '"FieldName":"Other"') },
  'form-writes-title': { twist: reworded(/\$select=Title,StepKey/, /"Title":"[^"]*"/, '"Title":null') },
  'batch-in-order': { twist: reworded(/\$batch/, /"Title":"two"/, '"Title":"one"') },
  'filter-finds-in-batch': { twist: reworded(/\$batch/, /"value":\[\{"Id":\d+[^\]]*\]/, '"value":[]') },
  'batch-mixes-reads': { twist: refused(/\$batch/) },
  'next-token-alone': { twist: refused(/\$skiptoken/) },
  'request-has-id': { twist: (sent, send) => withHeader(/./, 'SPRequestGuid', null)(sent, (again) => withHeader(/./, 'request-id', null)(again, send) ?? send(again)) },
  'no-session-is-told': { twist: answered(/^nobody /, '{}', 403) },

  // Lists
  'address-from-title': { twist: reworded(/EntityTypeName,RootFolder/, /"EntityTypeName":"/g, '"EntityTypeName":"OData_') },
  'lists-filtered-by-type': { twist: nothing(/startswith\(EntityTypeName/) },
  'lists-tell-their-state': { twist: reworded(/ReadSecurity/, /"ReadSecurity":2/, '"ReadSecurity":1') },
  'site-readers-told': { twist: reworded(/HasUniqueRoleAssignments/, /"HasUniqueRoleAssignments":(true|false)/g, '"Other":0') },
  'hidden-view': { twist: reworded(/\$select=Title,Hidden/, /"Hidden":true/, '"Hidden":false') },
  'typed-columns': { twist: reworded(/getByInternalNameOrTitle/, /"MaximumValue":50/, '"MaximumValue":5') },
  'unique-on-empty-column': { twist: refused(/"EnforceUniqueValues":true/) },
  'note-verbatim': { twist: reworded(/\$select=Secret/, /&/, '&amp;') },
  'note-not-looked-up': { twist: reworded(/^visitor [^]*\/Secret eq/, /"value":\[/, ({ said }) => `"value":[{"Title":"${/Secret eq '([^']+)'/.exec(said)?.[1] ?? ''}"},`) },
  'validation-formula': { twist: misread(/^visitor POST [^]*\/items[^]*"late"/, /"Session":\d{3,}/, '"Session":7') },
  'description-keeps-mark': { twist: reworded(/^visitor GET .*\$select=Description/, /\[Parvis/, '(Parvis') },
  'list-dates-move': {
    twist: reworded(/LastItemDeletedDate,ItemCount/, /"LastItem(Modified|Deleted)Date":"[^"]*"|"ItemCount":\d+/g, '"ItemCount":1'),
    seen: /^did not move with create, file, update, overwriting, form, recycle, restore, folder$/
  },
  'list-dates-of-the-moment': { twist: answered(/GET .*ItemCount,LastItemModifiedDate/, '{"value":[{"EntityTypeName":"StepsList","ItemCount":1,"LastItemModifiedDate":"a"}]}') },
  'list-count-untrimmed': { twist: reworded(/^visitor GET .*\$select=ItemCount/, /"ItemCount":\d+/, '"ItemCount":0') },
  'rename-to-taken-title': { settings: { renameToTakenTitle: true } },
  'expand-needs-select': { settings: { expandAnswersUnselected: true } },
  'numbers-are-numbers': { settings: { numbersAsText: true } },
  'zone-bias': { twist: reworded(/regionalSettings\/timeZone/, /"Bias":-?\d+/, '"Bias":60') },
  'owner-recycles': { twist: refused(/items\(\d+\)\/recycle/, 403) },

  // Lists of any size
  'scan-by-token': { twist: refused(/\$skiptoken/) },
  'lowest-id-of-folder': { twist: refused(/getitems/, 500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException') },
  'scan-any-size': { twist: refused(/\$skiptoken/, 500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException') },
  'few-above-an-id': { twist: refused(/Created gt/, 500) },
  'twelve-unique-keys': { twist: refused(/none-10/, 500) },
  'range-of-ids': { twist: refused(/Id ge \d+ and Id lt/, 500) },
  'own-newest-any-size': { twist: refused(/AuthorId eq/, 500) },
  'text-range-in-order': { twist: nothing(/StepKey ge/) },
  'text-range-any-size': { twist: refused(/StepKey ge/, 500) },
  'aggregates-fail': { twist: answered(/renderListDataAsStream/, '{"Row":[]}') },

  // Recycle bin, versions and space
  'bin-restores-rows': { twist: refused(/recycleBin\('[^']*'\)\/restore/, 403) },
  'deleted-row-is-gone': { twist: recycles(/^owner DELETE .*\/items\(/) },
  'old-versions-go': { twist: refused(/DELETE .*\/versions\(/, 403) },
  'attached-file-goes': { twist: refused(/DELETE .*AttachmentFiles/, 403) },
  'list-comes-back': { twist: refused(/lists\(guid.*\/recycle/, 403) },
  'menu-link-goes': { twist: refused(/DELETE .*quicklaunch/, 403) },
  'site-usage-told': { twist: reworded(/\$select=Usage/, /"Usage":\{[^}]*\}/, '"Usage":null') },

  // Files
  'append-is-enough-for-files': { twist: asOther(/^visitor POST .*overwrite=true/, 'owner') },
  'file-name-is-taken-once': { twist: misread(/POST .*overwrite=false/, /overwrite=false/, 'overwrite=true') },
  'file-bytes-kept': { twist: reworded(/\/\$value/, /"version":1/, '"version":1,"title":""') },
  'files-by-name': { twist: refused(/\/files\?.*startswith/) },
  'file-etag-304': { twist: withHeader(/\/\$value/, 'ETag', null) },
  'overwriting-keeps-no-version': { twist: reworded(/\/versions\?/, /"value":\[\]/, '"value":[{"ID":512}]') },
  'file-not-compressed': { twist: withHeader(/\/\$value/, 'Content-Encoding', 'gzip') },
  'old-token-does-not-fail': { settings: { expiredTokensFail: true } },

  // Pages
  'pages-by-member': { twist: refused(/^member POST .*sitepages\/pages/, 403) },
  'page-html-kept': { twist: reworded(/\$select=CanvasContent1/, /<table/, '<div') },
  'page-by-url': { twist: answered(/-never\.aspx/, '{"Version":"1.0"}') },
  'news-by-promotion': { twist: reworded(/\$select=PromotedState/, /"PromotedState":2/, '"PromotedState":1') },
  'page-tells-comments': { twist: reworded(/ListItemAllFields\/CommentsDisabled/, /"CommentsDisabled":false/, '"CommentsDisabled":true') },
  'page-comments': { settings: { commentsEscaped: false } },

  // People
  'profiles-of-others': { twist: reworded(/getpropertiesfor/, /"Department"/g, '"Other"') },
  'member-ensures-user': { twist: refused(/^member POST .*ensureUser/, 403) },
  'gone-person-keeps-name': { twist: reworded(/\$select=Author\/Id,Author\/Title/, /"Title":"[^"]*"/, '"Title":""', 1) },
  'guests-are-told': { twist: refused(/substringof\('#ext#'/) },
  'sharing-is-told': { twist: reworded(/ShareByEmailEnabled/, /"ShareByEmailEnabled":(true|false)/, '"ShareByEmailEnabled":null') },

  // Sites
  'search-finds-sites': { twist: reworded(/search\/query/, /("Key":"Path","Value":")[^"]*"/g, '$1x"') },
  'hub-is-told': { twist: refused(/hubsites\/getbyid/, 403) },
  'hub-sites-by-search': { twist: reworded(/DepartmentId/, /"Key":"SPSiteUrl","Value":"[^"]*"/g, '"Key":"SPSiteUrl","Value":""') },
  'alias-of-site-is-taken': { twist: answered(/GetValidSiteUrlFromAlias/, '{"value":"https://tenant.example/sites/intranet"}') },
  'member-may-create': { settings: { everybodyMayCreateSites: false } },
  'creation-is-told': { settings: { siteCreationSaysNothing: true } },
  'creation-keeps-description': { twist: reworded(/\/parvisprobe[^]*\$select=Description/, /"Description":"[^"]*"/, '"Description":""') },
  'site-takes-people-by-claim': { twist: refused(/associatedownergroup\/users/, 403) },
  'welcome-page-by-merge': { twist: refused(/MERGE .*rootfolder/, 403) },
  'hub-takes-site-at-once': { settings: { hubJoin: 'approval' } },
  'webs-and-default-groups': { settings: { defaultGroupsRefused: false } },
  'deleted-site-keeps-address': { twist: reworded(/SPSiteManager\/create/, /"SiteStatus":4/, '"SiteStatus":2') }
};

/** Switches that answer no question of an assumption of Parvis, and why. */
export const OTHER_SWITCHES: Readonly<Record<string, string>> = {
  ownItemsExempt: 'who moderates has both of the rights that sources name',
  socketIo: 'asked of Graph, for which the probe has no token: `subscriptions-to-lists` is by hand'
};
