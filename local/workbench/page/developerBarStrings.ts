import type { Language } from '../model/viewState';

const fr = {
  bar: 'Atelier local',
  persona: 'Personne',
  language: 'Langue',
  languages: { 'fr-FR': 'Français', 'en-US': 'English' },
  theme: 'Thème',
  themes: { light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
  width: 'Largeur',
  widths: { desktop: 'Ordinateur', 768: 'Tablette, 768 px', 390: 'Téléphone, 390 px', 320: 'Petit téléphone, 320 px' },
  host: 'Hôte',
  hosts: { SharePoint: 'SharePoint', Teams: 'Onglet Teams', TeamsPersonalApp: 'Application personnelle Teams' },
  sharedLink: 'Lien à partager\u202f:',
  network: 'Réseau',
  networks: { normal: 'Normal', slow: 'Lent', throttled: 'Limité (429)', offline: 'Coupé' },
  parts: 'Composants',
  partsLoading: { inSight: 'Chargés quand on y arrive', all: 'Chargés d’un coup' },
  remarks: 'Remarques',
  noPlace: (component: string, type: string) => `${component} (${type}) n’a pas de place ici\u202f: l’atelier montre des pages, pas de listes, de formulaires ni de tableaux de bord.`,
  blocked: (what: string, directive: string) => `La politique de sécurité a bloqué ${what} (${directive}). SharePoint le bloquerait aussi, ou ne l’autorise que depuis ses propres serveurs.`,
  frame: 'La page à la largeur choisie'
};

const en: typeof fr = {
  bar: 'Local workbench',
  persona: 'Person',
  language: 'Language',
  languages: { 'fr-FR': 'Français', 'en-US': 'English' },
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  width: 'Width',
  widths: { desktop: 'Desktop', 768: 'Tablet, 768 px', 390: 'Phone, 390 px', 320: 'Small phone, 320 px' },
  host: 'Host',
  hosts: { SharePoint: 'SharePoint', Teams: 'Teams tab', TeamsPersonalApp: 'Teams personal app' },
  sharedLink: 'Link to share:',
  network: 'Network',
  networks: { normal: 'Normal', slow: 'Slow', throttled: 'Throttled (429)', offline: 'Offline' },
  parts: 'Web parts',
  partsLoading: { inSight: 'Loaded when scrolled to', all: 'Loaded at once' },
  remarks: 'Remarks',
  noPlace: (component, type) => `${component} (${type}) has no place here: the workbench shows pages, no lists, forms or dashboards.`,
  blocked: (what, directive) => `The security policy blocked ${what} (${directive}). SharePoint would block it too, or allows it from its own servers only.`,
  frame: 'The page at the chosen width'
};

export const developerBarStrings: Readonly<Record<Language, typeof fr>> = { 'fr-FR': fr, 'en-US': en };
