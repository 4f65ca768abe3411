import type { Words } from '../Language';
import { plural } from '../Language';

const fr = {
  group: 'D’où vient le contenu',
  label: 'Contenu affiché',
  here: (title: string) => `Ce site (${title})`,
  hub: (title: string) => `Le site du réseau (${title})`,
  other: 'Un autre site',
  shown: (title: string) => `Affiché : le contenu du site « ${title} ». Les droits et la mise en place sont ceux de ce site.`,
  search: 'Chercher un site par son nom',
  hint: 'Seuls les sites que vous pouvez lire sont proposés. Les personnes qui n’ont pas accès au site choisi n’en verront pas le contenu.',
  searching: 'Recherche…',
  none: 'Aucun site ne porte ce nom. Un site créé il y a quelques minutes n’est pas encore trouvé.',
  failed: 'Les sites n’ont pas pu être cherchés. Réessayez.',
  found: (count: number, shown: string) => (count === 0 ? 'aucun site trouvé' : plural.fr(count, '1 site trouvé', `${shown} sites trouvés`))
};

const en: typeof fr = {
  group: 'Where the content comes from',
  label: 'Content shown',
  here: (title) => `This site (${title})`,
  hub: (title) => `The hub site (${title})`,
  other: 'Another site',
  shown: (title) => `Shown: the content of the site “${title}”. Rights and set-up are those of that site.`,
  search: 'Find a site by its name',
  hint: 'Only sites that you can read are offered. People without access to the chosen site will not see its content.',
  searching: 'Searching…',
  none: 'No site has that name. A site made a few minutes ago is not found yet.',
  failed: 'The sites could not be searched. Try again.',
  found: (count, shown) => (count === 0 ? 'no site found' : plural.en(count, '1 site found', `${shown} sites found`))
};

export type SourceWords = typeof fr;

/** Words of the pane's choice of a site. */
export const sourceWords: Words<SourceWords> = { fr, en };
