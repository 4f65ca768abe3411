import type { ActivityKind } from '../../domain/registrations/Activity';
import type { PlaceMode } from '../../domain/registrations/Session';
import type { VoidReason } from '../../domain/registrations/Standing';
import { plural } from '../../shell/Language';

export const fr = {
  title: 'Inscriptions',
  setUp: {
    owner: 'Pour proposer des inscriptions sur ce site, il reste à créer les listes où elles seront conservées.',
    agent: 'Les inscriptions ne sont pas encore ouvertes sur ce site. Un propriétaire du site peut les ouvrir.',
    run: 'Créer les listes',
    running: (percent: string) => `Création des listes… ${percent}`,
    done: 'Les listes sont prêtes.'
  },
  views: { label: 'Pages des inscriptions', sessions: 'Les séances', mine: 'Mes inscriptions', organise: 'Organiser' },
  kinds: { event: 'Événement', training: 'Formation', workshop: 'Atelier', visit: 'Visite', other: 'Autre' } satisfies Readonly<Record<ActivityKind, string>>,
  show: { label: 'Montrer', list: 'Liste', month: 'Mois' },
  filters: {
    words: 'Mots',
    wordsHint: 'Par exemple « secourisme ».',
    kind: 'Genre',
    direction: 'Direction',
    place: 'Lieu',
    all: 'Tous',
    allDirections: 'Toutes',
    left: 'Avec des places',
    distance: 'À distance',
    aimed: 'Pour moi',
    found: (count: number, shown: string) => plural.fr(count, `${shown} séance`, `${shown} séances`),
    none: 'Aucune séance ne correspond.',
    clear: 'Effacer les filtres'
  },
  noSession: 'Aucune séance n’est annoncée pour le moment.',
  sessions: 'Séances',
  more: 'Afficher plus de séances',
  month: {
    previous: 'Mois précédent',
    next: 'Mois suivant',
    none: 'Aucune séance ce mois-ci.',
    count: (count: number, shown: string) => (count === 0 ? 'aucune séance' : plural.fr(count, `${shown} séance`, `${shown} séances`))
  },
  atDistance: 'à distance',
  andDistance: (place: string) => `${place}, ou à distance`,
  fromTo: (from: string, to: string) => `${from}\u00a0–\u2060\u00a0${to}`,
  there: {
    cancelled: 'annulée',
    over: 'commencée ou passée',
    closed: 'inscriptions closes',
    discreet: 'inscription discrète : le nombre de places n’est pas affiché',
    opens: (at: string) => `inscriptions le ${at}`,
    noLimit: 'places sans limite',
    left: (count: number, shown: string) => plural.fr(count, `il reste ${shown} place`, `il reste ${shown} places`),
    reserved: (count: number, shown: string, direction: string) => plural.fr(count, `dernière place, réservée : ${direction}`, `${shown} places réservées : ${direction}`),
    reservedUntil: (count: number, shown: string, direction: string, until: string) => plural.fr(count, `dernière place, réservée jusqu’au ${until} : ${direction}`, `${shown} places réservées jusqu’au ${until} : ${direction}`),
    fullEmpty: 'complet, personne n’attend',
    full: (count: number, shown: string) => plural.fr(count, `complet, ${shown} personne attend`, `complet, ${shown} personnes attendent`),
    listFull: (count: number, shown: string) => (count === 0 ? 'complet, sans liste d’attente' : plural.fr(count, `complet, et la liste d’attente aussi (${shown} personne)`, `complet, et la liste d’attente aussi (${shown} personnes)`)),
    draw: (count: number, shown: string) => plural.fr(count, `${shown} demande, places tirées au sort`, `${shown} demandes, places tirées au sort`),
    choice: (count: number, shown: string) => plural.fr(count, `${shown} demande, places données par l’organisateur`, `${shown} demandes, places données par l’organisateur`),
    until: (at: string) => `jusqu’au ${at}`
  },
  mine: {
    badge: { place: 'Vous avez une place', offered: 'Une place vous est proposée', waiting: 'Vous attendez', received: 'Demande reçue', lapsed: 'Proposition échue' },
    calendar: 'Fichier pour l’agenda',
    calendarOf: (title: string) => `Fichier pour l’agenda : ${title}`
  },
  gone: 'Cette séance n’existe pas, ou n’est pas pour vous.',
  back: 'Toutes les séances',
  manage: 'Gérer cette séance',
  voids: {
    early: 'votre demande est arrivée avant l’ouverture des inscriptions',
    late: 'votre demande est arrivée trop tard',
    full: 'toutes les places et la liste d’attente étaient prises',
    cancelled: 'la séance était déjà annulée',
    declined: 'vous avez rendu une place de cette séance : vous pouvez en prendre une libre, mais plus attendre',
    barred: 'l’organisateur vous a retiré de la liste',
    outOfTurn: 'elle ne suivait pas ce que vous aviez fait avant',
    taken: 'quelqu’un d’autre a accepté la place avant vous',
    unreadable: 'elle n’a pas pu être lue',
    forgedKey: 'sa clé n’est pas la vôtre',
    altered: 'elle a été modifiée après l’envoi'
  } satisfies Readonly<Record<VoidReason, string>>,
  modes: {
    arrival: 'Les places sont données par ordre d’arrivée, à l’heure du serveur.',
    draw: 'Les places sont tirées au sort après la clôture. Chacun peut refaire le tirage et trouver le même ordre.',
    choice: 'L’organisateur choisit après la clôture. Il donne une raison à chaque refus.'
  } satisfies Readonly<Record<PlaceMode, string>>
};
