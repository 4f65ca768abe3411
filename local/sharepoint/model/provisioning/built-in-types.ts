/** A content type that every site has, by its published id. */
export interface BuiltInType {
  readonly id: string;
  readonly en: string;
  readonly fr: string;
  readonly group: 'document' | 'list' | 'folder' | 'page' | 'hidden';
  /** Internal names of its columns. */
  readonly columns: readonly string[];
  readonly hidden?: boolean;
}

/** Names of the groups, as the galleries show them. */
export const TYPE_GROUPS: Readonly<Record<BuiltInType['group'], { readonly en: string; readonly fr: string }>> = {
  document: { en: 'Document Content Types', fr: 'Types de contenu de document' },
  list: { en: 'List Content Types', fr: 'Types de contenu de liste' },
  folder: { en: 'Folder Content Types', fr: 'Types de contenu de dossier' },
  page: { en: 'Document Content Types', fr: 'Types de contenu de document' },
  hidden: { en: '_Hidden', fr: '_Hidden' }
};

const ITEM = ['ContentType', 'Title'];
const DOCUMENT = ['ContentType', 'FileLeafRef', 'Title'];

/** MS docs: base content type hierarchy; the site page as every tenant has it. */
export const BUILT_IN_TYPES: readonly BuiltInType[] = [
  { id: '0x', en: 'System', fr: 'Système', group: 'hidden', columns: ['ContentType'], hidden: true },
  { id: '0x01', en: 'Item', fr: 'Élément', group: 'list', columns: ITEM },
  { id: '0x0101', en: 'Document', fr: 'Document', group: 'document', columns: DOCUMENT },
  { id: '0x010101', en: 'Form', fr: 'Formulaire', group: 'document', columns: DOCUMENT },
  { id: '0x010102', en: 'Picture', fr: 'Image', group: 'document', columns: DOCUMENT },
  { id: '0x010105', en: 'Master Page', fr: 'Page maître', group: 'document', columns: DOCUMENT },
  { id: '0x010108', en: 'Wiki Page', fr: 'Page wiki', group: 'document', columns: [...DOCUMENT, 'WikiField'] },
  { id: '0x010109', en: 'Basic Page', fr: 'Page de base', group: 'document', columns: DOCUMENT },
  { id: '0x01010901', en: 'Web Part Page', fr: 'Page de composants WebPart', group: 'document', columns: DOCUMENT },
  {
    id: '0x0101009D1CB255DA76424F860D91F20E6C4118', en: 'Site Page', fr: 'Page de site', group: 'page',
    columns: [...DOCUMENT, 'WikiField', 'CanvasContent1', 'LayoutWebpartsContent', 'BannerImageUrl', 'PromotedState', 'FirstPublishedDate', 'PageLayoutType', 'TopicHeader']
  },
  { id: '0x0102', en: 'Event', fr: 'Événement', group: 'list', columns: [...ITEM, 'Location', 'StartDate', 'EndDate', 'fAllDayEvent', 'fRecurrence'] },
  { id: '0x0103', en: 'Issue', fr: 'Problème', group: 'list', columns: [...ITEM, 'AssignedTo', 'Priority', 'DueDate'] },
  { id: '0x0104', en: 'Announcement', fr: 'Annonce', group: 'list', columns: [...ITEM, 'Body', 'Expires'] },
  { id: '0x0105', en: 'Link', fr: 'Lien', group: 'list', columns: ['ContentType', 'URL', 'Comments'] },
  { id: '0x0106', en: 'Contact', fr: 'Contact', group: 'list', columns: [...ITEM, 'FirstName', 'FullName', 'Email', 'Company', 'JobTitle', 'WorkPhone'] },
  { id: '0x0107', en: 'Message', fr: 'Message', group: 'list', columns: [...ITEM, 'Body'] },
  { id: '0x0108', en: 'Task', fr: 'Tâche', group: 'list', columns: [...ITEM, 'Priority', 'Status', 'PercentComplete', 'AssignedTo', 'Body', 'StartDate', 'DueDate'] },
  { id: '0x0120', en: 'Folder', fr: 'Dossier', group: 'folder', columns: ['ContentType', 'FileLeafRef', 'Title', 'ItemChildCount', 'FolderChildCount'] },
  { id: '0x012002', en: 'Discussion', fr: 'Discussion', group: 'folder', columns: ['ContentType', 'Title', 'Body'] }
];
