import type { ImportFault } from '../../../../domain/usages/csv/importTable';
import type { TableName } from '../../../../domain/usages/csv/columns';
import type { LinkFault } from '../../../../domain/usages/linkRules';
import type { FindingCode } from '../../../../domain/usages/reportUsageMap';
import type { LinkKind } from '../../../../domain/usages/usageMap';
import type { tableWords } from '../../../../shell/files/tableStrings';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  bar: 'Modifier la carte',
  directoryBar: 'Modifier l’annuaire',
  barElsewhere: 'La carte se modifie là où cette page la montre en entier.',
  addUsage: 'Ajouter un usage',
  addTool: 'Ajouter un outil',
  addSite: 'Ajouter un site',
  entries: 'Tous les éléments',
  find: 'Chercher',
  exchange: 'Importer ou exporter',
  report: (count: string) => `À corriger (${count})`,
  needs: 'Besoins',
  opens: 'Les plus ouverts',
  starter: 'Contenu de départ',
  atOnce: 'Chaque enregistrement est visible aussitôt par les agents, sans attendre la publication de la page.',
  dragHint: 'Pour relier un usage à un outil, choisissez « Relier » dans sa fiche, ou faites glisser l’un sur l’autre sur la carte (touche R au clavier).',
  edit: 'Modifier',
  noEntry: 'Rien n’est encore saisi ici.',
  link: 'Relier',
  editLinks: 'Ses liens',
  noLinks: 'Aucun lien encore.',
  editLink: (from: string, to: string) => `Modifier le lien entre ${from} et ${to}`,
  linking: (from: string) => `Choisissez à quoi relier « ${from} » : flèches puis Entrée, ou un clic. Échap pour renoncer.`,
  linkingUsages: 'Choisissez un outil : deux usages ne se relient pas.',
  linked: 'déjà relié : modifier le lien',
  saveAndLink: 'Enregistrer et relier',
  cancel: 'Annuler',
  removed: 'Supprimé. L’élément est dans la corbeille du site.',
  removeText: 'Ses liens sont supprimés avec lui. Tout part dans la corbeille du site, d’où vous pouvez le restaurer.',
  close: 'Fermer',
  titles: {
    newUsage: 'Nouvel usage',
    usage: 'Modifier l’usage',
    newTool: 'Nouvel outil',
    tool: 'Modifier l’outil',
    newSite: 'Nouveau site',
    site: 'Modifier le site',
    newLink: 'Nouveau lien',
    link: 'Modifier le lien'
  },
  fields: {
    nobody: 'Aucun',
    kind: 'Comment ils vont ensemble',
    why: 'Pourquoi, en une phrase',
    whyHint: 'Les agents la lisent sous le lien.'
  },
  kinds: {
    recommended: { text: 'Recommandé', hint: 'Le premier choix pour cet usage.' },
    possible: { text: 'Possible aussi', hint: 'Convient dans certains cas : dites lesquels.' },
    notForThis: { text: 'Pas pour cela', hint: 'On le croit, à tort : dites pourquoi.' },
    before: { text: 'Vient avant', hint: 'Le premier outil précède le second.' },
    worksWith: { text: 'Va avec', hint: 'Les deux s’emploient ensemble.' }
  } satisfies Readonly<Record<LinkKind, { readonly text: string; readonly hint: string }>>,
  between: (from: string, to: string) => `${from} → ${to}`,
  faults: { double: 'Un autre élément porte déjà ce nom.' },
  linkFaults: {
    noUsage: 'L’usage n’existe plus.',
    noTool: 'L’outil n’existe plus.',
    sameTool: 'Un outil ne se relie pas à lui-même.',
    duplicate: 'Ces deux éléments sont déjà reliés : modifiez leur lien.',
    whyMissing: 'Dites pourquoi ce n’est pas le bon outil.',
    whyTooLong: 'La phrase est trop longue (255 caractères au plus).',
    retiredRecommended: 'Cet outil est retiré : il ne peut plus être recommandé.'
  } satisfies Readonly<Record<LinkFault, string>>,
  tables: { usages: 'Usages', tools: 'Outils', links: 'Liens', sites: 'Sites' } satisfies Readonly<Record<TableName, string>>,
  exchangePanel: {
    title: 'Importer ou exporter',
    table: 'Tableau',
    exportText: 'Le fichier CSV s’ouvre dans Excel ou LibreOffice. C’est aussi le modèle à remplir pour importer.',
    export: 'Exporter en CSV',
    file: (table: string) => `carte-${table}`,
    importText: 'Les lignes sont rapprochées par leur nom. Ce que le fichier ne dit pas reste tel quel : une ligne absente ou une cellule vide n’efface rien, sauf si vous le demandez. Importez les usages et les outils avant les liens.',
    choose: 'Choisir un fichier CSV à importer',
    preview: (file: string) => `Ce que « ${file} » changerait`,
    added: (count: number, shown: string) => plural.fr(count, `${shown} nouveau`, `${shown} nouveaux`),
    changed: (count: number, shown: string) => plural.fr(count, `${shown} modifié`, `${shown} modifiés`),
    unchanged: (count: number, shown: string) => plural.fr(count, `${shown} inchangé`, `${shown} inchangés`),
    errors: (count: number, shown: string) => plural.fr(count, `${shown} ligne en erreur, laissée de côté`, `${shown} lignes en erreur, laissées de côté`),
    what: 'Ce qui change',
    newRow: 'nouveau',
    columnName: (column: string) => `${column} :`,
    erases: 'efface',
    erase: 'Les cellules vides effacent ce qui est enregistré',
    eraseHint: (count: number, shown: string) =>
      plural.fr(count, `${shown} valeur est enregistrée là où le fichier a une cellule vide : elle est conservée si vous ne cochez pas.`, `${shown} valeurs sont enregistrées là où le fichier a des cellules vides : elles sont conservées si vous ne cochez pas.`),
    run: (count: number, shown: string) => plural.fr(count, `Importer ${shown} ligne`, `Importer ${shown} lignes`),
    running: (percent: string) => `Import en cours… ${percent}`,
    stopped: 'Import arrêté. Les lignes déjà enregistrées le restent ; « Reprendre » continue avec les autres.',
    nothing: 'Il n’y a rien à importer.',
    done: (count: number, shown: string) => plural.fr(count, `Import terminé : ${shown} ligne enregistrée.`, `Import terminé : ${shown} lignes enregistrées.`),
    conflicts: (count: number, shown: string) =>
      plural.fr(
        count,
        `${shown} ligne a été modifiée par quelqu’un d’autre entre-temps et n’a pas été touchée.`,
        `${shown} lignes ont été modifiées par quelqu’un d’autre entre-temps et n’ont pas été touchées.`
      ),
    more: (count: number, shown: string) => plural.fr(count, `et ${shown} autre`, `et ${shown} autres`)
  },
  importFaults: {
    tooManyRows: 'Trop de lignes : 5 000 au plus par fichier.',
    severalStored: 'Deux éléments enregistrés portent ce nom : donnez-leur des noms différents d’abord.',
    endTooMany: 'Un lien de ce genre n’a rien dans cette colonne',
    usageUnknown: 'Cet usage n’existe pas',
    toolUnknown: 'Cet outil n’existe pas',
    sameTool: 'Un outil ne se relie pas à lui-même'
  } satisfies Readonly<Record<Exclude<ImportFault, keyof typeof tableWords.fr.faults>, string>>,
  reportPanel: {
    title: 'À corriger',
    none: 'Rien à corriger : chaque usage a ses outils, chaque outil son usage, et chaque lien mène quelque part.',
    removeLink: 'Supprimer ce lien',
    codes: {
      toolWithoutUsage: 'Aucun usage ne mène à cet outil',
      usageWithoutTool: 'Aucun outil ne sert cet usage',
      usageWithoutFamily: 'Cet usage n’est dans aucune famille',
      badUrl: 'Adresse manquante ou refusée',
      replacementMissing: 'L’outil qui le remplace n’est pas indiqué',
      retiredRecommended: 'Un outil retiré est encore recommandé',
      deadLink: 'Un lien mène à un élément supprimé',
      duplicateLink: 'Un lien est en double',
      badSiteUrl: 'Site sans adresse, ou adresse refusée',
      fewFamilies: 'Moins de cinq familles : les usages se confondent',
      manyFamilies: 'Plus de neuf familles : la carte ne se lit plus d’un coup d’œil'
    } satisfies Readonly<Record<FindingCode, string>>
  },
  needsPanel: {
    title: 'Besoins non satisfaits',
    none: 'Aucun besoin en attente.',
    need: 'Besoin',
    asked: (count: number, shown: string) => plural.fr(count, 'demandé une fois', `demandé ${shown} fois`),
    times: 'Demandes',
    by: (name: string, when: string) => `${name}, ${when}`,
    more: 'Afficher les suivants',
    others: (count: number, shown: string) => plural.fr(count, 'et 1 autre', `et ${shown} autres`),
    toUsage: 'En faire un usage',
    dismiss: 'Ignorer',
    known: (title: string) => `L’usage « ${title} » existait déjà : le besoin lui est rattaché.`,
    toMake: 'Complétez cet usage, puis enregistrez-le : le besoin sera marqué comme satisfait. Sans enregistrement, il reste en attente.',
    unsettled: 'L’usage est enregistré, mais le besoin n’a pas pu être marqué comme satisfait : il est encore dans la liste des besoins. Choisissez de nouveau « En faire un usage ».',
    dismissed: 'Besoin ignoré.'
  },
  opensPanel: {
    title: 'Les plus ouverts',
    text: 'Sur les trois derniers mois. Les ouvertures sont comptées par cinq : les dernières peuvent manquer.',
    none: 'Rien n’a encore été compté.',
    entry: 'Élément',
    count: 'Ouvertures'
  },
  starterPanel: {
    text: 'Plus de trente usages et une vingtaine d’outils prêts à adapter, avec leurs liens et leurs raisons. Ce qui existe déjà n’est pas modifié.',
    fr: 'Ajouter le contenu en français',
    en: 'Ajouter le contenu en anglais',
    running: (percent: string) => `Ajout en cours… ${percent}`,
    done: 'Le contenu de départ est ajouté. Complétez les adresses de vos propres outils.'
  },
  emptyDirectory: {
    text: 'L’annuaire est encore vide. Ajoutez un premier site, importez-en une liste, ou affichez celui d’un autre site, par exemple du site du réseau.',
    importFile: 'Importer une liste',
    otherSite: 'Choisir un autre site'
  }
};

const en: typeof fr = {
  bar: 'Edit the map',
  directoryBar: 'Edit the directory',
  barElsewhere: 'The map is edited where this page shows all of it.',
  addUsage: 'Add a task',
  addTool: 'Add a tool',
  addSite: 'Add a site',
  entries: 'All entries',
  find: 'Find',
  exchange: 'Import or export',
  report: (count) => `To fix (${count})`,
  needs: 'Needs',
  opens: 'Most opened',
  starter: 'Starter content',
  atOnce: 'Agents see each save at once, before the page is published.',
  dragHint: 'To link a task to a tool, choose “Link” in its card, or drag one onto the other on the map (key R on the keyboard).',
  edit: 'Edit',
  noEntry: 'Nothing has been entered here yet.',
  link: 'Link',
  editLinks: 'Its links',
  noLinks: 'No link yet.',
  editLink: (from, to) => `Edit the link between ${from} and ${to}`,
  linking: (from) => `Choose what to link “${from}” to: arrow keys then Enter, or a click. Escape to give up.`,
  linkingUsages: 'Choose a tool: two tasks are not linked.',
  linked: 'linked already: edit the link',
  saveAndLink: 'Save and link',
  cancel: 'Cancel',
  removed: 'Deleted. It is in the recycle bin of the site.',
  removeText: 'Its links are deleted with it. All of it goes to the recycle bin of the site, from where you can restore it.',
  close: 'Close',
  titles: {
    newUsage: 'New task',
    usage: 'Edit the task',
    newTool: 'New tool',
    tool: 'Edit the tool',
    newSite: 'New site',
    site: 'Edit the site',
    newLink: 'New link',
    link: 'Edit the link'
  },
  fields: {
    nobody: 'None',
    kind: 'How they go together',
    why: 'Why, in one sentence',
    whyHint: 'Agents read it under the link.'
  },
  kinds: {
    recommended: { text: 'Recommended', hint: 'The first choice for this task.' },
    possible: { text: 'Also possible', hint: 'Fits some cases: say which.' },
    notForThis: { text: 'Not for this', hint: 'People think so, wrongly: say why.' },
    before: { text: 'Comes before', hint: 'The first tool precedes the second.' },
    worksWith: { text: 'Works with', hint: 'Both are used together.' }
  },
  between: (from, to) => `${from} → ${to}`,
  faults: { double: 'Another entry has this name already.' },
  linkFaults: {
    noUsage: 'The task no longer exists.',
    noTool: 'The tool no longer exists.',
    sameTool: 'A tool is not linked to itself.',
    duplicate: 'These two are linked already: edit their link.',
    whyMissing: 'Say why this is not the right tool.',
    whyTooLong: 'The sentence is too long (255 characters at most).',
    retiredRecommended: 'This tool is retired: it can no longer be recommended.'
  },
  tables: { usages: 'Tasks', tools: 'Tools', links: 'Links', sites: 'Sites' },
  exchangePanel: {
    title: 'Import or export',
    table: 'Table',
    exportText: 'The CSV file opens in Excel or LibreOffice. It is also the form to fill in for an import.',
    export: 'Export as CSV',
    file: (table) => `map-${table}`,
    importText: 'Rows are matched by name. What the file does not say stays as it is: a missing row or an empty cell erases nothing unless you ask for it. Import tasks and tools before links.',
    choose: 'Choose a CSV file to import',
    preview: (file) => `What “${file}” would change`,
    added: (_, shown) => `${shown} new`,
    changed: (_, shown) => `${shown} changed`,
    unchanged: (_, shown) => `${shown} unchanged`,
    errors: (count, shown) => plural.en(count, `${shown} row in error, left out`, `${shown} rows in error, left out`),
    what: 'What changes',
    newRow: 'new',
    columnName: (column) => `${column}:`,
    erases: 'erases',
    erase: 'Empty cells erase what is stored',
    eraseHint: (count, shown) =>
      plural.en(count, `${shown} value is stored where the file has an empty cell: it is kept unless you tick this.`, `${shown} values are stored where the file has empty cells: they are kept unless you tick this.`),
    run: (count, shown) => plural.en(count, `Import ${shown} row`, `Import ${shown} rows`),
    running: (percent) => `Importing… ${percent}`,
    stopped: 'Import stopped. The rows saved so far stay; “Resume” goes on with the others.',
    nothing: 'There is nothing to import.',
    done: (count, shown) => plural.en(count, `Import finished: ${shown} row saved.`, `Import finished: ${shown} rows saved.`),
    conflicts: (count, shown) =>
      plural.en(count, `${shown} row was changed by somebody else meanwhile and was left alone.`, `${shown} rows were changed by somebody else meanwhile and were left alone.`),
    more: (_, shown) => `and ${shown} more`
  },
  importFaults: {
    tooManyRows: 'Too many rows: 5,000 at most in a file.',
    severalStored: 'Two stored entries have this name: give them different names first.',
    endTooMany: 'A link of this kind has nothing in this column',
    usageUnknown: 'This task does not exist',
    toolUnknown: 'This tool does not exist',
    sameTool: 'A tool is not linked to itself'
  },
  reportPanel: {
    title: 'To fix',
    none: 'Nothing to fix: each task has its tools, each tool its task, and each link leads somewhere.',
    removeLink: 'Delete this link',
    codes: {
      toolWithoutUsage: 'No task leads to this tool',
      usageWithoutTool: 'No tool serves this task',
      usageWithoutFamily: 'This task is in no family',
      badUrl: 'Address missing or refused',
      replacementMissing: 'The tool that replaces it is not named',
      retiredRecommended: 'A retired tool is still recommended',
      deadLink: 'A link leads to something deleted',
      duplicateLink: 'A link exists twice',
      badSiteUrl: 'Site without an address, or address refused',
      fewFamilies: 'Fewer than five families: tasks blur together',
      manyFamilies: 'More than nine families: the map cannot be read at a glance'
    }
  },
  needsPanel: {
    title: 'Unmet needs',
    none: 'No need is waiting.',
    need: 'Need',
    asked: (count, shown) => plural.en(count, 'asked once', `asked ${shown} times`),
    times: 'Requests',
    by: (name, when) => `${name}, ${when}`,
    more: 'Show the next ones',
    others: (count, shown) => plural.en(count, 'and 1 other', `and ${shown} others`),
    toUsage: 'Make it a task',
    dismiss: 'Dismiss',
    known: (title) => `The task “${title}” was there already: the need is settled by it.`,
    toMake: 'Complete this task, then save it: the need will be marked as met. Unless you save, it keeps waiting.',
    unsettled: 'The task is saved, but its need could not be marked as met: it is still in the list of needs. Choose “Make it a task” again.',
    dismissed: 'Need dismissed.'
  },
  opensPanel: {
    title: 'Most opened',
    text: 'Over the last three months. Openings are counted by fives: the latest may be missing.',
    none: 'Nothing has been counted yet.',
    entry: 'Entry',
    count: 'Openings'
  },
  starterPanel: {
    text: 'Over thirty tasks and some twenty tools ready to adapt, with their links and reasons. What exists already is not changed.',
    fr: 'Add the content in French',
    en: 'Add the content in English',
    running: (percent) => `Adding… ${percent}`,
    done: 'The starter content is added. Complete the addresses of your own tools.'
  },
  emptyDirectory: {
    text: 'The directory is still empty. Add a first site, import a list of them, or show that of another site, for example of the hub site.',
    importFile: 'Import a list',
    otherSite: 'Choose another site'
  }
};

/** Words of the site owner's screens. */
export const ownerWords: Words<typeof fr> = { fr, en };
export type OwnerWords = typeof fr;
