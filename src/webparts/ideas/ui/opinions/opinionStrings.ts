import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  title: 'Carte des opinions',
  intro: 'Qui vote de la même façon, et quelles idées rapprochent tout le monde. La carte est calculée sur cette page à partir des votes, puis publiée ; elle ne désigne personne et ne montre aucun groupe de moins de cinq agents.',
  basis: (agents: number, shown: string, groups: number, some: string) => `Votes comptés : ${plural.fr(agents, `${shown} agent`, `${shown} agents`)}, ${plural.fr(groups, `${some} groupe`, `${some} groupes`)}.`,
  group: (letter: string, count: number, shown: string) => plural.fr(count, `Groupe ${letter} (${shown} agent)`, `Groupe ${letter} (${shown} agents)`),
  howToRead: 'Deux groupes proches votent presque de la même façon ; les directions n’ont pas de sens par elles-mêmes.',
  uniting: 'Ce qui rapproche tous les groupes',
  noneUniting: 'Aucune idée n’a l’accord de tous les groupes.',
  dividing: 'Ce qui sépare le plus les groupes',
  noneDividing: 'Aucune idée n’oppose deux groupes.',
  tooFew: 'Trop peu d’agents ont voté pour qu’un groupe soit montré.',
  table: 'Les opinions de chaque groupe',
  idea: 'Idée',
  said: (agree: string, disagree: string, pass: string) => `D’accord :\u00a0${agree} · pas\u00a0d’accord :\u00a0${disagree} · sans\u00a0avis :\u00a0${pass}`,
  gone: (number: string) => `Idée ${number}`,
  voting: 'Le vote n’est pas terminé : la carte se calcule une fois qu’il l’est.',
  notOwner: 'Un propriétaire du site calcule la carte à la clôture.',
  compute: 'Calculer la carte',
  again: 'Calculer de nouveau',
  running: (percent: string) => `Lecture des votes et calcul… ${percent}`,
  stopped: 'Calcul arrêté : rien n’est publié.',
  publish: 'Publier cette carte',
  publishTitle: 'Publier cette carte ?',
  publishText: 'Tous la liront dans les résultats, sans rien recalculer. Elle reste telle quelle, même si le vote est rouvert.',
  cancel: 'Annuler',
  done: 'La carte est publiée.',
  published: (name: string, date: string) => `Publiée par ${name}, le ${date}.`,
  computed: 'Carte calculée, pas encore publiée'
};

const en: typeof fr = {
  title: 'Map of opinions',
  intro: 'Who votes alike, and which ideas bring all together. The map is computed on this page from the votes, then published; it names nobody and shows no group of less than five agents.',
  basis: (agents, shown, groups, some) => `${plural.en(agents, `Computed from the votes of ${shown} agent`, `Computed from the votes of ${shown} agents`)}: ${plural.en(groups, `${some} group`, `${some} groups`)}.`,
  group: (letter, count, shown) => plural.en(count, `Group ${letter} (${shown} agent)`, `Group ${letter} (${shown} agents)`),
  howToRead: 'Two groups that lie close vote nearly alike; directions mean nothing by themselves.',
  uniting: 'What brings all groups together',
  noneUniting: 'No idea has the agreement of all groups.',
  dividing: 'What divides groups most',
  noneDividing: 'No idea sets two groups against each other.',
  tooFew: 'Too few agents voted for any group to be shown.',
  table: 'Opinions of each group',
  idea: 'Idea',
  said: (agree, disagree, pass) => `Agree:\u00a0${agree} · disagree:\u00a0${disagree} · pass:\u00a0${pass}`,
  gone: (number) => `Idea ${number}`,
  voting: 'The vote is not over: the map is computed once it is.',
  notOwner: 'A site owner computes the map at closing.',
  compute: 'Compute the map',
  again: 'Compute again',
  running: (percent) => `Reading the votes and computing… ${percent}`,
  stopped: 'Computing stopped: nothing is published.',
  publish: 'Publish this map',
  publishTitle: 'Publish this map?',
  publishText: 'Everybody will read it among the results, without computing anything. It stays as it is, even if the vote is reopened.',
  cancel: 'Cancel',
  done: 'The map is published.',
  published: (name, date) => `Published by ${name}, on ${date}.`,
  computed: 'Map computed, not yet published'
};

export const opinionWords: Words<typeof fr> = { fr, en };
