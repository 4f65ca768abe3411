import type { FieldDefinition, ListSchema, Words } from './defineList';
import { escapeXml, fieldXml } from './fieldXml';
import { hashedGuid } from './hashedGuid';

/** The feature of SharePoint that holds the template of generic lists, 100. */
const GENERIC_LIST_FEATURE = '00bfea71-de22-43b2-a848-c05709900100';
const HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!-- Written by `gulp feature-xml` from src/lists; change the schemas there. -->\n';

export interface GeneratedFile {
  readonly name: string;
  readonly content: string;
}

/**
 * The files with which the package creates the lists where it is installed: `elements.xml` and one schema a list (MS docs:
 * provision SharePoint assets with your solution package). Read and write security and permissions cannot be said there:
 * the run-time set-up completes them before anything is stored.
 */
export function featureFiles(schemas: readonly ListSchema[], language: keyof Words): readonly GeneratedFile[] {
  return [
    { name: 'elements.xml', content: elementsXml(schemas, language) },
    ...schemas.map((schema) => ({ name: schemaFile(schema), content: schemaXml(schema, language) }))
  ];
}

function schemaFile({ leaf }: ListSchema): string {
  return `${leaf}.xml`;
}

function elementsXml(schemas: readonly ListSchema[], language: keyof Words): string {
  const instances = schemas.map(
    (schema) => `  <ListInstance
    CustomSchema="${schemaFile(schema)}"
    FeatureId="${GENERIC_LIST_FEATURE}"
    TemplateType="100"
    Title="${escapeXml(schema.title[language])}"
    Description="${escapeXml(schema.description[language])}"
    OnQuickLaunch="FALSE"
    Url="${schema.url}" />`
  );
  return `${HEADER}<Elements xmlns="http://schemas.microsoft.com/sharepoint/">\n${instances.join('\n')}\n</Elements>\n`;
}

function schemaXml(schema: ListSchema, language: keyof Words): string {
  const fields = Object.entries<FieldDefinition>(schema.fields);
  const lines = fields.map(([name, field]) => `      ${fieldXml(schema, name, field, language, field.type === 'lookup' && field.list === schema.url ? 'Self' : undefined)}`);
  const shown = fields.filter(([, { inView, type }]) => inView !== false && type !== 'title').map(([name]) => name);
  const viewFields = [...(schema.fields.Title ? ['LinkTitle'] : ['ID']), ...shown, 'Created', 'Author'];
  return `${HEADER}<List xmlns="http://schemas.microsoft.com/sharepoint/" Name="${schema.leaf}" Title="${escapeXml(schema.title[language])}" Url="${schema.url}" BaseType="0" Direction="$Resources:Direction;" DisableAttachments="TRUE" FolderCreation="${schema.folders ? 'TRUE' : 'FALSE'}" VersioningEnabled="${schema.versions ? 'TRUE' : 'FALSE'}">
  <MetaData>
    <ContentTypes>
      <ContentTypeRef ID="0x01" />
      <ContentTypeRef ID="0x0120" />
    </ContentTypes>
    <Fields>
${lines.join('\n')}
    </Fields>
    <Views>
      <View BaseViewID="1" Name="{${hashedGuid(`${schema.url}#view`)}}" Type="HTML" WebPartZoneID="Main" DisplayName="$Resources:core,objectiv_schema_mwsidcamlidC24;" DefaultView="TRUE" MobileView="TRUE" MobileDefaultView="TRUE" SetupPath="pages\\viewpage.aspx" ImageUrl="/_layouts/15/images/generic.png" Url="AllItems.aspx">
        <XslLink Default="TRUE">main.xsl</XslLink>
        <JSLink>clienttemplates.js</JSLink>
        <RowLimit Paged="TRUE">30</RowLimit>
        <Toolbar Type="Standard" />
        <ViewFields>
${viewFields.map((name) => `          <FieldRef Name="${name}" />`).join('\n')}
        </ViewFields>
        <Query>
          <OrderBy>
            <FieldRef Name="ID" Ascending="FALSE" />
          </OrderBy>
        </Query>
      </View>
    </Views>
    <Forms>
      <Form Type="DisplayForm" Url="DispForm.aspx" SetupPath="pages\\form.aspx" WebPartZoneID="Main" />
      <Form Type="EditForm" Url="EditForm.aspx" SetupPath="pages\\form.aspx" WebPartZoneID="Main" />
      <Form Type="NewForm" Url="NewForm.aspx" SetupPath="pages\\form.aspx" WebPartZoneID="Main" />
    </Forms>
  </MetaData>
</List>
`;
}
