import type { Words } from '../../shell/Language';

const fr = {
  title: 'Santé de Parvis',
  about: 'Comment vont les listes de Parvis sur ce site, et que faire quand quelque chose ne va pas.',
  notYours: (site: string) => `Cette page aide les propriétaires du site « ${site} » à garder Parvis en bon état.`,
  ask: 'Vous n’avez rien à y faire. Quelque chose ne marche pas ? Dites-le à un propriétaire du site.',
  sections: { label: 'Pages de la santé de Parvis', lists: 'Listes', newSite: 'Nouveau site', privacy: 'Données personnelles', leave: 'Partir' }
};

const en: typeof fr = {
  title: 'Parvis health',
  about: 'How the lists of Parvis stand on this site, and what to do when something is wrong.',
  notYours: (site) => `This page helps owners of the site “${site}” keep Parvis in good order.`,
  ask: 'There is nothing for you to do here. Is something not working? Tell an owner of the site.',
  sections: { label: 'Pages of Parvis health', lists: 'Lists', newSite: 'New site', privacy: 'Personal data', leave: 'Leave' }
};

export const healthWords: Words<typeof fr> = { fr, en };
