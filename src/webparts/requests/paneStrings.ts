import type { Words } from '../../shell/Language';

const fr = {
  description: 'Un agent demande une communauté, l’équipe le contacte dans la semaine, l’espace ouvre la semaine suivante. Délais et textes se règlent dans la page, par les propriétaires du site.',
  title: 'Titre',
  titleHint: '« Demandes de communautés » s’il est vide'
};

const en: typeof fr = {
  description: 'An agent requests a community, the team contacts him within the week, the space opens the week after. Site owners set delays and texts on the page.',
  title: 'Title',
  titleHint: '“Community requests” when empty'
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
