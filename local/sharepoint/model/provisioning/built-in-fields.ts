import type { FieldTypeName } from '../../storage/field-type';
import type { FieldAttributes } from '../../storage/field-store';

/** A column that SharePoint itself puts into a list. */
export interface BuiltInField {
  readonly name: string;
  /** Id that every tenant has. */
  readonly id?: string;
  readonly type: FieldTypeName;
  readonly en: string;
  readonly fr: string;
  /** Column of the item table; empty when the value is worked out. Absent: a column of its own. */
  readonly column?: string;
  readonly hidden?: boolean;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly indexed?: boolean;
  readonly attributes?: FieldAttributes;
}

const base = { fromBase: true, noDelete: true } as const;
const system = { ...base, sealed: true } as const;

const TITLE: BuiltInField = { name: 'Title', id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', type: 'Text', en: 'Title', fr: 'Titre', column: 'title', attributes: { ...base, maxLength: 255 } };

/** Columns of every list and library. */
const COMMON: readonly BuiltInField[] = [
  { name: 'ContentTypeId', id: '03e45e84-1992-4d42-9116-26f756012634', type: 'ContentTypeId', en: 'Content Type ID', fr: 'ID de type de contenu', column: 'content_type', hidden: true, readOnly: true, attributes: system },
  { name: 'ContentType', id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', type: 'Computed', en: 'Content Type', fr: 'Type de contenu', column: '', attributes: base },
  { name: 'ID', id: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', type: 'Counter', en: 'ID', fr: 'ID', column: 'id', readOnly: true, indexed: true, attributes: system },
  { name: 'Modified', id: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', type: 'DateTime', en: 'Modified', fr: 'Modifié', column: 'modified', readOnly: true, attributes: { ...system, format: 1 } },
  { name: 'Created', id: '8c06beca-0777-48f7-91c7-6da68bc07b69', type: 'DateTime', en: 'Created', fr: 'Créé', column: 'created', readOnly: true, attributes: { ...system, format: 1 } },
  { name: 'Author', id: '1df5e554-ec7e-46a6-901d-d85a3881cb18', type: 'User', en: 'Created By', fr: 'Créé par', column: 'author', readOnly: true, attributes: system },
  { name: 'Editor', id: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', type: 'User', en: 'Modified By', fr: 'Modifié par', column: 'editor', readOnly: true, attributes: system },
  { name: '_UIVersion', id: '7841bf41-43d0-4434-9f50-a673baef7631', type: 'Integer', en: 'UI Version', fr: 'Version de l’interface utilisateur', column: 'ui_version', hidden: true, readOnly: true, attributes: system },
  { name: '_UIVersionString', id: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', type: 'Text', en: 'Version', fr: 'Version', column: '', readOnly: true, attributes: system },
  { name: '_ModerationStatus', id: 'fdc3b2ed-5bf2-4835-a4bc-b885f3396a61', type: 'ModStat', en: 'Approval Status', fr: 'État d’approbation', column: 'moderation', hidden: true, readOnly: true, attributes: system },
  { name: 'FileRef', id: '94f89715-e097-4e8b-ba79-ea02aa8b7adb', type: 'Text', en: 'URL Path', fr: 'Chemin d’URL', column: '', hidden: true, readOnly: true, attributes: system },
  { name: 'FileDirRef', id: '56605df6-8fa1-47e4-a04c-5b384d59609f', type: 'Text', en: 'Path', fr: 'Chemin d’accès', column: '', hidden: true, readOnly: true, attributes: system },
  { name: 'FSObjType', id: '30bb605f-5bae-48fe-b4e3-1f81d9772af9', type: 'Integer', en: 'Item Type', fr: 'Type d’élément', column: 'kind', hidden: true, readOnly: true, attributes: system },
  { name: 'UniqueId', id: '4b7403de-8d94-43e8-9f0f-137a3e298126', type: 'Guid', en: 'Unique Id', fr: 'ID unique', column: 'guid', hidden: true, readOnly: true, attributes: system },
  { name: 'GUID', id: 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0', type: 'Guid', en: 'GUID', fr: 'GUID', column: 'guid', hidden: true, readOnly: true, attributes: system },
  { name: 'owshiddenversion', id: 'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5', type: 'Integer', en: 'owshiddenversion', fr: 'owshiddenversion', column: 'version', hidden: true, readOnly: true, attributes: system },
  { name: 'File_x0020_Type', id: '39360f11-34cf-4356-9945-25c44e68dade', type: 'Text', en: 'File Type', fr: 'Type de fichier', column: '', hidden: true, readOnly: true, attributes: system },
  { name: 'ItemChildCount', id: 'b824e17e-a1b3-426e-aecf-f0184d900485', type: 'Integer', en: 'Item Child Count', fr: 'Nombre d’éléments enfants', column: 'items', readOnly: true, attributes: system },
  { name: 'FolderChildCount', id: '960ff01f-2b6d-4f1b-9c3f-e19ad8927341', type: 'Integer', en: 'Folder Child Count', fr: 'Nombre de dossiers enfants', column: 'folders', readOnly: true, attributes: system }
];

const LIST: readonly BuiltInField[] = [
  TITLE,
  ...COMMON,
  { name: 'FileLeafRef', id: '8553196d-ec8d-4564-9861-3dbe931050c8', type: 'File', en: 'Name', fr: 'Nom', column: '', hidden: true, attributes: system },
  { name: 'Attachments', id: '67df98f4-9dec-48ff-a553-29bece9c5bf4', type: 'Attachments', en: 'Attachments', fr: 'Pièces jointes', column: 'attachments', attributes: base },
  { name: 'Edit', id: '503f1caa-358e-4918-9094-4a2cdc4bc034', type: 'Computed', en: 'Edit', fr: 'Modifier', column: '', readOnly: true, attributes: system },
  { name: 'LinkTitleNoMenu', id: 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', type: 'Computed', en: 'Title', fr: 'Titre', column: '', readOnly: true, attributes: base },
  { name: 'LinkTitle', id: '82642ec8-ef9b-478f-acf9-31f7d45fbc31', type: 'Computed', en: 'Title', fr: 'Titre', column: '', readOnly: true, attributes: base }
];

const LIBRARY: readonly BuiltInField[] = [
  { name: 'FileLeafRef', id: '8553196d-ec8d-4564-9861-3dbe931050c8', type: 'File', en: 'Name', fr: 'Nom', column: '', required: true, attributes: system },
  TITLE,
  ...COMMON,
  { name: 'DocIcon', id: '081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', type: 'Computed', en: 'Type', fr: 'Type', column: '', readOnly: true, attributes: base },
  { name: 'LinkFilenameNoMenu', id: '9d30f126-ba48-446b-b8f9-83745f322ebe', type: 'Computed', en: 'Name', fr: 'Nom', column: '', readOnly: true, attributes: base },
  { name: 'LinkFilename', id: '5cc6dc79-3710-4374-b433-61cb4a686c12', type: 'Computed', en: 'Name', fr: 'Nom', column: '', readOnly: true, attributes: base },
  { name: 'File_x0020_Size', id: '8fca95c0-9b7d-456f-8dae-b41ee2728b85', type: 'Integer', en: 'File Size', fr: 'Taille du fichier', column: 'size', hidden: true, readOnly: true, attributes: system },
  { name: 'FileSizeDisplay', id: '78a07ba4-bda8-4357-9e0f-580d64487583', type: 'Computed', en: 'File Size', fr: 'Taille du fichier', column: '', readOnly: true, attributes: base },
  { name: 'CheckoutUser', id: '3881510a-4e4a-4ee8-b102-8ee8e2d0dd4b', type: 'User', en: 'Checked Out To', fr: 'Extrait par', readOnly: true, attributes: system },
  { name: '_CheckinComment', id: '58014f77-5463-437b-ab67-eec79532da67', type: 'Text', en: 'Check In Comment', fr: 'Commentaire d’archivage', readOnly: true, attributes: system }
];

/** What the templates add to the columns of a list or library. */
const BY_TEMPLATE: Readonly<Record<number, readonly BuiltInField[]>> = {
  103: [{ name: 'URL', id: 'c29e077d-f466-4d8e-8bbe-72b66c5f205c', type: 'URL', en: 'URL', fr: 'URL', required: true }, { name: 'Comments', id: '9da97a8a-1da5-4a77-98d3-4bc10456e700', type: 'Note', en: 'Notes', fr: 'Notes' }],
  104: [
    { name: 'Body', id: '7662cd2c-f069-4dba-9e35-082cf976e170', type: 'Note', en: 'Body', fr: 'Corps', attributes: { richText: true } },
    { name: 'Expires', id: '6a09e75b-8d17-4698-94a8-371eda1af1ac', type: 'DateTime', en: 'Expires', fr: 'Expire le', attributes: { format: 0 } }
  ],
  105: [
    { name: 'FirstName', id: '4a722dd4-d406-4356-93f9-2550b8f50dd0', type: 'Text', en: 'First Name', fr: 'Prénom' },
    { name: 'FullName', id: '475c2610-c157-4b91-9e2d-6855031b3538', type: 'Text', en: 'Full Name', fr: 'Nom complet' },
    { name: 'Email', id: 'fce16b4c-fe53-4793-aaab-b4892e736d15', type: 'Text', en: 'Email Address', fr: 'Adresse de messagerie' },
    { name: 'Company', id: '038d1503-4629-40f6-adaf-b47d1ab2d4fe', type: 'Text', en: 'Company', fr: 'Société' },
    { name: 'JobTitle', id: 'c4e0f350-52cc-4ede-904c-dd71a3d11f7d', type: 'Text', en: 'Job Title', fr: 'Fonction' },
    { name: 'WorkPhone', id: 'fd630629-c165-4513-b43c-fdb16b86a14d', type: 'Text', en: 'Business Phone', fr: 'Téléphone professionnel' }
  ],
  106: [
    { name: 'Location', id: '288f5f32-8462-4175-8f09-dd7ba29359a9', type: 'Text', en: 'Location', fr: 'Emplacement' },
    { name: 'EventDate', id: '64cd368d-2f95-4bfc-a1f9-8d4324ecb007', type: 'DateTime', en: 'Start Time', fr: 'Heure de début', required: true, attributes: { format: 1 } },
    { name: 'EndDate', id: '2684f9f2-54be-429f-ba06-76754fc056bf', type: 'DateTime', en: 'End Time', fr: 'Heure de fin', required: true, attributes: { format: 1 } },
    { name: 'Description', id: '9da97a8a-1da5-4a77-98d3-4bc10456e700', type: 'Note', en: 'Description', fr: 'Description', attributes: { richText: true } },
    { name: 'fAllDayEvent', id: '7d95d1f4-f5fd-4a70-90cd-b35abc9b5bc8', type: 'Boolean', en: 'All Day Event', fr: 'Événement d’une journée entière' },
    { name: 'fRecurrence', id: 'f2e63656-135e-4f1c-8fc2-ccbe74071901', type: 'Boolean', en: 'Recurrence', fr: 'Périodicité' },
    { name: 'Category', id: '6df9bd52-550e-4a30-bc31-a4366832a87d', type: 'Choice', en: 'Category', fr: 'Catégorie', attributes: { choices: ['Meeting', 'Work hours', 'Business', 'Holiday', 'Get-together', 'Gifts', 'Birthday', 'Anniversary'], fillIn: true } }
  ],
  107: [
    { name: 'Priority', id: 'a8eb573e-9e11-481a-a8c9-1104a54b2fbd', type: 'Choice', en: 'Priority', fr: 'Priorité', attributes: { choices: ['(1) High', '(2) Normal', '(3) Low'], defaultValue: '(2) Normal' } },
    { name: 'Status', id: 'c15b34c3-ce7d-490a-b133-3f4de8801b76', type: 'Choice', en: 'Task Status', fr: 'État de la tâche', attributes: { choices: ['Not Started', 'In Progress', 'Completed', 'Deferred', 'Waiting on someone else'], defaultValue: 'Not Started' } },
    { name: 'PercentComplete', id: 'd2311440-1ed6-46ea-b46d-daa643dc3886', type: 'Number', en: '% Complete', fr: '% achevé', attributes: { minimum: 0, maximum: 1, percentage: true } },
    { name: 'AssignedTo', id: '53101f38-dd2e-458c-b245-0c236cc13d1a', type: 'UserMulti', en: 'Assigned To', fr: 'Affecté à' },
    { name: 'Body', id: '7662cd2c-f069-4dba-9e35-082cf976e170', type: 'Note', en: 'Description', fr: 'Description', attributes: { richText: true } },
    { name: 'StartDate', id: '64cd368d-2f95-4bfc-a1f9-8d4324ecb007', type: 'DateTime', en: 'Start Date', fr: 'Date de début', attributes: { format: 0 } },
    { name: 'DueDate', id: 'cd21b4c2-6841-4f9e-a23a-738a65f99889', type: 'DateTime', en: 'Due Date', fr: 'Échéance', attributes: { format: 0 } },
    { name: 'RelatedItems', id: 'd2a04afc-9a05-48c8-a7fa-fa98f9496141', type: 'Note', en: 'Related Items', fr: 'Éléments associés' }
  ],
  119: [
    { name: 'WikiField', id: 'c33527b4-d920-4587-b791-45024d00068a', type: 'Note', en: 'Wiki Content', fr: 'Contenu Wiki', attributes: { richText: true, unlimited: true } },
    { name: 'CanvasContent1', id: '4966388e-6e12-4bc6-8990-5b5b66153eae', type: 'Note', en: 'Authoring Canvas Content', fr: 'Contenu de la zone de dessin', attributes: { unlimited: true } },
    { name: 'LayoutWebpartsContent', id: '261075db-0525-4fb8-a6ea-772014186599', type: 'Note', en: 'Layout Webparts Content', fr: 'Contenu des composants WebPart de disposition', attributes: { unlimited: true } },
    { name: 'BannerImageUrl', id: '5baf6db5-9d25-4738-b15e-db5789298e82', type: 'URL', en: 'Banner Image URL', fr: 'URL de l’image de la bannière', attributes: { format: 1 } },
    { name: 'Description', id: '3f155110-a6a2-4d70-926c-94648101f0e8', type: 'Note', en: 'Description', fr: 'Description' },
    { name: 'PromotedState', id: 'f5ad16a2-85be-46b2-b5f0-2bb8b4a5074a', type: 'Number', en: 'Promoted State', fr: 'État promu' },
    { name: 'FirstPublishedDate', id: 'c84f8697-331e-457d-884a-c4fb8f30ea74', type: 'DateTime', en: 'First Published Date', fr: 'Date de première publication', attributes: { format: 1 } },
    { name: 'PageLayoutType', id: '0d33aa5a-5ac2-4a8c-8d68-9f8a9bf8e2b3', type: 'Text', en: 'Page Layout Type', fr: 'Type de mise en page' },
    { name: 'TopicHeader', id: 'd60d65ff-ff42-4044-a684-ac3f7a5e598c', type: 'Text', en: 'Topic header', fr: 'En-tête de rubrique' }
  ]
};

/** The columns that a new list of this template begins with. */
export function builtInFields(template: number, baseType: number): readonly BuiltInField[] {
  return [...(baseType === 1 ? LIBRARY : LIST), ...(BY_TEMPLATE[template] ?? [])];
}
