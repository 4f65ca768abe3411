/** A site collection of the demo city, with the people who run it. */
export interface DemoSite {
  /** Server-relative. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** Server-relative address of the hub that it belongs to. */
  readonly hub: string;
  /** Logins. The intranet's own people have their parts from `people.ts`. */
  readonly owner?: string;
  readonly members: readonly string[];
  /** `everyone`: each agent of the city reads it; `members`: nobody else does. */
  readonly readers: 'everyone' | 'members';
  /** What its home page says, in HTML. */
  readonly welcome: string;
}

/** The intranet's home, and the hub that every other site has joined. */
export const HUB = '/sites/intranet';

const site = (name: string, title: string, description: string, owner: string, members: readonly string[], welcome: string, readers: DemoSite['readers'] = 'everyone'): DemoSite => ({
  url: `/sites/${name}`, title, description, hub: HUB, owner, members, readers, welcome
});

/** The city's sites: its intranet, six directions, a community. */
export const sites: readonly DemoSite[] = [
  { url: HUB, title: 'Valmontreuil', description: 'L’intranet des agents de la ville.', hub: HUB, members: [], readers: 'everyone', welcome: '' },
  site('culture', 'Direction de la culture', 'Médiathèques, conservatoire, musées.', 'linh.nguyen', ['sophie.petit'], '<p>Les équipes des médiathèques, du conservatoire et des musées.</p>'),
  site('ressources-humaines', 'Direction des ressources humaines', 'Carrières, paie, formation, santé au travail.', 'julien.roux', ['camille.moreau'], '<p>Vos carrières, votre paie, vos formations : qui contacter, et quand.</p>'),
  site('voirie', 'Direction de la voirie', 'Chantiers, éclairage, signalisation.', 'rachid.amrani', ['thomas.lefevre'], '<p>Les chantiers en cours, l’éclairage et la signalisation.</p>'),
  site('petite-enfance', 'Direction de la petite enfance', 'Crèches et relais.', 'fatou.diallo', [], '<p>Les crèches, les relais et leurs équipes.</p>'),
  site('urbanisme', 'Direction de l’urbanisme', 'Droit des sols, projets urbains.', 'aicha.ouali', [], '<p>Le droit des sols et les projets urbains.</p>'),
  site('numerique', 'Direction du numérique', 'Postes de travail, applications, données.', 'karim.benali', ['sophie.petit'], '<p>Les postes de travail, les applications et les données de la ville.</p>'),
  site('referents-numeriques', 'Communauté des référents numériques', 'Le réseau de ceux qui aident leurs collègues.', 'karim.benali', ['linh.nguyen', 'julien.roux', 'elodie.fontaine'], '<p>Nos rendez-vous, nos trucs et nos questions, entre référents.</p>', 'members')
];
