import type { Words } from '../../shell/Language';
import type { UsageMapContent, UsageMapLayout } from './UsageMapProperties';

const fr = {
  description: 'Ce que ce composant affiche. La carte elle-même se modifie sur la page.',
  title: 'Titre',
  titleHint: 'Facultatif, au-dessus de la recherche',
  content: 'Afficher',
  contents: { map: 'Les usages et les outils', directory: 'L’annuaire des sites', both: 'Les deux' } satisfies Readonly<Record<UsageMapContent, string>>,
  layout: 'Présentation des usages',
  layouts: {
    map: 'Recherche et carte dessinée',
    mostOpened: 'Recherche et usages les plus ouverts',
    drawing: 'Carte dessinée seule',
    list: 'Recherche et liste',
    tiles: 'Recherche et tuiles',
    search: 'Recherche seule'
  } satisfies Readonly<Record<UsageMapLayout, string>>,
  myPart: 'Favoris et récents de l’agent',
  shown: 'Affichés',
  hidden: 'Masqués'
};

const en: typeof fr = {
  description: 'What this web part shows. The map itself is edited on the page.',
  title: 'Title',
  titleHint: 'Optional, above the search',
  content: 'Show',
  contents: { map: 'Tasks and tools', directory: 'The directory of sites', both: 'Both' },
  layout: 'Layout of the tasks',
  layouts: {
    map: 'Search and drawn map',
    mostOpened: 'Search and most opened tasks',
    drawing: 'Drawn map only',
    list: 'Search and list',
    tiles: 'Search and tiles',
    search: 'Search only'
  },
  myPart: 'The agent’s favourites and recent entries',
  shown: 'Shown',
  hidden: 'Hidden'
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
