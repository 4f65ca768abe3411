import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  title: 'Y a-t-il déjà une communauté pour cela ?',
  what: 'Que voulez-vous faire ensemble ?',
  whatHint: 'Quelques mots. Par exemple : « entraide entre ATSEM ».',
  directions: 'Votre direction',
  wanted: 'Ce que vous y feriez',
  found: (count: number, shown: string) => plural.fr(count, `${shown} communauté s’en approche`, `${shown} communautés s’en approchent`),
  none: 'Aucune communauté ne s’en approche.',
  type: 'Écrivez quelques mots : les communautés proches s’affichent ici.',
  join: (name: string) => `Rejoindre ${name}`,
  ask: (name: string) => `Écrire aux animateurs : ${name}`,
  animators: (names: string) => `Animée par ${names}`,
  why: (names: string) => `En commun : ${names}`,
  start: 'Commencer une demande',
  stop: 'J’ai trouvé ma communauté',
  stopped: 'C’est une bonne fin : une communauté de plus n’était pas nécessaire.',
  again: 'Chercher encore',
  usages: {
    files: 'Partager des fichiers',
    forum: 'Discuter et poser des questions',
    polls: 'Sonder les membres',
    calls: 'Faire commenter un texte',
    brainstorm: 'Chercher des idées',
    directory: 'Tenir un annuaire',
    registrations: 'Inscrire à des rendez-vous',
    dashboard: 'Suivre des chiffres'
  },
  back: 'Retour à mes demandes'
};

const en: typeof fr = {
  title: 'Is there a community for it already?',
  what: 'What do you want to do together?',
  whatHint: 'A few words. For example: “mutual help between nursery assistants”.',
  directions: 'Your department',
  wanted: 'What you would do there',
  found: (count, shown) => plural.en(count, `${shown} community comes close`, `${shown} communities come close`),
  none: 'No community comes close.',
  type: 'Write a few words: communities that come close appear here.',
  join: (name) => `Join ${name}`,
  ask: (name) => `Write to the animators of ${name}`,
  animators: (names) => `Animated by ${names}`,
  why: (names) => `In common: ${names}`,
  start: 'Begin a request',
  stop: 'I have found my community',
  stopped: 'This is a good end: one community more was not needed.',
  again: 'Look again',
  usages: {
    files: 'Share files',
    forum: 'Talk and ask questions',
    polls: 'Poll the members',
    calls: 'Have a text commented on',
    brainstorm: 'Look for ideas',
    directory: 'Keep a directory',
    registrations: 'Register people for meetings',
    dashboard: 'Follow figures'
  },
  back: 'Back to my requests'
};

/** Words of communities that look alike, which come before the form; and of usages, which both ask for. */
export const similarWords: Words<typeof fr> = { fr, en };
