/** What the city's participation platform calls itself in its files (docs/examples/idees-plateforme.csv has more of it). */
export const PLATFORM = 'Valmontreuil participe';

/** Proposals of inhabitants, with the supports that they have there. */
export const platformIdeas: readonly { readonly id: string; readonly title: string; readonly text: string; readonly category: number; readonly supports: number; readonly daysBefore: number }[] = [
  { id: 'P-2041', title: 'Éteindre l’éclairage de la place du marché après minuit', text: 'Les vitrines et les lampadaires restent allumés toute la nuit alors qu’il n’y a plus personne. Un détecteur suffirait près des arrêts de bus.', category: 1, supports: 34, daysBefore: 16 },
  { id: 'P-2047', title: 'Baisser le chauffage du gymnase pendant les vacances', text: 'En février, il faisait vingt degrés dans un gymnase fermé.', category: 2, supports: 12, daysBefore: 12 },
  { id: 'P-2052', title: 'Ouvrir les garages à vélos de la mairie aux habitants le week-end', text: '', category: 3, supports: 58, daysBefore: 9 }
];
