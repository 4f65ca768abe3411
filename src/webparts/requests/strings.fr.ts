import { plural } from '../../shell/Language';

export const fr = {
  title: 'Demandes de communautés',
  setUp: {
    owner: 'Pour recevoir des demandes de communautés, leurs listes doivent d’abord être créées sur ce site.',
    agent: 'Les demandes de communautés ne sont pas encore ouvertes sur ce site. Un propriétaire du site peut les ouvrir.',
    run: 'Créer les listes',
    running: (percent: string) => `Création des listes… ${percent}`,
    done: 'Les listes sont prêtes.'
  },
  views: { label: 'Pages des demandes', mine: 'Mes demandes', communities: 'Les communautés', promise: 'La promesse', board: 'Tableau', settings: 'Réglages' },
  promise: (contact: string, opening: string) => `Une demande est contactée sous ${contact} jours ouvrés. L’espace ouvre sous ${opening} jours ouvrés de plus.`,
  start: 'Demander une communauté',
  resume: 'Reprendre ma demande',
  mine: 'Mes demandes',
  none: 'Vous n’avez pas de demande.',
  noneHint: 'Une communauté réunit des agents autour d’un objectif. Dites lequel : l’équipe fait le reste avec vous.',
  invitations: (count: number, shown: string) => plural.fr(count, 'Une invitation à animer vous attend', `${shown} invitations à animer vous attendent`),
  sentOn: (date: string) => `Envoyée le ${date}`,
  unnamed: '(sans nom)',
  steps: {
    received: 'Reçue',
    contacted: 'Contact pris',
    accepted: 'Acceptée',
    ready: 'Prête à ouvrir',
    opened: 'Espace ouvert',
    refused: 'Refusée',
    merged: 'Réunie à une autre',
    withdrawn: 'Retirée',
    archived: 'Archivée',
    closed: 'Close'
  },
  clock: {
    contact: 'Contact',
    opening: 'Ouverture',
    by: (what: string, day: string) => `${what} d’ici le ${day}`,
    running: (what: string, days: number, shown: string) => `${what} : ${plural.fr(days, `${shown} jour ouvré restant`, `${shown} jours ouvrés restants`)}`,
    today: (what: string) => `${what} : aujourd’hui au plus tard`,
    late: (what: string, days: number, shown: string) => `${what} : ${plural.fr(days, `${shown} jour ouvré`, `${shown} jours ouvrés`)} de retard`,
    waits: (what: string, date: string) => `${what} : l’horloge attend une réponse depuis le ${date}`,
    kept: (what: string, day: string) => `${what} : tenu le ${day}`,
    keptLate: (what: string, day: string, days: number, shown: string) => `${what} : le ${day}, avec ${plural.fr(days, `${shown} jour ouvré`, `${shown} jours ouvrés`)} de retard`,
    void: (what: string) => `${what} : sans objet`
  },
  followedBy: (name: string) => `Suivie par ${name}`,
  nobody: 'Personne ne la suit encore',
  open: (name: string) => `Ouvrir : ${name}`,
  back: 'Retour aux demandes',
  gone: 'Cette demande n’existe pas, ou elle n’est pas pour vous.'
};
