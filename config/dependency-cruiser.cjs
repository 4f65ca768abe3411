/** Who may import whom (docs/architecture.md). `npm run lint` fails on each arrow that is not allowed here. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const ours = '^(src|local|tests|bench|tools)/';

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle means that two files have one reason to exist.', { path: '^(src|local)/' }, { circular: true }),
    forbid('domain-is-pure', 'Rules know no screen, no network, no list.', { path: '^src/domain/' }, { path: `${ours}|node_modules/(@pnp|@microsoft|@fluentui|react)`, pathNot: '^src/domain/' }),
    forbid('lists-are-data', 'Schemas are the single source; they know what a cell, an address, an amount, a day, stored JSON and something kept of people are, and no topic.', { path: '^src/lists/' }, { path: ours, pathNot: '^src/(lists|domain/(address|calendar|columns|privacy|stored|text))/|^src/domain/tariffs/(amount|mostCents)\\.ts$' }),
    forbid('data-imports', 'Repositories know the rules and the schemas.', { path: '^src/data/' }, { path: ours, pathNot: '^src/(data|domain|lists)/' }),
    forbid('only-data-imports-pnp', 'SharePoint is spoken in one place.', { path: '^src/', pathNot: '^src/data/' }, { path: 'node_modules/@pnp/' }),
    forbid('ui-is-presentational', 'Shared components know nothing of ours.', { path: '^src/ui/' }, { path: ours, pathNot: '^src/ui/' }),
    forbid('shell-imports', 'The shell mounts web parts; it does not know them.', { path: '^src/shell/' }, { path: ours, pathNot: '^src/(shell|ui|data|domain)/' }),
    forbid('webparts-not-lists', 'A web part reads through a repository.', { path: '^src/webparts/' }, { path: '^src/lists/|node_modules/@pnp/' }),
    forbid('webparts-are-apart', 'A web part never reaches into another.', { path: '^src/webparts/([^/]+)/' }, { path: '^src/webparts/', pathNot: '^src/webparts/$1/' }),
    forbid('entries-stay-light', 'What an entry imports is paid by every page: no Fluent, no PnPjs, no cache, no UI.', { path: '^src/webparts/[^/]+/[^/]+WebPart\\.ts$' }, { path: '^src/webparts/[^/]+/ui/|^src/shell/queries/|node_modules/(@fluentui|@pnp|react-dom)/', dynamic: false, dependencyTypesNot: ['type-only'] }),
    forbid('src-ships-alone', 'What ships never imports the local tools.', { path: '^src/' }, { path: '^(local|tests|bench|tools)/', pathNot: '^tests/' }),
    forbid('local-knows-no-product', 'The local SharePoint and the workbench serve any SPFx project.', { path: '^local/(sharepoint|workbench)/' }, { path: '^(src|local/demo|local/start)' }),
    forbid('storage-knows-nobody', 'Rows, versions and contents know neither who reads them nor how.', { path: '^local/sharepoint/storage/' }, { path: '^local/sharepoint/', pathNot: '^local/sharepoint/(storage/|errors|limits|settings)' }),
    forbid('model-speaks-no-protocol', 'What SharePoint holds and allows does not know how it is asked.', { path: '^local/sharepoint/model/' }, { path: '^local/sharepoint/', pathNot: '^local/sharepoint/((model|storage)/|errors|limits|settings)' }),
    forbid('ground-knows-no-room', 'Refusals, limits and switches are used in every room.', { path: '^local/sharepoint/(errors|messages|limits|settings)\\.ts$' }, { path: '^local/sharepoint/(protocol|model|storage)/' }),
    forbid('resources-are-on-top', 'OData and the routes beside it know no resource: only HTTP and CSOM open them.', { path: '^local/sharepoint/protocol/', pathNot: '^local/sharepoint/protocol/(resources|http|csom)/' }, { path: '^local/sharepoint/protocol/resources/' }),
    forbid('csom-is-on-top', 'The client-side object model asks resources; nothing in the protocol asks it.', { path: '^local/sharepoint/protocol/(?!csom/)' }, { path: '^local/sharepoint/protocol/csom/' }),
    forbid('sharepoint-knows-no-workbench', 'The local SharePoint is a package of its own.', { path: '^local/sharepoint/' }, { path: '^local/(?!sharepoint/)' })
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$|/testing/|\\.fake\\.tsx?$' },
    tsConfig: { fileName: 'tsconfig.node.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] }
  }
};
