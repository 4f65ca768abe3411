/** A team of the city: a Microsoft 365 group of people of several directions. */
export interface DemoTeam {
  readonly title: string;
  readonly description: string;
  /** Logins. */
  readonly owners: readonly string[];
  readonly members: readonly string[];
}

/** The networks, projects and communities that have a team. */
export const teams = [
  { title: 'Réseau des référents numériques', description: 'Ceux qui aident leurs collègues.', owners: ['karim.benali'], members: ['linh.nguyen', 'julien.roux', 'elodie.fontaine'] },
  { title: 'Projet Nouvelle médiathèque', description: 'Du programme à l’ouverture.', owners: ['linh.nguyen'], members: ['rachid.amrani', 'aicha.ouali', 'sophie.petit'] },
  { title: 'Communauté Télétravail', description: 'Astuces, questions, rendez-vous en ligne.', owners: ['sophie.petit', 'camille.moreau', 'aicha.ouali'], members: ['julien.roux'] },
  { title: 'Communauté des agents jardiniers', description: 'Le jardin partagé de la terrasse de la médiathèque.', owners: ['thomas.lefevre', 'linh.nguyen'], members: ['fatou.diallo', 'marc.delattre'] }
] as const satisfies readonly DemoTeam[];
