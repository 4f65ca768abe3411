/* Why a package is refused: one sentence each, English and French (U+202F and U+00A0 as French typography has them). */

export const en = {
  notAZip: () => 'The package is damaged: it is not a zip archive that can be read.',
  encrypted: () => 'The package is encrypted; an app package must not be.',
  tooLarge: (megabytes: number) => `The package is larger than ${megabytes} MB.`,
  tooManyEntries: (count: number) => `The package has more than ${count} files.`,
  entryTooLarge: (name: string, megabytes: number) => `The file "${name}" of the package unpacks to more than ${megabytes} MB.`,
  unpacksTooLarge: (megabytes: number) => `The package unpacks to more than ${megabytes} MB.`,
  pathOutside: (name: string) => `The file "${name}" of the package would land outside of it.`,
  twice: (name: string) => `The package is damaged: the file "${name}" is in it twice.`,
  damagedEntry: () => 'The package is damaged: the content of a file does not match its checksum.',
  missingFile: (name: string, by: string) => `The package is incomplete: "${name}", which "${by}" names, is not in it.`,
  xml: (name: string, reason: string) => `The file "${name}" of the package is not the XML that is expected: ${reason}.`,
  missingAttribute: (name: string, element: string, attribute: string) => `In "${name}" of the package, the element ${element} needs a valid ${attribute}.`,
  notClientSide: () => 'The package is not a client-side solution: only SharePoint Framework packages can be installed here.',
  manifest: (name: string, reason: string) => `The component manifest in "${name}" of the package is not valid: ${reason}.`,
  unsupported: (name: string, element: string) => `In "${name}" of the package, ${element} is not supported here.`
};

export type PackageMessages = typeof en;

export const fr: PackageMessages = {
  notAZip: () => 'Le package est endommagé : ce n’est pas une archive zip lisible.',
  encrypted: () => 'Le package est chiffré ; un package d’application ne doit pas l’être.',
  tooLarge: (megabytes) => `Le package dépasse ${megabytes} Mo.`,
  tooManyEntries: (count) => `Le package contient plus de ${count} fichiers.`,
  entryTooLarge: (name, megabytes) => `Le fichier « ${name} » du package dépasse ${megabytes} Mo une fois décompressé.`,
  unpacksTooLarge: (megabytes) => `Le package dépasse ${megabytes} Mo une fois décompressé.`,
  pathOutside: (name) => `Le fichier « ${name} » du package se trouverait hors de celui-ci.`,
  twice: (name) => `Le package est endommagé : le fichier « ${name} » y figure deux fois.`,
  damagedEntry: () => 'Le package est endommagé : le contenu d’un fichier ne correspond pas à sa somme de contrôle.',
  missingFile: (name, by) => `Le package est incomplet : « ${name} », que « ${by} » désigne, n’y figure pas.`,
  xml: (name, reason) => `Le fichier « ${name} » du package n’est pas le XML attendu : ${reason}.`,
  missingAttribute: (name, element, attribute) => `Dans « ${name} » du package, l’élément ${element} doit avoir un attribut ${attribute} valide.`,
  notClientSide: () => 'Le package n’est pas une solution côté client : seuls les packages SharePoint Framework peuvent être installés ici.',
  manifest: (name, reason) => `Le manifeste de composant dans « ${name} » du package n’est pas valide : ${reason}.`,
  unsupported: (name, element) => `Dans « ${name} » du package, ${element} n’est pas pris en charge ici.`
};
