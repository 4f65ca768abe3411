import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  sections: { label: 'Réglages des tarifs', directions: 'Directions', services: 'Services', chains: 'Chaînes de validation', days: 'Jours et arrondi', folders: 'Dossiers et droits' },
  intro: {
    directions: 'Chaque direction prépare ses tarifs dans un dossier à elle. Le groupe que vous lui donnez y écrit, et lui seul.',
    services: 'Un service fait payer quelque chose. Il est d’une direction, qui propose ses tarifs.',
    chains: 'Un dossier envoyé passe par les étapes de sa direction, dans l’ordre. Une direction sans chaîne à elle suit celle de toutes les autres.',
    days: 'Les délais sont en jours ouvrés : ni samedi, ni dimanche, ni jour férié, ni jour de fermeture de la ville.',
    folders: 'Créer une direction ou une étape ne donne encore aucun droit. Vérifiez, puis donnez les droits : les dossiers sont faits, et chaque groupe écrit dans le sien.'
  },
  add: { direction: 'Ajouter une direction', service: 'Ajouter un service', chain: 'Ajouter une chaîne' },
  titles: { direction: 'Direction', service: 'Service', chain: 'Chaîne de validation', closedDays: 'Jours de fermeture', rounding: 'Règle d’arrondi' },
  columns: { name: 'Nom', folder: 'Dossier', group: 'Groupe qui écrit', services: 'Services', direction: 'Direction', steps: 'Étapes', due: 'Envoyé aujourd’hui, répondu le' },
  table: { more: 'Suite', actions: (row: string) => `Actions : ${row}` },
  none: { directions: 'Aucune direction n’est encore enregistrée.', services: 'Aucun service n’est encore enregistré.', chains: 'Aucune chaîne n’est encore enregistrée : personne ne peut donner son accord.' },
  others: 'Toutes les autres directions',
  noChain: (count: number, names: string) => `${plural.fr(count, 'Cette direction n’a', 'Ces directions n’ont')} aucune chaîne : ${names}. Rien de leurs dossiers ne peut être accepté.`,
  noGroup: 'aucun groupe',
  goneGroup: (name: string) => `${name} (groupe supprimé)`,
  unknownDirection: (key: string) => `direction inconnue : ${key}`,
  noDirection: 'aucune direction',
  step: (name: string, delay: number, shown: string) => `${name} (${shown} ${plural.fr(delay, 'jour', 'jours')})`,
  later: 'Le nom et la direction d’un service sont repris dans les pages quand les fichiers de prix sont refaits : par le prochain acte, ou par « Vérifier ».',
  fields: {
    title: 'Nom', slug: 'Dossier', group: 'Groupe qui écrit dans le dossier', direction: 'Direction', about: 'En une phrase', steps: 'Étapes', days: 'Jours de fermeture', rule: 'Règle d’arrondi',
    stepName: 'Nom de l’étape', stepFolder: 'Dossier de l’étape', delay: 'Délai, en jours ouvrés', stepGroup: 'Groupe qui répond'
  },
  hints: {
    slug: 'Lettres minuscules sans accent, chiffres et tirets. Vide : fait à partir du nom. Il ne change plus ensuite.',
    fixed: 'Ce nom de dossier ne change plus : des dossiers de tarifs y sont rangés.',
    group: 'Un groupe du site. Faites-le d’abord dans les paramètres du site s’il n’existe pas encore.',
    about: 'Ce que l’on lit sous le nom du service.',
    steps: 'Dans l’ordre. Deux chaînes qui nomment le même dossier d’étape le donnent au même groupe.',
    stepFolder: 'Vide : fait à partir du nom de l’étape.',
    days: 'Un jour par ligne, par exemple 24/12/2026. Les jours fériés sont déjà comptés.',
    rule: 'Telle que l’acte de la ville la dit. Elle est imprimée dans l’annexe.'
  },
  addStep: 'Ajouter une étape',
  stepNo: (number: string) => `Étape ${number}`,
  due: (day: string) => `Pour un dossier envoyé aujourd’hui : réponse au plus tard le ${day}.`,
  faults: {
    title: 'Écrivez un nom.',
    slug: 'Ce dossier ne peut pas s’appeler ainsi : lettres minuscules sans accent, chiffres et tirets, 40 au plus.',
    double: 'Ce dossier existe déjà.',
    direction: 'Choisissez une direction.',
    chainDouble: 'Cette direction a déjà une chaîne.',
    steps: 'Ajoutez au moins une étape.',
    stepName: 'Écrivez le nom de l’étape.',
    stepDouble: (folder: string) => `Le dossier « ${folder} » est nommé deux fois dans cette chaîne.`,
    stepElsewhere: (folder: string, group: string, chain: string) => `Le dossier « ${folder} » est donné à « ${group} » dans la chaîne « ${chain} ». Choisissez le même groupe, ou nommez un autre dossier.`,
    delay: 'Écrivez un nombre de jours, de 0 à 60.',
    days: (lines: string) => `Ce ne sont pas des jours : ${lines}.`,
    rule: 'Écrivez la règle.'
  },
  remove: 'Les dossiers et les droits restent ; seul ce réglage est supprimé.',
  wasIn: {
    label: (name: string) => `${name} était du groupe`,
    ask: (name: string, step: string) => `${name} était du groupe de l’étape « ${step} » ? Tout ce que cette personne y a enregistré compte alors, et rien ne retire ce choix.`,
    yes: 'Oui, le noter',
    no: 'Annuler'
  },
  folders: {
    run: 'Vérifier les dossiers',
    running: (percent: string) => `Vérification… ${percent}`,
    repair: 'Faire les dossiers et donner les droits',
    repairing: (percent: string) => `Droits donnés… ${percent}`,
    allSame: 'Chaque dossier a les droits que disent les réglages.',
    wrong: (count: number, shown: string) => `${shown} ${plural.fr(count, 'dossier n’a pas ses droits', 'dossiers n’ont pas leurs droits')}.`,
    ambiguous: (names: string) => `Deux chaînes donnent le même dossier à deux groupes : ${names}. Dites lequel dans les chaînes, puis vérifiez de nouveau.`,
    nobody: (names: string) => `Personne n’est dans le groupe de ces dossiers, ou ils n’en ont pas : ${names}. Ce qui les attend attend toujours.`,
    caption: 'Dossiers et leurs droits',
    columns: { list: 'Liste', folder: 'Dossier', group: 'Doit écrire', state: 'État' },
    lists: { lines: 'lignes', files: 'dossiers de modification', proposals: 'propositions', evidence: 'pièces', steps: 'étapes' },
    states: { same: 'comme il faut', missing: 'à faire', inherits: 'n’a pas de droits à lui', other: 'a d’autres droits', ambiguous: 'à décider' },
    noted: 'Les membres actuels des groupes d’étape sont notés. Ce qu’ils disent des dossiers compte encore quand ils quittent le groupe.',
    empty: 'Aucune direction et aucune étape n’est encore enregistrée.'
  },
  now: { closedDays: 'Jours de fermeture', rounding: 'Règle d’arrondi', none: 'rien encore' },
  change: (what: string) => `Modifier : ${what}`
};

const en: typeof fr = {
  sections: { label: 'Settings of tariffs', directions: 'Departments', services: 'Services', chains: 'Chains of validation', days: 'Days and rounding', folders: 'Folders and rights' },
  intro: {
    directions: 'Each department prepares its tariffs in a folder of its own. The group that you give it writes there, and nobody else does.',
    services: 'A service charges for something. It belongs to a department, which proposes its tariffs.',
    chains: 'A file that is sent goes through the steps of its department, in order. A department without a chain of its own follows that of all others.',
    days: 'Delays are in working days: no Saturday, no Sunday, no holiday, no day on which the city is closed.',
    folders: 'To add a department or a step gives no rights yet. Check, then give the rights: folders are made, and each group writes in its own.'
  },
  add: { direction: 'Add a department', service: 'Add a service', chain: 'Add a chain' },
  titles: { direction: 'Department', service: 'Service', chain: 'Chain of validation', closedDays: 'Closed days', rounding: 'Rounding rule' },
  columns: { name: 'Name', folder: 'Folder', group: 'Group that writes', services: 'Services', direction: 'Department', steps: 'Steps', due: 'Sent today, answered by' },
  table: { more: 'More', actions: (row) => `Actions: ${row}` },
  none: { directions: 'No department is recorded yet.', services: 'No service is recorded yet.', chains: 'No chain is recorded yet: nobody can agree.' },
  others: 'All other departments',
  noChain: (count, names) => `${plural.en(count, 'This department has', 'These departments have')} no chain: ${names}. Nothing of their files can be agreed to.`,
  noGroup: 'no group',
  goneGroup: (name) => `${name} (deleted group)`,
  unknownDirection: (key) => `unknown department: ${key}`,
  noDirection: 'no department',
  step: (name, delay, shown) => `${name} (${shown} ${plural.en(delay, 'day', 'days')})`,
  later: 'Pages take up the name and the department of a service when price files are made again: by the next act, or by “Check”.',
  fields: {
    title: 'Name', slug: 'Folder', group: 'Group that writes in the folder', direction: 'Department', about: 'In one sentence', steps: 'Steps', days: 'Closed days', rule: 'Rounding rule',
    stepName: 'Name of the step', stepFolder: 'Folder of the step', delay: 'Delay, in working days', stepGroup: 'Group that answers'
  },
  hints: {
    slug: 'Small letters without accents, digits and hyphens. Empty: made from the name. It never changes after that.',
    fixed: 'This folder keeps its name: tariff files lie in it.',
    group: 'A group of the site. Make it in the settings of the site first where there is none.',
    about: 'What is read below the name of the service.',
    steps: 'In order. Two chains that name the same folder of a step give it to the same group.',
    stepFolder: 'Empty: made from the name of the step.',
    days: 'One day a line, such as 24/12/2026. Holidays are counted already.',
    rule: 'As the act of the city says it. It is printed in the annex.'
  },
  addStep: 'Add a step',
  stepNo: (number) => `Step ${number}`,
  due: (day) => `Of a file that is sent today: answered by ${day}.`,
  faults: {
    title: 'Write a name.',
    slug: 'The folder cannot be called so: small letters without accents, digits and hyphens, at most 40.',
    double: 'This folder is there already.',
    direction: 'Choose a department.',
    chainDouble: 'This department has a chain already.',
    steps: 'Add at least one step.',
    stepName: 'Write the name of the step.',
    stepDouble: (folder) => `The folder “${folder}” is named twice in this chain.`,
    stepElsewhere: (folder, group, chain) => `The folder “${folder}” is given to “${group}” in the chain “${chain}”. Choose the same group, or name another folder.`,
    delay: 'Write a number of days, from 0 to 60.',
    days: (lines) => `These are no days: ${lines}.`,
    rule: 'Write the rule.'
  },
  remove: 'Folders and rights stay; only this setting is deleted.',
  wasIn: {
    label: (name) => `${name} was in the group`,
    ask: (name, step) => `Was ${name} in the group of the step “${step}”? All that this person recorded there counts then, and nothing takes this back.`,
    yes: 'Yes, note it',
    no: 'Cancel'
  },
  folders: {
    run: 'Check the folders',
    running: (percent) => `Checking… ${percent}`,
    repair: 'Make the folders and give the rights',
    repairing: (percent) => `Giving rights… ${percent}`,
    allSame: 'Each folder has the rights that the settings say.',
    wrong: (count, shown) => `${shown} ${plural.en(count, 'folder lacks its rights', 'folders lack their rights')}.`,
    ambiguous: (names) => `Two chains give one folder to two groups: ${names}. Say which in the chains, then check again.`,
    nobody: (names) => `Nobody is in the group of these folders, or they have none: ${names}. What waits for them waits for ever.`,
    caption: 'Folders and their rights',
    columns: { list: 'List', folder: 'Folder', group: 'Should write', state: 'State' },
    lists: { lines: 'lines', files: 'change files', proposals: 'proposals', evidence: 'supporting files', steps: 'steps' },
    states: { same: 'as it should be', missing: 'to be made', inherits: 'has no rights of its own', other: 'has other rights', ambiguous: 'to be decided' },
    noted: 'Who is in the groups of steps now is noted. What they say of files still counts when they leave the group.',
    empty: 'No department and no step is recorded yet.'
  },
  now: { closedDays: 'Closed days', rounding: 'Rounding rule', none: 'nothing yet' },
  change: (what) => `Change: ${what}`
};

/** Words of the owner's settings. */
export const ownerWords: Words<typeof fr> = { fr, en };
