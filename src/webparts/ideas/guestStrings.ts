import type { Words } from '../../shell/Language';
import { plural } from '../../shell/Language';

const fr = {
  label: 'Charte et invités',
  charter: 'Charte',
  first: 'Avant de participer, acceptez la charte',
  changed: 'La charte a changé depuis que vous l’avez acceptée : relisez-la avant de continuer.',
  firstNote: (host: string, organisation: string) => `Votre acceptation est conservée avec votre nom, votre organisation (${organisation}) et la date. Ce que vous écrirez ici sera lu par les agents (${host}) et par les invités des autres organisations, avec votre nom et votre organisation.`,
  accept: 'J’accepte cette charte',
  accepted: 'Charte acceptée : vous pouvez participer.',
  acceptedOn: (date: string) => `Vous avez accepté cette charte le ${date}.`,
  notAccepted: 'Votre acceptation n’a pas pu être enregistrée. Rien n’est perdu ; réessayez.',
  noAccess: 'Vous n’avez plus accès à cet espace : demandez un nouvel accès à la personne qui vous a invité. Ce que vous avez écrit est gardé sur cet appareil.',
  notShared: 'Ce remue-méninges n’est pas partagé avec des invités : vous pouvez le lire, mais pas y participer.',
  sharedWith: (organisations: string) => `Partagé avec des invités : ${organisations}. Ils lisent les idées et les commentaires, avec les noms et les organisations.`,
  sharedWithNobody: 'Partagé avec des invités ; aucun n’a encore accès à ce site.',
  youAmong: (host: string, organisations: string) => `Participent ici : ${host}, et des invités (${organisations}).`,
  unread: 'Les organisations des auteurs n’ont pas pu être lues : les noms s’affichent sans elles.',
  retry: 'Réessayer',
  whoAccepted: (count: number, shown: string) => plural.fr(count, `${shown} invité a accepté la charte`, `${shown} invités ont accepté la charte`),
  acceptance: (name: string, date: string) => `${name}, le ${date}`,
  without: (names: string) => `Ont participé sans avoir d’abord accepté une charte : ${names}.`,
  agentsBefore: (organisations: string) => `Les invités (${organisations}) pourront aussi le lire.`,
  agentsBeforeNobody: 'Les invités à qui ce site sera ouvert pourront aussi le lire.',
  guestBefore: (organisation: string, host: string) => `Votre organisation (${organisation}) s’affichera avec votre nom. Les agents (${host}) et les invités des autres organisations pourront le lire.`
};

const en: typeof fr = {
  label: 'Charter and guests',
  charter: 'Charter',
  first: 'Before you take part, accept the charter',
  changed: 'The charter has changed since you accepted it: read it again before you go on.',
  firstNote: (host, organisation) => `Your acceptance is kept with your name, your organisation (${organisation}) and the date. What you write here will be read by the staff (${host}) and by guests of other organisations, with your name and your organisation.`,
  accept: 'I accept this charter',
  accepted: 'Charter accepted: you can take part.',
  acceptedOn: (date) => `You accepted this charter on ${date}.`,
  notAccepted: 'Your acceptance could not be recorded. Nothing is lost; try again.',
  noAccess: 'You no longer have access to this space: ask the person who invited you to give it back. What you wrote is kept on this device.',
  notShared: 'This brainstorm is not shared with guests: you can read it, but not take part.',
  sharedWith: (organisations) => `Shared with guests: ${organisations}. They read ideas and comments, with names and organisations.`,
  sharedWithNobody: 'Shared with guests; none of them has access to this site yet.',
  youAmong: (host, organisations) => `Taking part here: ${host}, and guests (${organisations}).`,
  unread: 'The organisations of the authors could not be read: names are shown without them.',
  retry: 'Try again',
  whoAccepted: (count, shown) => plural.en(count, `${shown} guest accepted the charter`, `${shown} guests accepted the charter`),
  acceptance: (name, date) => `${name}, on ${date}`,
  without: (names) => `Took part without accepting a charter first: ${names}.`,
  agentsBefore: (organisations) => `Guests (${organisations}) will be able to read it too.`,
  agentsBeforeNobody: 'Guests to whom this site is opened will be able to read it too.',
  guestBefore: (organisation, host) => `Your organisation (${organisation}) is shown with your name. The staff (${host}) and guests of other organisations will be able to read it.`
};

export const guestWords: Words<typeof fr> = { fr, en };
