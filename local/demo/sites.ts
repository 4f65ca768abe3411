import type { DemoArticle } from './article';
import { openingHours } from './article';
import { kindPolls } from './kindPolls';
import type { DemoPoll } from './polls';
import type { DemoTeam } from './teams';
import { teams } from './teams';

/** What a site of the city is to its people. */
export type SiteKind = 'hub' | 'direction' | 'network' | 'project' | 'community';

/** A page of text. */
export interface DemoPage {
  /** Name of its file, without its ending. */
  readonly name: string;
  readonly title: string;
  /** HTML. */
  readonly text: string;
}

/** A site collection of the demo city, with the people who run it. */
export interface DemoSite {
  readonly kind: SiteKind;
  /** Server-relative. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** Server-relative address of the hub that it belongs to. */
  readonly hub: string;
  /** Login. The intranet's own people have their parts from `people.ts`. */
  readonly owner?: string;
  /** Logins of who owns it too. */
  readonly otherOwners: readonly string[];
  /** Logins. */
  readonly members: readonly string[];
  /** Title of a group of the directory that is a member: all people of the direction. */
  readonly memberGroup?: string;
  /** `everyone`: each agent of the city reads it; `members`: nobody else does. */
  readonly readers: 'everyone' | 'members';
  /** What its home page says, in HTML. */
  readonly welcome: string;
  readonly pages: readonly DemoPage[];
  /** Shown on a page of their own. */
  readonly polls?: readonly DemoPoll[];
  /** Logins of who leads its calls for comment and its brainstorms, which are shown on pages of their own; absent: it has none. */
  readonly callAnimators?: readonly string[];
  /** Logins of guests with whom it shares a brainstorm. */
  readonly guests?: readonly string[];
  /** Logins of the secretariat of the council, where the site has the tariffs of the city. */
  readonly secretaries?: readonly string[];
  /** Logins of the team that follows requests for communities, where the site takes them. */
  readonly governance?: readonly string[];
  /** Logins of who organises what agents register for, which is shown on a page of its own; absent: it has none. */
  readonly organisers?: readonly string[];
  /** A page that its readers comment; of a site that has calls. */
  readonly article?: DemoArticle;
}

/** The intranet's home, and the hub that every other site has joined. */
export const HUB = '/sites/intranet';

type Told = Pick<DemoSite, 'title' | 'description' | 'welcome' | 'pages' | 'polls' | 'callAnimators' | 'secretaries' | 'governance' | 'organisers' | 'article'>;

const page = (name: string, title: string, text: string): DemoPage => ({ name, title, text });

const direction = (name: string, owner: string, otherOwners: readonly string[], members: readonly string[], told: Told): DemoSite => ({
  kind: 'direction', url: `/sites/${name}`, hub: HUB, owner, otherOwners, members, memberGroup: told.title, readers: 'everyone', ...told
});

const ofTeam = (kind: SiteKind, name: string, { title, description, owners: [owner, ...otherOwners], members }: DemoTeam, told: Pick<DemoSite, 'welcome' | 'pages' | 'readers' | 'guests'>): DemoSite => ({
  kind, url: `/sites/${name}`, title, description, hub: HUB, owner, otherOwners, members, ...told
});

const [referents, library, remote, garden] = teams;

/** The city's sites: its intranet, seven directions, a network, a project and two communities. */
export const sites: readonly DemoSite[] = [
  { kind: 'hub', url: HUB, title: 'Valmontreuil', description: 'L’intranet des agents de la ville.', hub: HUB, otherOwners: [], members: [], readers: 'everyone', welcome: '', pages: [] },
  direction('culture', 'linh.nguyen', ['sophie.petit'], ['camille.moreau'], {
    title: 'Direction de la culture', description: 'Médiathèques, conservatoire, musées.',
    welcome: '<p>Les équipes des médiathèques, du conservatoire et des musées.</p>',
    pages: [page('Saison', 'La saison culturelle', '<h2>Au printemps</h2><ul><li>Concert des classes du conservatoire, médiathèque centrale</li><li>Nuit des musées</li></ul>')]
  }),
  direction('ressources-humaines', 'julien.roux', ['camille.moreau'], ['sophie.petit'], {
    title: 'Direction des ressources humaines', description: 'Carrières, paie, formation, santé au travail.',
    welcome: '<p>Vos carrières, votre paie, vos formations\u202f: qui contacter, et quand.</p><p>À lire et à commenter\u202f: <a href="/sites/ressources-humaines/SitePages/Appels.aspx">les appels à commentaires</a>, <a href="/sites/ressources-humaines/SitePages/Horaires.aspx">l’ouverture des mairies de quartier le samedi</a>, <a href="/sites/ressources-humaines/SitePages/synthese-1-1.aspx">la synthèse sur le télétravail</a>.</p><p>Des idées\u202f? <a href="/sites/ressources-humaines/SitePages/Idees.aspx">Les remue-méninges de la ville</a>. Une formation, une visite\u202f: <a href="/sites/ressources-humaines/SitePages/Inscriptions.aspx">inscrivez-vous</a>.</p>',
    pages: [page('Conges', 'Congés et absences', '<p>Les congés d’été se posent avant le 31 mars, dans le portail RH.</p>')],
    polls: kindPolls,
    callAnimators: ['karim.benali', 'sophie.petit'],
    organisers: ['karim.benali'],
    article: openingHours
  }),
  direction('voirie', 'rachid.amrani', [], ['thomas.lefevre'], {
    title: 'Direction de la voirie', description: 'Chantiers, éclairage, signalisation.',
    welcome: '<p>Les chantiers en cours, l’éclairage et la signalisation.</p>',
    pages: [page('Chantiers', 'Les chantiers du mois', '<ul><li>Rue des Tilleuls\u202f: réfection de la chaussée</li><li>Quai du Canal\u202f: éclairage</li></ul>')]
  }),
  direction('petite-enfance', 'fatou.diallo', [], ['elodie.fontaine'], {
    title: 'Direction de la petite enfance', description: 'Crèches et relais.',
    welcome: '<p>Les crèches, les relais et leurs équipes.</p>',
    pages: [page('Equipes', 'Les équipes', '<p>Crèche des Lilas, crèche du Canal, relais du centre.</p>')]
  }),
  direction('urbanisme', 'aicha.ouali', [], ['rachid.amrani'], {
    title: 'Direction de l’urbanisme', description: 'Droit des sols, projets urbains.',
    welcome: '<p>Le droit des sols et les projets urbains.</p>',
    pages: [page('Permis', 'Instruire un permis', '<p>Les délais, les pièces et les modèles de courriers.</p>')]
  }),
  direction('numerique', 'karim.benali', ['sophie.petit'], ['julien.roux'], {
    title: 'Direction du numérique', description: 'Postes de travail, applications, données.',
    welcome: '<p>Les postes de travail, les applications et les données de la ville.</p><p>Un espace pour travailler à plusieurs\u202f? <a href="/sites/numerique/SitePages/Communautes.aspx">Demandez une communauté</a>.</p>',
    governance: ['karim.benali', 'sophie.petit', 'julien.roux'],
    pages: [page('Assistance', 'Demander de l’aide', '<p>Le guichet numérique répond de 8\u202fh à 18\u202fh.</p>')]
  }),
  direction('direction-generale', 'sophie.petit', [], ['camille.moreau'], {
    title: 'Direction générale', description: 'Conseil municipal, tarifs, pilotage.',
    welcome: '<p>Le conseil municipal et les décisions de la ville.</p><p>Ce que la ville fait payer\u202f: <a href="/sites/direction-generale/SitePages/Tarifs.aspx">les tarifs</a>. Et ce qui les rendrait plus simples\u202f: <a href="/sites/direction-generale/SitePages/Idees.aspx">vos idées</a>.</p>',
    pages: [page('Conseil', 'Le conseil municipal', '<p>Le conseil se réunit un lundi par mois, à 19\u202fh, salle du conseil.</p>')],
    secretaries: ['julien.roux', 'marc.delattre']
  }),
  ofTeam('network', 'referents-numeriques', referents, {
    readers: 'members', welcome: '<p>Nos rendez-vous, nos trucs et nos questions, entre référents.</p>',
    pages: [page('Rendez-vous', 'Nos rendez-vous', '<p>Un atelier le premier jeudi du mois, à la cité administrative.</p>')]
  }),
  ofTeam('project', 'projet-mediatheque', library, {
    readers: 'everyone', guests: ['lucie.brun', 'ines.faure', 'omar.haddad'], welcome: '<p>La nouvelle médiathèque, du programme à l’ouverture.</p><p>Avec la ville voisine et les associations\u202f: <a href="/sites/projet-mediatheque/SitePages/Idees.aspx">que ferons-nous ensemble de la médiathèque\u202f?</a></p>',
    pages: [page('Calendrier', 'Le calendrier du projet', '<ol><li>Concertation</li><li>Permis de construire</li><li>Travaux</li><li>Ouverture</li></ol>')]
  }),
  ofTeam('community', 'communaute-teletravail', remote, {
    readers: 'everyone', welcome: '<p>Entre télétravailleurs\u202f: ce qui aide, ce qui manque.</p>',
    pages: [page('Astuces', 'Nos astuces', '<ul><li>Une réunion sans écran par semaine</li><li>Un appel du matin avec l’équipe</li></ul>')]
  }),
  ofTeam('community', 'communaute-jardin', garden, {
    readers: 'everyone', welcome: '<p>Le jardin partagé de la terrasse de la médiathèque.</p>',
    pages: [page('Semis', 'Le carnet des semis', '<p>Tomates en mars, courges en avril, salades toute l’année.</p>')]
  })
];
