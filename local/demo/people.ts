import type { DemoTeam } from './teams';
import { teams } from './teams';

/** The part that somebody plays on the intranet site. */
export type Role = 'admin' | 'owner' | 'animator' | 'agent' | 'guest';

export interface DemoPerson {
  readonly login: string;
  readonly displayName: string;
  readonly email: string;
  /** Profession. */
  readonly title: string;
  readonly department: string;
  readonly office: string;
  /** Site collection administrator. */
  readonly siteAdmin: boolean;
  readonly role: Role;
  /** Groups of the directory: his direction, all agents, his networks and communities. */
  readonly groups: readonly string[];
  /** Of another organisation. */
  readonly isGuest?: boolean;
}

/** Group of the directory with everybody in it. */
export const ALL_AGENTS = 'Agents de Valmontreuil';

const allTeams: readonly DemoTeam[] = teams;
const teamsOf = (login: string): readonly string[] => allTeams.filter(({ owners, members }) => [...owners, ...members].includes(login)).map(({ title }) => title);

const person = (role: Role, displayName: string, title: string, department: string, office: string): DemoPerson => {
  const login = displayName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');
  return { login, displayName, email: `${login}@valmontreuil.example`, title, department, office, siteAdmin: role === 'admin', role, groups: [department, ALL_AGENTS, ...teamsOf(login)] };
};

/** Somebody of another organisation, which takes part in what a site shares with it. */
const guest = (displayName: string, title: string, organisation: string, domain: string): DemoPerson => {
  const { login, ...told } = person('guest', displayName, title, organisation, '');
  return { ...told, login, email: `${login}@${domain}`, groups: [], isGuest: true };
};

/** The people of Valmontreuil, a city that does not exist, and three who work with it. */
export const people: readonly DemoPerson[] = [
  person('admin', 'Hélène Garnier', 'Administratrice Microsoft 365', 'Direction du numérique', 'Hôtel de ville, 4ᵉ étage'),
  person('owner', 'Camille Moreau', 'Responsable de la communication interne', 'Direction de la communication', 'Hôtel de ville, 2ᵉ étage'),
  person('animator', 'Karim Benali', 'Animateur du réseau des référents numériques', 'Direction du numérique', 'Hôtel de ville, 4ᵉ étage'),
  person('agent', 'Fatou Diallo', 'Auxiliaire de puériculture', 'Direction de la petite enfance', 'Crèche des Lilas'),
  person('agent', 'Thomas Lefèvre', 'Jardinier', 'Direction des espaces verts', 'Serres municipales'),
  person('agent', 'Linh Nguyen', 'Bibliothécaire', 'Direction de la culture', 'Médiathèque centrale'),
  person('agent', 'Julien Roux', 'Gestionnaire de paie', 'Direction des ressources humaines', 'Hôtel de ville, 1ᵉʳ étage'),
  person('agent', 'Aïcha Ouali', 'Instructrice du droit des sols', 'Direction de l’urbanisme', 'Cité administrative'),
  person('agent', 'Marc Delattre', 'Brigadier-chef', 'Police municipale', 'Poste central'),
  person('agent', 'Élodie Fontaine', 'Cheffe de cuisine', 'Direction de l’éducation', 'Cuisine centrale'),
  person('agent', 'Rachid Amrani', 'Conducteur de travaux', 'Direction de la voirie', 'Centre technique'),
  person('agent', 'Sophie Petit', 'Chargée de mission transition écologique', 'Direction générale', 'Hôtel de ville, 3ᵉ étage'),
  guest('Lucie Brun', 'Directrice des médiathèques', 'Ville de Saint-Aubin', 'saint-aubin.example'),
  guest('Inès Faure', 'Chargée de la jeunesse', 'Ville de Saint-Aubin', 'saint-aubin.example'),
  guest('Omar Haddad', 'Coordinateur', 'Association Lire ensemble', 'lire-ensemble.example')
];

/** @throws Error when nobody plays that part */
export function firstInRole(role: Role): DemoPerson {
  const found = people.find((each) => each.role === role);
  if (!found) throw new Error(`Nobody in the demo city is ${role}`);
  return found;
}

/** What SharePoint calls somebody by. @throws Error when there is nobody of that login */
export function claimOf(login: string): string {
  const found = people.find((each) => each.login === login);
  if (!found) throw new Error(`Nobody in the demo city is called ${login}`);
  // As the local SharePoint takes guests in.
  return `i:0#.f|membership|${found.isGuest ? `${found.email.replace('@', '_')}#ext#@guests.onmicrosoft.example` : found.email}`;
}
