/**
 * What a body may set of a list, a web, a column, a view (MS docs: the members of `SP.List`, `SP.Web`, `SP.Field` and `SP.View` that can be written). Whatever
 * else is in a body is refused, as SharePoint refuses it: what does not exist, and what exists to be read.
 */

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

export const LIST_SETTABLE: ReadonlySet<string> = new Set(names(`
  AllowDeletion Color ContentTypesEnabled CrawlNonDefaultViews DefaultContentApprovalWorkflowId DefaultDisplayFormUrl DefaultEditFormUrl DefaultItemOpenInBrowser DefaultItemOpenUseListSetting
  DefaultNewFormUrl DefaultSensitivityLabelForLibrary Description Direction DisableCommenting DisableGridEditing DocumentTemplateUrl DraftVersionVisibility EnableAssignToEmail EnableAttachments
  EnableFolderCreation EnableMinorVersions EnableModeration EnableRequestSignOff EnableVersioning ExcludeFromOfflineClient ExemptFromBlockDownloadOfNonViewableFiles FileSavePostProcessingEnabled
  ForceCheckout Hidden Icon ImageUrl IrmEnabled IrmExpire IrmReject IsApplicationList LastItemModifiedDate ListExperienceOptions ListFormCustomized MajorVersionLimit MajorWithMinorVersionsLimit MultipleDataList
  NoCrawl OnQuickLaunch PageRenderType ParserDisabled ReadSecurity SchemaXml Title ValidationFormula ValidationMessage WriteSecurity`));

/** What makes a list: `AllowContentTypes` is sent by everybody since Microsoft's own example does. */
export const LIST_CREATION: ReadonlySet<string> = new Set(names('AllowContentTypes BaseTemplate TemplateFeatureId'));

export const WEB_SETTABLE: ReadonlySet<string> = new Set(names(`
  AllowAutomaticASPXPageIndexing AllowRevertFromTemplateForCurrentUser AlternateCssUrl CommentsOnSitePagesDisabled ContainsConfidentialInfo CustomMasterUrl Description DisableAppViews DisableFlows
  DisableRecommendedItems EnableMinimalDownload ExcludeFromOfflineClient FooterEmphasis FooterEnabled FooterLayout HeaderEmphasis HeaderLayout HideTitleInHeader HorizontalQuickLaunch
  IsHomepageModernized IsMultilingual IsRevertHomepageLinkHidden LogoAlignment MasterUrl MegaMenuEnabled MembersCanShare NavAudienceTargetingEnabled NoCrawl
  NotificationsInOneDriveForBusinessEnabled NotificationsInSharePointEnabled ObjectCacheEnabled OverwriteTranslationsOnChange PreviewFeaturesEnabled QuickLaunchEnabled RequestAccessEmail
  SaveSiteAsTemplateEnabled SearchBoxInNavBar SearchBoxPlaceholderText SearchScope ServerRelativeUrl SiteLogoDescription SiteLogoUrl SyndicationEnabled TenantTagPolicyEnabled Title TreeViewEnabled
  UIVersion UIVersionConfigurationEnabled WelcomePage`));

export const VIEW_SETTABLE: ReadonlySet<string> = new Set(names(`
  Aggregations AggregationsStatus AssociatedContentTypeId CalendarViewStyles ColumnWidth ContentTypeId CustomFormatter DefaultView DefaultViewForContentType EditorModified Formats
  GridLayout Hidden IncludeRootFolder JSLink ListViewXml Method MobileDefaultView MobileView NewDocumentTemplates Paged RowLimit Scope TabularView Title Toolbar ViewData ViewJoins
  ViewProjectedFields ViewQuery ViewType2 VisualizationInfo`));

/** Beside them `ViewTypeKind` and `Query` of `SP.ViewCreationInformation`, which clients send in the view's place. */
export const VIEW_CREATION: ReadonlySet<string> = new Set(names('BaseViewId PersonalView Query ReadOnlyView ViewFields ViewType ViewTypeKind'));

/** What every column lets set. */
export const FIELD_SETTABLE: ReadonlySet<string> = new Set(names(`
  ClientSideComponentId ClientSideComponentProperties ClientValidationFormula ClientValidationMessage CustomFormatter DefaultFormula DefaultValue Description Direction EnforceUniqueValues
  FieldTypeKind Group Hidden Indexed JSLink NoCrawl PinnedToFiltersPane ReadOnlyField Required SchemaXml ShowInFiltersPane StaticName Title TypeAsString ValidationFormula ValidationMessage`));

const TEXT = names('MaxLength');
const NUMBER = names('CommaSeparator CustomUnitName CustomUnitOnRight DisplayFormat MaximumValue MinimumValue ShowAsPercentage Unit');
const CHOICES = names('Choices FillInChoice');
const LOOKUP = names('AllowMultipleValues IsRelationship LookupField LookupList LookupWebId PrimaryFieldId RelationshipDeleteBehavior UnlimitedLengthInDocumentLibrary');

/** What the types of columns let set beside it. */
const FIELD_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  'SP.FieldText': TEXT,
  'SP.FieldMultiLineText': names('AllowHyperlink AppendOnly NumberOfLines RestrictedMode RichText UnlimitedLengthInDocumentLibrary'),
  'SP.FieldNumber': NUMBER,
  'SP.FieldCurrency': [...NUMBER, 'CurrencyLocaleId'],
  'SP.FieldChoice': [...CHOICES, 'EditFormat'],
  'SP.FieldMultiChoice': CHOICES,
  'SP.FieldDateTime': names('DateTimeCalendarType DisplayFormat FriendlyDisplayFormat'),
  'SP.FieldUrl': names('DisplayFormat'),
  'SP.FieldCalculated': names('CurrencyLocaleId DateFormat DisplayFormat Formula OutputType ShowAsPercentage'),
  'SP.FieldLookup': LOOKUP,
  'SP.FieldUser': [...LOOKUP, ...names('AllowDisplay Presence SelectionGroup SelectionMode')],
  'SP.Taxonomy.TaxonomyField': [...LOOKUP, ...names('AnchorId CreateValuesInEditForm IsKeyword IsPathRendered Open SspId TargetTemplate TermSetId UserCreated')]
};

/** What a new column may be given before its type is known, and the id that it shall have. */
export const FIELD_CREATION: ReadonlySet<string> = new Set(['Id', ...Object.values(FIELD_BY_TYPE).flat()]);

/** What the column of a type lets set: `SP.FieldText`. */
export function fieldSettable(entityType: string): ReadonlySet<string> {
  return new Set([...FIELD_SETTABLE, ...(FIELD_BY_TYPE[entityType] ?? [])]);
}
