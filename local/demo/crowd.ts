import type { DemoPerson } from './people';
import { ALL_AGENTS } from './people';

/** Somebody of the crowd: found, counted, in groups, and with no part of his own. */
export type CrowdPerson = Omit<DemoPerson, 'siteAdmin' | 'role'>;

const FIRST_NAMES = [
  'Adèle', 'Adrien', 'Agnès', 'Ahmed', 'Alice', 'Amandine', 'Amine', 'Anaïs', 'André', 'Anne', 'Antoine', 'Aurélie', 'Baptiste', 'Bernard', 'Brigitte', 'Carole', 'Cédric', 'Chantal', 'Chloé', 'Claire',
  'Damien', 'David', 'Denis', 'Dominique', 'Élise', 'Emma', 'Éric', 'Fabien', 'Farid', 'Florence', 'François', 'Gaëlle', 'Gérard', 'Guillaume', 'Hakim', 'Inès', 'Isabelle', 'Jean', 'Jeanne', 'Joëlle',
  'Karine', 'Kevin', 'Laurent', 'Léa', 'Léo', 'Louise', 'Lucas', 'Malika', 'Manon', 'Marie', 'Martine', 'Mathieu', 'Mehdi', 'Michel', 'Moussa', 'Nadia', 'Nathalie', 'Nicolas', 'Noémie', 'Olivier',
  'Pascale', 'Patrick', 'Paul', 'Philippe', 'Pierre', 'Rachel', 'Rémi', 'Sabrina', 'Samira', 'Sandrine', 'Sébastien', 'Solène', 'Stéphane', 'Sylvie', 'Thierry', 'Valérie', 'Véronique', 'Xavier', 'Yann', 'Zoé'
];

const LAST_NAMES = [
  'Martin', 'Bernard', 'Dubois', 'Thomas', 'Robert', 'Richard', 'Durand', 'Leroy', 'Simon', 'Laurent', 'Michel', 'Garcia', 'David', 'Bertrand', 'Vincent', 'Fournier', 'Morel', 'Girard', 'André', 'Mercier',
  'Dupont', 'Lambert', 'Bonnet', 'François', 'Martinez', 'Legrand', 'Faure', 'Rousseau', 'Blanc', 'Guérin', 'Muller', 'Henry', 'Roussel', 'Perrin', 'Morin', 'Mathieu', 'Clément', 'Gauthier', 'Dumont', 'Lopez',
  'Chevalier', 'Robin', 'Masson', 'Sanchez', 'Gérard', 'Boyer', 'Denis', 'Lemaire', 'Duval', 'Joly', 'Rivière', 'Lucas', 'Brunet', 'Gaillard', 'Barbier', 'Arnaud', 'Meyer', 'Traoré', 'Diop', 'Cissé',
  'Haddad', 'Belkacem', 'Benhamou', 'Cohen', 'Da Silva', 'Ferreira', 'Pham', 'Tran', 'Kowalski', 'Rossi'
];

const DIRECTIONS: readonly (readonly [department: string, office: string, professions: readonly string[]])[] = [
  ['Direction de l’éducation', 'Groupe scolaire Jean-Moulin', ['Atsem', 'Agent d’entretien', 'Animatrice périscolaire', 'Cuisinier']],
  ['Direction de la petite enfance', 'Crèche du Canal', ['Auxiliaire de puériculture', 'Éducatrice de jeunes enfants', 'Directrice de crèche']],
  ['Direction de la propreté', 'Dépôt des Forges', ['Éboueur', 'Conducteur de balayeuse', 'Chef d’équipe']],
  ['Direction des espaces verts', 'Serres municipales', ['Jardinier', 'Élagueur', 'Fontainier']],
  ['Direction de la voirie', 'Centre technique', ['Agent de voirie', 'Électricien', 'Conducteur de travaux']],
  ['Direction de la culture', 'Médiathèque centrale', ['Bibliothécaire', 'Professeur de musique', 'Médiatrice culturelle']],
  ['Direction de l’action sociale', 'Maison des solidarités', ['Assistante sociale', 'Aide à domicile', 'Conseiller en insertion']],
  ['Direction des sports', 'Piscine du Parc', ['Éducateur sportif', 'Maître-nageur', 'Gardien de stade']],
  ['Direction des ressources humaines', 'Hôtel de ville, 1ᵉʳ étage', ['Gestionnaire de paie', 'Chargée de formation']],
  ['Direction de l’urbanisme', 'Cité administrative', ['Instructrice du droit des sols', 'Dessinateur']],
  ['Direction du numérique', 'Hôtel de ville, 4ᵉ étage', ['Technicien de proximité', 'Développeuse']],
  ['Police municipale', 'Poste central', ['Brigadier', 'Agent de surveillance de la voie publique']],
  ['Direction générale', 'Hôtel de ville, 3ᵉ étage', ['Chargée de mission', 'Secrétaire']]
];

/**
 * People of Valmontreuil beside those who have a part, the same ones each time. Names are met again, as in any city; logins are not.
 *
 * @param count - how many
 */
export function* crowd(count: number): Generator<CrowdPerson> {
  const namesakes = FIRST_NAMES.length * LAST_NAMES.length;
  for (let index = 0; index < count; index += 1) {
    // Steps without a common divisor mix the names and the directions.
    const place = (index * 997) % namesakes;
    const first = pick(FIRST_NAMES, place);
    const last = pick(LAST_NAMES, Math.floor(place / FIRST_NAMES.length));
    const [department, office, professions] = pick(DIRECTIONS, index * 5 + Math.floor(index / 7));
    const round = Math.floor(index / namesakes);
    const login = `${plain(first)}.${plain(last)}${round === 0 ? '' : round + 1}`;
    yield {
      login, displayName: `${first} ${last}`, email: `${login}@valmontreuil.example`, title: pick(professions, index), department, office, groups: [department, ALL_AGENTS]
    };
  }
}

function pick<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new Error('Nothing to pick from.');
  return found;
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '-');
}
