/** A comment of the demo city, by whose login, with what was answered to it. */
export interface DemoComment {
  readonly login: string;
  /** So many days ago, at which hour and minute of UTC. */
  readonly at: readonly [days: number, hour: number, minute: number];
  readonly text: string;
  /** Logins of those whom it names, as `@name`. */
  readonly mentions?: readonly string[];
  readonly replies: readonly Omit<DemoComment, 'replies' | 'supporters'>[];
  /** Logins. */
  readonly supporters: readonly string[];
}

/** A page that its readers comment. */
export interface DemoArticle {
  readonly name: string;
  readonly title: string;
  /** HTML. */
  readonly text: string;
  /** Login of who opened its comments. */
  readonly author: string;
  /** When that was, as of a comment. */
  readonly openedAt: DemoComment['at'];
  /** Said in SharePoint's own comments, before. */
  readonly before: readonly Pick<DemoComment, 'login' | 'at' | 'text'>[];
  readonly comments: readonly DemoComment[];
}

export const openingHours: DemoArticle = {
  name: 'Horaires',
  title: 'L’accueil des mairies de quartier ouvrira le samedi matin',
  text: '<p>À partir du 1ᵉʳ septembre, les quatre mairies de quartier ouvriront le samedi de 9 h à 12 h 30. Les équipes d’accueil travailleront un samedi sur quatre, récupéré dans la quinzaine qui suit.</p><h2>Ce qui change pour vous</h2><ul><li>Le planning est connu deux mois à l’avance.</li><li>Un échange entre collègues se fait dans le portail RH.</li><li>La prime de samedi est versée avec la paie du mois suivant.</li></ul>',
  author: 'julien.roux',
  openedAt: [6, 7, 42],
  before: [
    { login: 'marc.delattre', at: [8, 9, 14], text: 'Le poste de police sera-t-il ouvert aussi ?' },
    { login: 'elodie.fontaine', at: [7, 14, 36], text: 'Bonne nouvelle pour les familles.' }
  ],
  comments: [
    {
      login: 'fatou.diallo',
      at: [6, 11, 17],
      text: 'Un samedi sur quatre me va. Peut-on choisir lequel quand on a des enfants en garde alternée ?',
      replies: [{ login: 'julien.roux', at: [5, 8, 5], text: 'Oui : le planning se fait avec les équipes, et la garde alternée passe en premier.' }],
      supporters: ['linh.nguyen', 'thomas.lefevre', 'aicha.ouali']
    },
    { login: 'thomas.lefevre', at: [5, 15, 48], text: 'Les bus de la ligne 7 ne passent qu’à 9 h 20 le samedi. Un départ à 8 h 40 aiderait ceux qui ouvrent.', replies: [], supporters: ['rachid.amrani'] },
    {
      login: 'aicha.ouali',
      at: [3, 9, 26],
      text: '@Julien Roux, la cité administrative accueille aussi du public le samedi pour les permis. Est-elle concernée ?',
      mentions: ['julien.roux'],
      replies: [
        { login: 'julien.roux', at: [3, 13, 2], text: 'Pas à cette date : seules les quatre mairies de quartier ouvrent. @Rachid Amrani et toi serez consultés avant toute extension.', mentions: ['rachid.amrani'] },
        { login: 'rachid.amrani', at: [2, 7, 33], text: 'Merci. Le guichet de la voirie est dans le même cas.' }
      ],
      supporters: ['rachid.amrani', 'marc.delattre']
    },
    { login: 'linh.nguyen', at: [1, 16, 9], text: 'À la médiathèque, la récupération dans la quinzaine tient mal pendant les vacances scolaires. Un mois serait plus réaliste.', replies: [], supporters: [] }
  ]
};
