import type { Words } from '../Language';
import type { SetUpWords } from './strings';

/* What each part says of its own lists where they are missing: apart from the parts, since agents come to sites that are set up. */

const fr = {
  polls: {
    owner: 'Pour proposer des sondages sur ce site, il reste à créer les listes où les votes seront conservés.',
    agent: 'Les sondages ne sont pas encore prêts sur ce site. Un propriétaire du site peut les mettre en place.',
    run: 'Mettre en place les sondages',
    running: (percent: string) => `Mise en place… ${percent}`,
    done: 'Les sondages sont prêts.'
  },
  usages: {
    owner: 'Pour proposer une carte des usages sur ce site, il reste à créer les listes où elle sera conservée.',
    agent: 'La carte des usages n’est pas encore prête sur ce site. Un propriétaire du site peut la mettre en place.',
    run: 'Mettre en place la carte',
    running: (percent: string) => `Mise en place… ${percent}`,
    done: 'La carte des usages est prête.'
  },
  calls: {
    owner: 'Pour ouvrir des appels à commentaires sur ce site, il reste à créer les listes où les contributions seront conservées.',
    agent: 'Les appels à commentaires ne sont pas encore prêts sur ce site. Un propriétaire du site peut les mettre en place.',
    run: 'Mettre en place les appels',
    running: (percent: string) => `Mise en place… ${percent}`,
    done: 'Les appels à commentaires sont prêts.'
  },
  comments: {
    owner: 'Pour recueillir des commentaires sur ce site, il reste à créer les listes où ils seront conservés.',
    agent: 'Les commentaires ne sont pas encore prêts sur ce site. Un propriétaire du site peut les mettre en place.',
    run: 'Mettre en place les commentaires',
    running: (percent: string) => `Mise en place… ${percent}`,
    done: 'Les commentaires sont prêts.'
  },
  ideas: {
    owner: 'Pour ouvrir des remue-méninges sur ce site, il reste à créer les listes où les idées seront conservées.',
    agent: 'Les remue-méninges ne sont pas encore prêts sur ce site. Un propriétaire du site peut les mettre en place.',
    run: 'Mettre en place les remue-méninges',
    running: (percent: string) => `Mise en place… ${percent}`,
    done: 'Les remue-méninges sont prêts.'
  }
};

const en: typeof fr = {
  polls: {
    owner: 'To offer polls on this site, the lists that will keep the votes have yet to be created.',
    agent: 'Polls are not ready on this site yet. A site owner can set them up.',
    run: 'Set up polls',
    running: (percent) => `Setting up… ${percent}`,
    done: 'Polls are ready.'
  },
  usages: {
    owner: 'To offer a usage map on this site, the lists that will hold it have to be created.',
    agent: 'The usage map is not ready on this site yet. A site owner can set it up.',
    run: 'Set up the map',
    running: (percent) => `Setting up… ${percent}`,
    done: 'The usage map is ready.'
  },
  calls: {
    owner: 'To open calls for comment on this site, the lists that will keep the contributions have yet to be created.',
    agent: 'Calls for comment are not ready on this site yet. A site owner can set them up.',
    run: 'Set up calls for comment',
    running: (percent) => `Setting up… ${percent}`,
    done: 'Calls for comment are ready.'
  },
  comments: {
    owner: 'To take comments on this site, the lists that will keep them have yet to be created.',
    agent: 'Comments are not ready on this site yet. A site owner can set them up.',
    run: 'Set up comments',
    running: (percent) => `Setting up… ${percent}`,
    done: 'Comments are ready.'
  },
  ideas: {
    owner: 'To open brainstorms on this site, the lists in which ideas will be kept have still to be made.',
    agent: 'Brainstorms are not ready on this site yet. A site owner can set them up.',
    run: 'Set up brainstorms',
    running: (percent) => `Setting up… ${percent}`,
    done: 'Brainstorms are ready.'
  }
};

export type SetUpPart = keyof typeof fr;

export const setUpWords: Words<Readonly<Record<SetUpPart, SetUpWords>>> = { fr, en };
