import type { ContributionKind } from '../../../src/domain/calls/Call';
import type { Disposition } from '../../../src/domain/calls/Decision';

/** What many agents say of a passage, each in his way, and what they are answered. */
export interface Voice {
  /** Of the charter's first version; 0: of the whole. */
  readonly passage: number;
  readonly kind: ContributionKind;
  /** Words of the passage that are selected; absent: the whole passage. */
  readonly quote?: string;
  /** Said as it is, or followed by one of the reasons. */
  readonly claims: readonly string[];
  readonly reasons: readonly string[];
  /** Of proposed wordings, one for each claim. */
  readonly wordings?: readonly string[];
  readonly theme: string;
  readonly disposition: Disposition;
  readonly answer: string;
  /** How many say it. */
  readonly count: number;
}

const DAYS = 'Nombre de jours';
const ELIGIBILITY = 'Éligibilité';
const EQUIPMENT = 'Matériel et frais';
const REQUESTS = 'Demandes et refus';
const HOURS = 'Horaires et déconnexion';
const OTHERS = 'Métiers de terrain';

/** What a letter that goes round says: nearly the same, from many. */
export const letters = [
  {
    passage: 12, kind: 'objection', quote: 'deux jours par semaine', theme: DAYS, count: 124, group: 'Pétition : trois jours par semaine', disposition: 'kept',
    text: 'Nous demandons que le plafond soit porté à trois jours par semaine, comme le permet le décret, pour tous les agents dont les missions le permettent. Les trajets pèsent sur nos journées et sur nos budgets, et le travail de fond se fait mieux au calme.',
    endings: ['', 'Merci de nous entendre.', 'Je signe des deux mains.', 'Toute mon équipe est de cet avis.', 'Je fais une heure vingt de route par jour.', 'Il faut aussi que les chefs de service soient formés.', 'Cela se pratique déjà à la métropole.'],
    answer: 'La version 3 porte le plafond à trois jours par semaine et ramène la présence à deux jours. Le bilan annuel dira si l’équilibre des équipes est tenu.'
  },
  {
    passage: 24, kind: 'remark', quote: '2,88 € par jour télétravaillé', theme: EQUIPMENT, count: 72, group: 'Indemnité : couvrir le chauffage', disposition: 'notKept',
    text: 'L’indemnité de 2,88 € ne couvre pas le chauffage et l’électricité d’une journée d’hiver. Nous demandons qu’elle soit revalorisée et versée chaque mois.',
    endings: ['', 'Merci.', 'Mon logement est chauffé à l’électricité.', 'Un versement mensuel serait plus lisible sur la fiche de paie.', 'Trois mois d’attente, c’est long.', 'Les prix ont doublé en quatre ans.'],
    answer: 'Le montant est fixé par arrêté ministériel et la Ville ne peut pas le dépasser. Le versement reste trimestriel, comme pour les autres indemnités.'
  }
] as const satisfies readonly (Omit<Voice, 'claims' | 'reasons'> & { readonly text: string; readonly group: string; readonly endings: readonly string[] })[];

/** Said by a few or by many; together with the letters some 1,200. */
export const voices: readonly Voice[] = [
  {
    passage: 0, kind: 'remark', theme: 'La charte en général', disposition: 'partlyKept', count: 50,
    claims: [
      'Le texte est clair et se lit vite.', 'Enfin une règle commune à toutes les directions.', 'La charte dit beaucoup de choses des agents et peu des responsables.',
      'Il manque un paragraphe sur la vie des équipes quand chacun est chez soi un jour différent.', 'J’aurais aimé des exemples, métier par métier.', 'Un résumé d’une page aiderait à l’afficher dans les services.'
    ],
    reasons: [
      'Aujourd’hui, d’un service à l’autre, on n’a pas les mêmes droits.', 'Les nouveaux arrivants s’y perdent.', 'Il faudrait aussi former les encadrants à conduire une équipe à distance.',
      'Une foire aux questions compléterait bien le texte.', 'Nous l’avons lu en réunion d’équipe et la discussion a été bonne.', ''
    ],
    answer: 'Un résumé d’une page et des exemples par métier accompagneront la charte. Les règles de vie d’équipe relèvent de chaque direction.'
  },
  {
    passage: 3, kind: 'question', quote: 'ni un droit', theme: REQUESTS, disposition: 'elsewhere', count: 28,
    claims: ['Que se passe-t-il si mon responsable change et n’en veut pas ?', 'Un accord donné peut-il être repris sans motif ?', 'Peut-on télétravailler quand le reste de l’équipe est sur site ?', 'Qui tranche si l’équipe n’est pas d’accord ?'],
    reasons: ['Le texte ne le dit pas.', 'C’est arrivé dans mon service l’an dernier.', 'Il faudrait l’écrire noir sur blanc.', ''],
    answer: 'La réponse est dans la partie 4 : l’accord vaut pour un an, et celui qui y met fin respecte un délai de deux mois.'
  },
  {
    passage: 3, kind: 'support', quote: 'Le télétravail est volontaire', theme: 'La charte en général', disposition: 'kept', count: 44,
    claims: ['', 'Très bien.', 'C’est l’essentiel.', 'Je soutiens cette formulation.', 'Important de le rappeler : personne ne doit y être contraint.'],
    reasons: ['', 'Certains n’ont pas la place chez eux.', 'Pendant la crise, on ne nous avait pas demandé notre avis.'],
    answer: 'Le principe est maintenu tel quel.'
  },
  {
    passage: 5, kind: 'remark', quote: 'une partie au moins des missions', theme: ELIGIBILITY, disposition: 'partlyKept', count: 42,
    claims: [
      'La liste des missions télétravaillables devrait être publiée, direction par direction.', 'Une demi-journée de tâches administratives devrait suffire pour être éligible.', 'Les contractuels doivent être cités expressément.',
      'Il faut préciser que les agents à temps partiel ont les mêmes droits.', 'Les agents logés loin devraient être prioritaires quand tout le monde ne peut pas partir le même jour.'
    ],
    reasons: [
      'Sans liste, chaque responsable décide à sa façon.', 'Dans les écoles, les directrices ont des heures de dossier.', 'Je passe deux après-midi par semaine sur des tableaux.', 'Cela éviterait des refus difficiles à comprendre.', ''
    ],
    answer: 'Chaque direction publiera la liste de ses missions éligibles. Le texte cite déjà tous les statuts.'
  },
  {
    passage: 6, kind: 'objection', quote: 'six mois dans le poste', theme: ELIGIBILITY, disposition: 'kept', count: 62,
    claims: [
      'Six mois, c’est trop long.', 'Cette condition pénalise ceux qui viennent d’une autre direction.', 'Un agent en mobilité interne connaît déjà la Ville.', 'Les apprentis et les remplaçants n’auront jamais six mois.',
      'Trois mois suffisent pour connaître une équipe.'
    ],
    reasons: ['Nous recrutons difficilement et les candidats posent la question dès l’entretien.', 'La période d’essai est de trois mois.', 'Mon prédécesseur télétravaillait déjà sur ce poste.', 'Je viens d’arriver et je fais deux heures de train.', ''],
    answer: 'Dès la version 2, l’ancienneté demandée est ramenée à trois mois ; la version 3 en dispense les apprentis et les mobilités internes.'
  },
  {
    passage: 6, kind: 'wording', quote: 'six mois dans le poste', theme: ELIGIBILITY, disposition: 'kept', count: 22,
    claims: ['Trois mois, comme la période d’essai.', 'Pour ne pas pénaliser les mobilités.', 'Pour penser aux apprentis.'],
    wordings: ['trois mois dans le poste', 'six mois à la Ville', 'trois mois dans le poste, sauf pour les apprentis,'],
    reasons: ['', 'Le reste du paragraphe convient.'],
    answer: 'C’est la rédaction des versions 2 et 3, à quelques mots près.'
  },
  {
    passage: 8, kind: 'remark', theme: OTHERS, disposition: 'partlyKept', count: 48,
    claims: [
      'À l’accueil aussi, il y a des tâches qui se font au calme : courriels, plannings, comptes rendus.', 'Un jour par mois de travail à distance serait possible si l’équipe s’organise.', 'Encore une fois, ceux qui tiennent les guichets sont oubliés.',
      'Le standard téléphonique peut être tenu de chez soi.'
    ],
    reasons: ['Nous sommes six et nous tournons déjà.', 'Une compensation en jours de repos serait juste.', 'Cela demande seulement un ordinateur portable pour deux.', 'Nos collègues d’une ville voisine l’ont mis en place.', ''],
    answer: 'La version 2 prévoit des aménagements d’horaires discutés avec les équipes. Le standard fera l’objet d’un essai de six mois.'
  },
  {
    passage: 9, kind: 'question', quote: 'l’intervention sur la voie publique', theme: OTHERS, disposition: 'kept', count: 34,
    claims: ['Et pour nous, qu’est-ce qui change ?', 'Quelle compensation pour les équipes qui sont dehors toute l’année ?', 'Les chefs d’équipe peuvent-ils rédiger leurs rapports chez eux ?', 'Les jours d’intempéries comptent-ils ?'],
    reasons: ['On parle de qualité de vie pour les bureaux, jamais pour les dépôts.', 'Nous n’avons même pas d’adresse de messagerie.', 'La question revient à chaque réunion.', ''],
    answer: 'Un paragraphe a été ajouté dans la version 2 pour les agents dont aucune mission ne peut être exercée à distance.'
  },
  {
    passage: 10, kind: 'remark', quote: 'les soins, l’animation', theme: OTHERS, disposition: 'partlyKept', count: 36,
    claims: [
      'En crèche, les temps de préparation et les écrits professionnels pourraient se faire à la maison.', 'Les animateurs préparent leurs séances sans lieu pour le faire.', 'Une demi-journée par quinzaine changerait déjà beaucoup.',
      'Nous demandons au moins des plannings connus plus tôt.'
    ],
    reasons: ['Aujourd’hui nous les faisons le soir, sans que cela compte.', 'Le taux d’encadrement le permet le mercredi après-midi.', 'Ce serait une vraie reconnaissance.', ''],
    answer: 'Les écrits professionnels seront pris sur un temps identifié ; leur lieu se décide avec la directrice de l’établissement.'
  },
  {
    passage: 12, kind: 'objection', quote: 'trois jours par semaine', theme: DAYS, disposition: 'kept', count: 44,
    claims: [
      'Trois jours sur site obligatoires, c’est contradictoire avec les temps partiels.', 'Pourquoi fixer un minimum de présence, en plus du plafond ?', 'La présence devrait se compter au mois, pas à la semaine.', 'Cette phrase empêche de regrouper les jours.'
    ],
    reasons: ['Les semaines de quatre jours existent déjà.', 'En période de budget, nous avons besoin de journées entières sans interruption.', 'Un compte au mois laisserait de la souplesse aux équipes.', 'Le plafond suffit.', ''],
    answer: 'Dans la version 3, la présence demandée est de deux jours par semaine, et le tableau suit les temps partiels.'
  },
  {
    passage: 12, kind: 'wording', quote: 'deux jours par semaine', theme: DAYS, disposition: 'kept', count: 46,
    claims: ['Comme le permet le décret.', 'Pour laisser les équipes choisir.', 'Pour compter au mois.', 'Une rédaction plus souple.'],
    wordings: ['trois jours par semaine', 'deux jours par semaine, ou trois avec l’accord du responsable,', 'dix jours par mois', 'deux jours par semaine en moyenne sur le mois'],
    reasons: ['', 'Les équipes s’en sortent très bien depuis deux ans.', 'C’est ce qui se fait à la métropole.'],
    answer: 'La version 3 dit trois jours par semaine. Le compte au mois, plus difficile à suivre pour les équipes, n’est pas repris.'
  },
  {
    passage: 12, kind: 'support', theme: DAYS, disposition: 'notKept', count: 26,
    claims: ['Deux jours, c’est un bon équilibre.', 'D’accord avec cette limite.', 'Au-delà de deux jours, on ne se croise plus.'],
    reasons: ['', 'Les nouveaux ont besoin de nous voir.', 'Les projets avancent mieux quand on se voit.'],
    answer: 'Une large majorité des contributions demande trois jours. Chaque équipe garde un jour commun de présence.'
  },
  {
    passage: 16, kind: 'question', theme: DAYS, disposition: 'kept', count: 18,
    claims: ['Comment prend-on un demi-jour ?', 'À 50 %, peut-on grouper un jour entier par quinzaine ?', 'Et à 60 ou à 70 % ?'],
    reasons: ['', 'Je travaille à 50 % une semaine sur deux.'],
    answer: 'La version 3 parle d’un jour entier par semaine à 50 %. Les autres quotités suivent la ligne la plus proche.'
  },
  {
    passage: 17, kind: 'objection', quote: 'Le mardi, jour des réunions de direction', theme: DAYS, disposition: 'kept', count: 48,
    claims: [
      'Le mardi n’est pas le jour des réunions de toutes les directions.', 'Interdire le mardi à tous pour les réunions de quelques-uns est excessif.', 'Dans ma direction, les réunions sont le jeudi.', 'Laissez les équipes choisir leur jour commun.'
    ],
    reasons: ['Les salles manquent déjà le mardi.', 'Les réunions se tiennent aussi à distance.', 'Le restaurant administratif est saturé ce jour-là.', ''],
    answer: 'La version 3 laisse chaque équipe choisir un jour de présence commun.'
  },
  {
    passage: 17, kind: 'remark', quote: 'Les jours sont fixes', theme: DAYS, disposition: 'kept', count: 54,
    claims: ['Des jours flottants sont nécessaires.', 'Il faudrait pouvoir déplacer un jour dans la semaine.', 'Avec des jours fixes, une réunion suffit à tout perdre.', 'Prévoir au moins une réserve annuelle de jours flottants.'],
    reasons: ['Les gardes d’enfants changent d’une semaine à l’autre.', 'Les chantiers ne se commandent pas.', 'Un agenda partagé règle la question.', 'Nos voisins ont prévu vingt jours par an.', ''],
    answer: 'La version 3 parle de jours fixes ou flottants.'
  },
  {
    passage: 18, kind: 'objection', theme: DAYS, disposition: 'kept', count: 42,
    claims: ['Ne rien reporter est injuste quand c’est le service qui demande de venir.', 'Un jour annulé à la demande du responsable doit pouvoir être reporté.', 'Cette règle va décourager de rendre service.'],
    reasons: ['C’est arrivé trois fois le mois dernier.', 'Un report dans la quinzaine suffirait.', ''],
    answer: 'Ce paragraphe est supprimé dans la version 3, puisque les jours peuvent être flottants.'
  },
  {
    passage: 20, kind: 'remark', quote: 'dans un délai d’un mois', theme: REQUESTS, disposition: 'notKept', count: 38,
    claims: ['Un mois, c’est long pour une réponse.', 'Quinze jours suffiraient.', 'Que vaut le silence au bout d’un mois ?', 'Une demande en ligne éviterait les papiers perdus.'],
    reasons: ['L’entretien peut se tenir dans la semaine.', 'J’ai attendu trois mois la dernière fois.', 'L’absence de réponse devrait valoir accord.', ''],
    answer: 'Le délai d’un mois est celui du décret. La demande se fera dans le portail RH, qui rappellera l’échéance au responsable.'
  },
  {
    passage: 20, kind: 'wording', quote: 'Un refus est motivé.', theme: REQUESTS, disposition: 'kept', count: 24,
    claims: ['Pour qu’un refus puisse être discuté.', 'Pour ajouter un recours.', 'Pour éviter l’arbitraire.'],
    wordings: ['Un refus est motivé et peut être examiné par la commission administrative paritaire.', 'Un refus est précédé d’un entretien, motivé par écrit, et peut faire l’objet d’un recours.', 'Un refus est motivé par écrit et vaut pour six mois au plus.'],
    reasons: ['', 'Le décret le prévoit.'],
    answer: 'La version 3 cite la commission administrative paritaire.'
  },
  {
    passage: 21, kind: 'question', theme: REQUESTS, disposition: 'elsewhere', count: 22,
    claims: ['Le renouvellement est-il automatique si l’entretien n’a pas lieu ?', 'Le délai de deux mois vaut-il aussi pour l’agent ?', 'Peut-on suspendre l’accord pendant un congé de maternité ?'],
    reasons: ['', 'Les entretiens prennent souvent du retard.'],
    answer: 'La réponse figurera dans la foire aux questions : l’accord continue tant que l’entretien n’a pas eu lieu, et le délai vaut pour les deux parties.'
  },
  {
    passage: 23, kind: 'objection', quote: 'restent à la charge de l’agent', theme: EQUIPMENT, disposition: 'kept', count: 58,
    claims: [
      'L’employeur doit fournir un poste de travail correct, à domicile aussi.', 'Travailler sur un écran de treize pouces n’est pas sain.', 'Un siège réglable n’est pas un luxe.', 'Cette phrase crée une inégalité entre ceux qui peuvent payer et les autres.',
      'Les écrans réformés des salles de réunion pourraient être prêtés.'
    ],
    reasons: ['La médecine du travail le recommande.', 'J’ai mal au dos depuis deux ans.', 'D’autres villes versent une prime d’installation de 150 €.', 'Un prêt sur demande suffirait.', ''],
    answer: 'Écran et siège sont prêtés sur demande depuis la version 2 ; la version 3 fixe un délai de deux mois.'
  },
  {
    passage: 23, kind: 'question', quote: 'l’accès sécurisé au réseau', theme: EQUIPMENT, disposition: 'elsewhere', count: 24,
    claims: ['Qui dépanne quand la connexion tombe ?', 'Le logiciel de paie sera-t-il accessible à distance ?', 'Faut-il une box récente ?', 'Peut-on imprimer chez soi ?'],
    reasons: ['', 'Le guichet numérique ferme à 18 h.', 'La dernière panne a duré une journée.'],
    answer: 'Ces questions relèvent de la direction du numérique : le guide du poste mobile y répond, et le guichet assure le dépannage à distance.'
  },
  {
    passage: 24, kind: 'question', theme: EQUIPMENT, disposition: 'elsewhere', count: 20,
    claims: ['L’indemnité est-elle versée pour un demi-jour ?', 'Est-elle imposable ?', 'Faut-il déclarer chaque jour, ou le portail le fait-il ?'],
    reasons: ['', 'Le texte ne le précise pas.'],
    answer: 'Le guide de la paie répond : un demi-jour compte pour la moitié, l’indemnité n’est pas imposable, et le portail RH fait le décompte.'
  },
  {
    passage: 25, kind: 'support', theme: EQUIPMENT, disposition: 'kept', count: 16,
    claims: ['Très bien.', 'Indispensable.', 'Je soutiens, et j’ajoute : sans délai.'],
    reasons: ['', 'J’ai attendu un an mon poste aménagé.'],
    answer: 'Maintenu. Le délai d’aménagement sera suivi dans le bilan annuel.'
  },
  {
    passage: 27, kind: 'remark', quote: 'de 9 h à 12 h et de 14 h à 17 h', theme: HOURS, disposition: 'notKept', count: 46,
    claims: [
      'Ces plages ne tiennent pas compte des services qui ouvrent à 8 h.', 'Deux heures de pause à midi, c’est long pour qui finit plus tôt.', 'Chaque équipe devrait fixer ses plages.', 'Il faut laisser le temps de conduire les enfants à l’école.'
    ],
    reasons: ['Nous commençons à 8 h toute l’année.', 'Les horaires variables existent déjà sur site.', 'Un planning affiché suffit.', ''],
    answer: 'Les plages de la charte sont un socle commun. Les horaires variables s’appliquent autour d’elles, comme sur site.'
  },
  {
    passage: 27, kind: 'support', quote: 'il n’est pas tenu de répondre', theme: HOURS, disposition: 'kept', count: 32,
    claims: ['Le droit à la déconnexion doit être écrit ainsi.', 'D’accord, et à afficher dans chaque service.', 'Merci pour cette phrase.'],
    reasons: ['', 'Les messages du dimanche soir doivent cesser.', 'À rappeler aussi aux élus.'],
    answer: 'Maintenu. Un rappel sera joint aux convocations.'
  },
  {
    passage: 28, kind: 'question', quote: 'aucun logiciel de surveillance', theme: HOURS, disposition: 'kept', count: 20,
    claims: ['La pastille de présence de la messagerie est-elle une surveillance ?', 'Qui garantit qu’il n’y en aura pas ?', 'Les statistiques de connexion sont-elles transmises aux responsables ?'],
    reasons: ['', 'Le doute existe dans l’équipe.'],
    answer: 'La déléguée à la protection des données l’a vérifié ; les statistiques de connexion ne sont transmises à personne.'
  },
  {
    passage: 30, kind: 'remark', quote: 'Trois espaces de travail partagés', theme: 'Lieux', disposition: 'elsewhere', count: 34,
    claims: ['Où sont ces trois espaces ?', 'Un espace près de la gare serait utile.', 'Il faut pouvoir réserver une place.', 'La médiathèque pourrait accueillir des agents le matin.'],
    reasons: ['Beaucoup d’entre nous viennent en train.', 'Le samedi, elle est pleine.', 'Une salle silencieuse suffirait.', ''],
    answer: 'La liste des espaces et leur réservation sont dans la carte des usages de l’intranet ; un quatrième espace est à l’étude près de la gare.'
  },
  {
    passage: 32, kind: 'remark', theme: 'Suivi', disposition: 'partlyKept', count: 26,
    claims: ['Le bilan devrait être publié pour tous les agents.', 'Un bilan par direction permettrait de comparer.', 'Deux ans, c’est long : un premier point au bout de six mois serait sage.'],
    reasons: ['', 'Les chiffres intéressent tout le monde.', 'On corrige mieux tôt que tard.'],
    answer: 'Le bilan sera publié sur l’intranet, direction par direction ; la révision reste fixée à deux ans.'
  },
  {
    passage: 0, kind: 'remark', theme: 'Hors sujet', disposition: 'offTopic', count: 12,
    claims: ['Et la climatisation de la cité administrative ?', 'Le parking est plein dès 8 h.', 'À quand des titres-restaurant pour tous ?', 'Les badges de la piscine ne marchent plus.'],
    reasons: ['', 'Je profite de cet appel pour le dire.'],
    answer: 'La question a été transmise à la direction des bâtiments ou aux ressources humaines, qui vous répondront.'
  }
];

/** What people add, now and then. */
export const closings = [
  '', '', '', '', '', 'Merci de nous avoir consultés.', 'Mon équipe partage cet avis.', 'Je reste disponible pour en parler.', 'À discuter avec les représentants du personnel.', 'Bonne continuation à l’équipe projet.', 'C’est un avis personnel.'
] as const;

export const replies = [
  'Tout à fait d’accord.', 'Dans mon service, c’est déjà ainsi, et cela fonctionne.', 'Pas tout à fait : cela dépend des missions.', 'Bonne question, je me la pose aussi.', 'Attention aux équipes à effectif réduit.',
  'Je proposerais plutôt une période d’essai de trois mois.', 'La réponse est dans le décret, article 2.', 'Merci, je n’y avais pas pensé.'
] as const;

/** What was taken from sight, and for which reason of the charter of the call. */
export const removed = [
  { passage: 3, text: 'Mon chef ne sait même pas allumer son ordinateur, je le nommerai si on me le demande.', reasonId: 1, reason: 'Une personne est reconnaissable et mise en cause.' },
  { passage: 24, text: 'Achetez mes tickets de spectacle à moitié prix, contactez-moi.', reasonId: 2, reason: 'Annonce sans rapport avec le texte.' },
  { passage: 12, text: 'Bande d’incapables, vous n’avez jamais travaillé.', reasonId: 1, reason: 'Propos blessants.' }
] as const;

/** What came after the end. */
export const lateTexts = [
  'J’étais en congé et je découvre l’appel aujourd’hui : trois jours me paraissent raisonnables.',
  'Je n’ai pas d’ordinateur au dépôt : on m’a lu le texte hier seulement. Merci de ne pas nous oublier.',
  'Désolée du retard. Dans notre service, deux jours suffisent si l’on peut les déplacer.',
  'Il faudrait prévoir une période d’essai d’un an avant de passer à trois jours.',
  'Peut-on encore répondre ? Je voulais seulement dire que le plafond devrait se compter au mois.',
  'Trois jours oui, mais pas les mêmes pour toute l’équipe.',
  'Je soutiens la demande de mes collègues de la voirie : parlez aussi des horaires d’été.'
] as const;

/** Said of the second call, which is open. */
export const welcomeVoices: readonly (Pick<Voice, 'passage' | 'kind'> & { readonly texts: readonly string[] })[] = [
  {
    passage: 2, kind: 'remark',
    texts: [
      'Une seule équipe, c’est plus simple pour les usagers : ils n’auront plus à deviner où aller.',
      'Les trois lieux n’ont pas du tout le même public. À la maison des solidarités, un rendez-vous dure une heure ; à l’état civil, dix minutes.',
      'Qui dirigera cette équipe ? Les trois responsables d’aujourd’hui devraient être associés.',
      'À préparer avec les agents concernés, avant le printemps.',
      'Bonne idée, à condition que les effectifs suivent : nous sommes déjà deux de moins depuis septembre.',
      'Il faudra une tenue ou un badge commun, pour que l’on nous reconnaisse d’un lieu à l’autre.',
      'Pensez au trajet : la cité administrative est à vingt minutes de bus de l’hôtel de ville.'
    ]
  },
  {
    passage: 3, kind: 'objection',
    texts: [
      'Le jeudi jusqu’à 19 h pose problème pour la garde des enfants. Une rotation d’un jeudi sur trois serait acceptable.',
      'Fermer le mercredi matin va reporter la file sur l’après-midi, alors que le mercredi est le jour des familles.',
      'Nous avons déjà essayé la nocturne en 2022 : quatre personnes par soir en moyenne.',
      'Après 18 h, il n’y a plus de bus vers le quartier des Forges. Comment rentre-t-on ?',
      'La fermeture du mercredi n’a pas été discutée avec l’équipe de la cité administrative.'
    ]
  },
  {
    passage: 5, kind: 'question',
    texts: [
      'La formation compte-t-elle comme du temps de travail pour les agents de nuit ?',
      'Les trois jours seront-ils consécutifs ? Les remplacements sont difficiles en juin.',
      'Les vacataires de l’été sont-ils concernés par la formation ?',
      'Qui forme à l’accueil des personnes sourdes ? La dernière session remonte à cinq ans.'
    ]
  },
  {
    passage: 6, kind: 'support',
    texts: ['Un mois à l’avance, très bien.', 'Un planning connu plus tôt, enfin. Cela change tout pour qui s’occupe d’un parent.', 'D’accord, si les échanges entre collègues restent possibles.']
  },
  {
    passage: 8, kind: 'remark',
    texts: [
      'Les personnes âgées n’ont pas toutes d’ordinateur : gardez un accueil sans rendez-vous.',
      'Il faut des créneaux libres pour les urgences. On ne choisit pas le jour où l’on perd ses papiers.',
      'Le rendez-vous en ligne a bien fonctionné à la bibliothèque, avec un rappel par message la veille.',
      'Un numéro de téléphone doit rester affiché, pour qui ne peut pas prendre rendez-vous en ligne.'
    ]
  }
];
