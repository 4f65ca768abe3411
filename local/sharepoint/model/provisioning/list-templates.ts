/** A kind of list that can be made. */
export interface ListTemplate {
  readonly id: number;
  readonly name: string;
  /** 0 list, 1 library. */
  readonly baseType: 0 | 1;
  /** Content types: id of the parent and names. */
  readonly contentTypes: readonly { readonly parent: string; readonly en: string; readonly fr: string }[];
  readonly view: readonly string[];
  /** True for lists that come with a site: nobody makes another one. */
  readonly ofSite?: true;
}

const FOLDER = { parent: '0x0120', en: 'Folder', fr: 'Dossier' } as const;
const ITEM = { parent: '0x01', en: 'Item', fr: 'Élément' } as const;
const DOCUMENT = { parent: '0x0101', en: 'Document', fr: 'Document' } as const;

const list = (id: number, name: string, view: readonly string[], contentType: ListTemplate['contentTypes'][number] = ITEM): ListTemplate => ({
  id, name, baseType: 0, contentTypes: [contentType, FOLDER], view
});
const library = (id: number, name: string, contentType: ListTemplate['contentTypes'][number] = DOCUMENT): ListTemplate => ({
  id, name, baseType: 1, contentTypes: [contentType, FOLDER], view: ['DocIcon', 'LinkFilename', 'Modified', 'Editor']
});

const ofSite = (template: ListTemplate): ListTemplate => ({ ...template, ofSite: true });

/** Templates by `BaseTemplate` (MS docs: `SP.ListTemplateType`). */
const TEMPLATES: readonly ListTemplate[] = [
  list(100, 'GenericList', ['LinkTitle']),
  library(101, 'DocumentLibrary'),
  list(103, 'Links', ['URL', 'Comments'], { parent: '0x0105', en: 'Link', fr: 'Lien' }),
  list(104, 'Announcements', ['LinkTitle', 'Modified'], { parent: '0x0104', en: 'Announcement', fr: 'Annonce' }),
  list(105, 'Contacts', ['LinkTitle', 'FirstName', 'Company'], { parent: '0x0106', en: 'Contact', fr: 'Contact' }),
  list(106, 'Events', ['LinkTitle', 'Location', 'EventDate', 'EndDate', 'fAllDayEvent'], { parent: '0x0102', en: 'Event', fr: 'Événement' }),
  list(107, 'Tasks', ['LinkTitle', 'AssignedTo', 'Status', 'Priority', 'DueDate'], { parent: '0x0108', en: 'Task', fr: 'Tâche' }),
  library(109, 'PictureLibrary', { parent: '0x010102', en: 'Picture', fr: 'Image' }),
  ofSite(library(111, 'WebTemplateCatalog')),
  ofSite(list(112, 'UserInformation', ['LinkTitle'])),
  ofSite(library(113, 'WebPartCatalog')),
  ofSite(library(114, 'ListTemplateCatalog')),
  ofSite(library(116, 'MasterPageCatalog')),
  library(119, 'WebPageLibrary', { parent: '0x0101009D1CB255DA76424F860D91F20E6C4118', en: 'Site Page', fr: 'Page de site' }),
  list(120, 'CustomGrid', ['LinkTitle']),
  ofSite(library(121, 'SolutionCatalog')),
  ofSite(library(123, 'ThemeCatalog')),
  ofSite(list(124, 'DesignCatalog', ['LinkTitle'])),
  list(171, 'TasksWithTimelineAndHierarchy', ['LinkTitle']),
  library(330, 'AppCatalog'),
  library(332, 'AppDataCatalog'),
  list(337, 'TenantWideExtensions', ['LinkTitle']),
  list(10000, 'Custom', ['LinkTitle'])
];

export function listTemplate(id: number): ListTemplate | undefined {
  return TEMPLATES.find((template) => template.id === id);
}

export const LIST_TEMPLATES: readonly ListTemplate[] = TEMPLATES;
