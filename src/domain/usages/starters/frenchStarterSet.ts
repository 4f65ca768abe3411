import type { StarterKey, StarterSet } from './StarterSet';
import { frenchStarterTools } from './frenchStarterTools';

/** Content to begin from, in French: what agents want to do, and why a tool serves it or not. */
export const frenchStarterSet: StarterSet<StarterKey> = {
  tools: frenchStarterTools,
  families: [
    {
      name: 'Partager et retrouver',
      usages: [
        {
          title: 'partager un fichier avec une autre direction',
          description: 'Donner accès à un document à des collègues d’un autre service, sans en envoyer de copies.',
          synonyms: ['envoyer un document', 'donner accès', 'transmettre'],
          links: [
            ['collab', 'recommended', 'Tous lisent la même version et l’accès se règle par direction.'],
            ['onedrive', 'possible', 'Un lien suffit pour un document que vous êtes seul à tenir.'],
            ['outlook', 'notForThis', 'Chaque envoi crée une copie : personne ne sait plus laquelle est la bonne.'],
            ['networkDrive', 'notForThis', 'Les autres directions n’y ont pas accès.']
          ]
        },
        {
          title: 'envoyer un gros fichier hors de la Ville',
          description: 'Transmettre un dossier lourd à un prestataire, à un partenaire ou à un usager.',
          synonyms: ['fichier volumineux', 'vidéo', 'prestataire', 'externe'],
          links: [
            ['transfer', 'recommended', 'Le lien expire de lui-même et le fichier reste en Europe.'],
            ['onedrive', 'possible', 'Utile si le partenaire doit aussi modifier le document.'],
            ['outlook', 'notForThis', 'Les pièces jointes de plus de 25 Mo sont refusées.']
          ]
        },
        {
          title: 'écrire un document à plusieurs',
          description: 'Rédiger ensemble, au même moment ou chacun son tour, dans un seul fichier.',
          synonyms: ['coédition', 'rédiger', 'co-écrire', 'Word', 'Excel'],
          links: [
            ['collab', 'recommended', 'Le document reste à l’équipe et ses versions sont conservées.'],
            ['teams', 'possible', 'Pratique si votre groupe y travaille déjà.'],
            ['comments', 'notForThis', 'On y commente un texte, on ne l’y écrit pas.']
          ]
        },
        {
          title: 'garder mes documents de travail',
          description: 'Ranger ce qui n’est encore qu’à vous et le retrouver sur tous vos appareils.',
          synonyms: ['sauvegarder', 'stocker', 'ranger', 'mes fichiers'],
          links: [
            ['onedrive', 'recommended', 'Vos fichiers sont sauvegardés et vous suivent partout.'],
            ['networkDrive', 'notForThis', 'Ce lecteur ferme : rien de nouveau ne doit y entrer.']
          ]
        },
        {
          title: 'retrouver un collègue ou un service',
          description: 'Savoir qui fait quoi, où, et comment le joindre.',
          synonyms: ['chercher une personne', 'numéro de téléphone', 'organigramme', 'trouver un collègue', 'trouver quelqu’un'],
          links: [
            ['directory', 'recommended', 'Les coordonnées y sont tenues à jour par les services.'],
            ['teams', 'possible', 'La recherche y trouve aussi la personne, et dit si elle est disponible.']
          ]
        }
      ]
    },
    {
      name: 'Travailler ensemble',
      usages: [
        {
          title: 'organiser une réunion',
          description: 'Trouver un créneau, inviter, réserver une salle ou ouvrir une visio.',
          synonyms: ['inviter', 'rendez-vous', 'créneau', 'rdv', 'Doodle', 'réunion d’équipe'],
          links: [
            ['outlook', 'recommended', 'L’assistant de planification montre les créneaux libres de chacun.'],
            ['rooms', 'recommended', 'La salle et son équipement se réservent avec l’invitation.'],
            ['teams', 'possible', 'Suffit pour une réunion à distance avec un groupe qui y est déjà.']
          ]
        },
        {
          title: 'parler en visio avec des collègues',
          description: 'Se voir et partager son écran, à deux ou à cent.',
          synonyms: ['visio', 'appel vidéo', 'réunion à distance', 'webinaire', 'visioconférence', 'Zoom', 'réunion Zoom', 'Skype', 'Webex', 'partager mon écran'],
          links: [['teams', 'recommended', 'Tout agent y a accès, sur ordinateur comme sur téléphone.']]
        },
        {
          title: 'poser une question rapide à mon équipe',
          description: 'Obtenir une réponse dans la journée sans remplir les boîtes aux lettres.',
          synonyms: ['discuter', 'tchat', 'message'],
          links: [
            ['teams', 'recommended', 'La réponse profite à toute l’équipe et reste retrouvable.'],
            ['outlook', 'possible', 'À préférer si la personne n’est pas dans votre équipe Teams.']
          ]
        },
        {
          title: 'animer un atelier',
          description: 'Faire réfléchir un groupe : poser des idées, les regrouper, choisir.',
          synonyms: ['remue-méninges', 'brainstorming', 'tableau blanc', 'post-it'],
          links: [
            ['whiteboard', 'recommended', 'Chacun pose ses idées en même temps, en salle ou à distance.'],
            ['polls', 'possible', 'Pour départager les idées à la fin de l’atelier.']
          ]
        },
        {
          title: 'répartir le travail de mon équipe',
          description: 'Savoir qui fait quoi et pour quand, et ce qui attend.',
          synonyms: ['tâches', 'plan de charge', 'suivi', 'to do'],
          links: [
            ['planner', 'recommended', 'Chacun voit ses tâches, et le groupe voit l’ensemble.'],
            ['collab', 'possible', 'Une liste partagée suffit pour un suivi simple.'],
            ['outlook', 'notForThis', 'Une tâche envoyée par courriel se perd dans les autres.']
          ]
        }
      ]
    },
    {
      name: 'Consulter et décider',
      usages: [
        {
          title: 'demander l’avis de mes collègues',
          description: 'Poser une question simple au plus grand nombre.',
          synonyms: ['sondage', 'voter', 'choisir', 'opinion', 'consultation', 'vote', 'lancer un vote'],
          links: [
            ['polls', 'recommended', 'Un vote par agent, et un résultat auquel on peut se fier.'],
            ['forms', 'possible', 'Mieux si vous avez plusieurs questions à poser.'],
            ['outlook', 'notForThis', 'Les réponses à tous encombrent chacun et se comptent à la main.']
          ]
        },
        {
          title: 'faire une enquête',
          description: 'Recueillir des réponses détaillées, avec plusieurs questions.',
          synonyms: ['questionnaire', 'satisfaction', 'inscription', 'formulaire'],
          links: [
            ['forms', 'recommended', 'Les questions s’enchaînent selon les réponses et les résultats sont prêts à lire.'],
            ['polls', 'notForThis', 'Un sondage ne pose qu’une question.']
          ]
        },
        {
          title: 'faire relire un projet de texte',
          description: 'Recueillir des remarques sur un projet de note, de règlement ou de charte, et y répondre.',
          synonyms: ['relecture', 'amender', 'commenter', 'concertation'],
          links: [
            ['comments', 'recommended', 'Chaque remarque reçoit une réponse que tous peuvent lire.'],
            ['collab', 'possible', 'Entre quelques relecteurs, les commentaires de Word suffisent.']
          ]
        },
        {
          title: 'proposer une idée',
          description: 'Soumettre une amélioration et la voir soutenue par des collègues.',
          synonyms: ['suggestion', 'innover', 'améliorer'],
          links: [['ideas', 'recommended', 'L’idée est lue, soutenue par d’autres, et sa suite est connue.']]
        },
        {
          title: 'faire signer un document',
          description: 'Obtenir un visa ou une signature qui engage la Ville.',
          synonyms: ['signature', 'visa', 'parapheur', 'valider', 'signature électronique', 'parapheur électronique'],
          links: [
            ['signature', 'recommended', 'La signature a valeur juridique et le circuit garde la trace de chaque visa.'],
            ['outlook', 'notForThis', 'Un accord par courriel n’engage pas la Ville.']
          ]
        }
      ]
    },
    {
      name: 'Ma vie d’agent',
      usages: [
        {
          title: 'poser un congé',
          description: 'Demander des jours, voir son solde, prévenir son équipe.',
          synonyms: ['vacances', 'RTT', 'absence', 'jours', 'solde', 'congés annuels', 'CET', 'compte épargne-temps'],
          links: [
            ['hr', 'recommended', 'La demande part à votre responsable et le solde est à jour.'],
            ['outlook', 'possible', 'Pour prévenir vos correspondants, une fois le congé accordé.']
          ]
        },
        {
          title: 'consulter mon bulletin de paie',
          description: 'Lire et télécharger ses bulletins et ses attestations.',
          synonyms: ['salaire', 'fiche de paie', 'paye', 'attestation', 'bulletin de salaire'],
          links: [['hr', 'recommended', 'Tous vos bulletins y sont conservés en lieu sûr.']]
        },
        {
          title: 'me faire rembourser un déplacement',
          description: 'Ordre de mission, billets, hôtel, repas.',
          synonyms: ['note de frais', 'mission', 'train', 'hôtel', 'frais', 'ordre de mission', 'remboursement'],
          links: [
            ['expenses', 'recommended', 'La demande part avec les justificatifs et vous en suivez l’avancement.'],
            ['hr', 'notForThis', 'Le portail RH ne rembourse que les trajets domicile-travail.']
          ]
        },
        {
          title: 'télétravailler',
          description: 'Demander des jours de télétravail et rester joignable.',
          synonyms: ['travail à distance', 'chez moi', 'distanciel', 'travailler de chez moi'],
          links: [
            ['hr', 'recommended', 'Les jours se demandent et s’accordent comme les congés.'],
            ['teams', 'possible', 'Pour rester joignable et voir qui est disponible.']
          ]
        },
        {
          title: 'me présenter à mes collègues',
          description: 'Dire ce que l’on fait, ce que l’on sait, sur quoi l’on peut aider.',
          synonyms: ['profil', 'photo', 'compétences', 'photo de profil'],
          links: [['me', 'recommended', 'Votre page est celle qui s’ouvre quand on clique sur votre nom.']]
        },
        {
          title: 'déclarer un arrêt maladie',
          description: 'Transmettre l’arrêt de travail et prévenir son équipe.',
          synonyms: ['arrêt de travail', 'congé maladie', 'maladie', 'malade', 'certificat médical'],
          links: [
            ['hr', 'recommended', 'L’arrêt y arrive au bon gestionnaire, qui doit l’avoir sous 48 heures.'],
            ['outlook', 'possible', 'Pour prévenir votre équipe de votre absence, sans en dire la cause.']
          ]
        },
        {
          title: 'déclarer un accident du travail',
          description: 'Au bureau, sur un chantier ou sur le trajet : ce qu’il faut envoyer, et à qui.',
          synonyms: ['accident de service', 'accident de trajet', 'blessure'],
          links: [
            ['hr', 'recommended', 'La déclaration y est datée, et votre gestionnaire est prévenu.'],
            ['support', 'notForThis', 'Il traite les pannes, pas les accidents.']
          ]
        },
        {
          title: 'choisir ou modifier ma mutuelle',
          description: 'Adhérer au contrat de la Ville, modifier ses bénéficiaires, comprendre sa participation.',
          synonyms: ['complémentaire santé', 'prévoyance', 'assurance santé'],
          links: [['hr', 'recommended', 'Le contrat, le montant de la participation et les formulaires y sont.']]
        }
      ]
    },
    {
      name: 'Apprendre et s’informer',
      usages: [
        {
          title: 'suivre une formation',
          description: 'Trouver un stage ou un module en ligne et s’y inscrire.',
          synonyms: ['stage', 'apprendre', 'e-learning', 'concours', 'me former', 'inscription', 'préparer un concours'],
          links: [['training', 'recommended', 'L’inscription y passe par votre responsable et compte dans votre parcours.']]
        },
        {
          title: 'apprendre à me servir d’un outil',
          description: 'Tutoriels, ateliers, aide pas à pas.',
          synonyms: ['tutoriel', 'mode d’emploi', 'prise en main', 'aide', 'tuto', 'apprendre Excel', 'apprendre Word', 'apprendre Teams', 'utiliser Excel'],
          links: [
            ['training', 'recommended', 'Des modules de vingt minutes y sont proposés pour chaque outil.'],
            ['support', 'possible', 'Si l’outil ne fait pas ce que dit son mode d’emploi.']
          ]
        },
        {
          title: 'suivre l’actualité de la Ville',
          description: 'Savoir ce qui se passe dans la Ville, sa direction, ses réseaux.',
          synonyms: ['nouvelles', 'infos', 'journal interne', 'actu'],
          links: [['news', 'recommended', 'Vous y choisissez les rubriques qui vous intéressent.']]
        },
        {
          title: 'publier une nouvelle',
          description: 'Faire connaître un projet, un résultat, un événement.',
          synonyms: ['communiquer', 'article', 'annoncer', 'écrire un article', 'publier une actualité', 'annoncer un événement'],
          links: [
            ['news', 'recommended', 'La nouvelle touche ceux qu’elle concerne, sans envoi de masse.'],
            ['outlook', 'notForThis', 'Un courriel à tous est lu par peu et ne se retrouve pas.']
          ]
        },
        {
          title: 'échanger avec ceux qui font mon métier',
          description: 'Rejoindre un réseau métier ou une communauté de pratique.',
          synonyms: ['réseau', 'communauté', 'pairs'],
          links: [
            ['collab', 'recommended', 'Chaque réseau métier a son site, avec ses documents et ses animateurs.'],
            ['teams', 'possible', 'Pour les échanges de tous les jours d’une petite communauté.']
          ]
        }
      ]
    },
    {
      name: 'Demander et suivre',
      usages: [
        {
          title: 'signaler une panne',
          description: 'Ordinateur, téléphone, imprimante, logiciel.',
          synonyms: ['dépannage', 'incident', 'bug', 'informatique', 'assistance', 'ne marche pas', 'ne fonctionne pas', 'ordinateur en panne', 'écran noir'],
          links: [
            ['support', 'recommended', 'La demande est suivie et vous savez qui s’en occupe.'],
            ['teams', 'notForThis', 'Un message privé n’est pas suivi quand son lecteur est absent.']
          ]
        },
        {
          title: 'demander un matériel ou un logiciel',
          description: 'Écran, téléphone, licence, droit d’accès.',
          synonyms: ['commande', 'ordinateur', 'licence', 'équipement', 'accès', 'PC', 'écran', 'téléphone', 'portable', 'installer un logiciel'],
          links: [['support', 'recommended', 'La demande part à votre responsable, puis au bon service.']]
        },
        {
          title: 'changer mon mot de passe',
          description: 'Mot de passe oublié ou périmé, compte bloqué.',
          synonyms: ['mot de passe', 'mot de passe oublié', 'compte bloqué', 'mdp', 'password', 'code d’accès'],
          links: [
            ['support', 'recommended', 'Le guichet vérifie que c’est bien vous, puis débloque le compte.'],
            ['outlook', 'notForThis', 'Un mot de passe ne s’écrit jamais dans un courriel.']
          ]
        },
        {
          title: 'me connecter au wifi ou au VPN',
          description: 'Joindre le réseau de la Ville, au bureau, en déplacement ou chez soi.',
          synonyms: ['wifi', 'VPN', 'connexion', 'internet', 'accès à distance', 'code wifi', 'réseau'],
          links: [['support', 'recommended', 'Le mode d’emploi y est, et l’accès se demande en deux minutes.']]
        },
        {
          title: 'imprimer ou numériser un document',
          description: 'Trouver une imprimante, scanner, faire remplacer une cartouche.',
          synonyms: ['imprimante', 'scanner', 'scan', 'photocopieur', 'photocopie'],
          links: [
            ['support', 'recommended', 'Le guichet installe l’imprimante et la fait dépanner.'],
            ['onedrive', 'possible', 'Un téléphone y numérise une page sans aller au photocopieur.']
          ]
        },
        {
          title: 'réserver une salle',
          description: 'Trouver une salle libre, à la bonne taille, avec l’équipement voulu.',
          synonyms: ['salle de réunion', 'espace', 'lieu'],
          links: [
            ['rooms', 'recommended', 'Le plan montre les salles libres et leur équipement.'],
            ['outlook', 'possible', 'Les salles de votre bâtiment s’ajoutent aussi à l’invitation.']
          ]
        },
        {
          title: 'suivre un tarif',
          description: 'Proposer l’évolution d’un tarif municipal, savoir où en est sa validation.',
          synonyms: ['tarification', 'redevance', 'prix', 'délibération'],
          links: [
            ['tariffs', 'recommended', 'Chaque étape de la validation y est datée et signée.'],
            ['networkDrive', 'notForThis', 'Les tableaux y circulent en plusieurs versions.']
          ]
        },
        {
          title: 'ouvrir un espace pour mon projet',
          description: 'Obtenir un site pour une équipe, un projet ou une communauté.',
          synonyms: ['créer un site', 'espace projet', 'nouvelle équipe', 'communauté', 'nouvel espace', 'espace collaboratif'],
          links: [
            ['collab', 'recommended', 'Les documents y restent après la fin du projet.'],
            ['teams', 'possible', 'Pour un groupe de travail qui dure quelques mois.'],
            ['networkDrive', 'notForThis', 'On n’y ouvre plus d’espace : il ferme.']
          ]
        }
      ]
    }
  ],
  neighbours: [
    ['teams', 'worksWith', 'collab', 'Les fichiers d’une équipe Teams sont dans un site collaboratif.'],
    ['teams', 'worksWith', 'outlook', 'Une réunion Teams se crée dans l’agenda Outlook.'],
    ['onedrive', 'before', 'collab', 'Un brouillon mûrit dans OneDrive, puis rejoint le site de l’équipe.'],
    ['whiteboard', 'before', 'planner', 'Ce qui sort de l’atelier devient des tâches.'],
    ['ideas', 'before', 'comments', 'Une idée retenue devient un projet que l’on fait relire.'],
    ['comments', 'before', 'signature', 'Le texte relu part à la signature.'],
    ['comments', 'before', 'polls', 'Quand deux rédactions restent, un vote départage.'],
    ['outlook', 'worksWith', 'rooms', 'La salle réservée paraît dans l’invitation.'],
    ['directory', 'worksWith', 'me', 'La fiche de l’annuaire mène à la page personnelle.'],
    ['tariffs', 'before', 'signature', 'Le tarif validé part à la signature.']
  ]
};
