import { plural } from '../../shell/Language';

export const fr = {
  title: 'Mon fil',
  views: { label: 'Pages de mon fil', thread: 'Nouveautés', help: 'Entraide', mine: 'Ma page', follows: 'Ce que je suis' },
  unseen: 'nouveau',
  asked: 'Votre demande est envoyée. Les réponses viendront dans votre fil.',
  replied: 'Votre réponse est envoyée.',
  thank: {
    thank: 'Remercier',
    named: (name: string) => `Remercier ${name}`,
    done: (name: string) => `${name} recevra votre remerciement.`,
    already: 'Vous avez remercié.'
  },
  seePage: (name: string) => `Page : ${name}`,
  pending: {
    states: {
      sending: 'Envoi…',
      waitingForNetwork: 'Ce que vous avez écrit est gardé sur cet appareil : il partira au retour du réseau, ou à votre prochaine visite.',
      waitingForServer: 'SharePoint ne peut pas le recevoir pour le moment. Ce que vous avez écrit est gardé sur cet appareil et sera renvoyé tout seul.',
      waitingForSignIn: 'Votre session a pris fin. Ce que vous avez écrit est gardé sur cet appareil : il partira dès que vous vous serez reconnecté.'
    },
    refused: {
      forbidden: 'Ce que vous avez écrit n’a pas été accepté : vous n’avez pas le droit d’écrire ici. Copiez-le avant de l’abandonner.',
      notFound: 'Ce que vous avez écrit n’a pas pu être enregistré : la liste n’existe plus. Copiez-le avant de l’abandonner.',
      unknown: 'Ce que vous avez écrit n’a pas pu être enregistré. Il est gardé sur cet appareil.'
    } satisfies Readonly<Record<string, string>>,
    giveUp: 'Abandonner'
  },
  /** What a line tells. */
  told: {
    ideaThrown: (by: string) => `${by} propose une idée`,
    ideasThrown: (count: string) => `${count} idées nouvelles`,
    ideaCommented: (by: string) => `${by} commente une idée`,
    ideaDecided: 'Une idée a changé d’état',
    campaignOpened: 'Un remue-méninges est ouvert',
    campaignRanked: 'Les résultats d’un remue-méninges sont certifiés',
    campaignArchived: 'Un remue-méninges est terminé, avec ce qu’il est devenu',
    campaignCollects: 'La collecte des idées a commencé',
    campaignGathers: 'Le regroupement des idées a commencé',
    campaignVotes: 'Le vote a commencé',
    campaignDecides: 'La phase de décision a commencé',
    campaignFollows: 'Le suivi des idées a commencé',
    callOpened: 'Un appel à commentaires est ouvert',
    callVersion: 'Une nouvelle version du texte est publiée',
    callClosed: 'L’appel à commentaires est clos',
    callReopened: 'L’appel à commentaires est rouvert',
    callAnswered: 'Une contribution a reçu une réponse',
    callOpinion: 'Une instance a donné son avis',
    callSynthesis: 'La synthèse est publiée',
    contributed: (by: string) => `${by} a donné son avis`,
    pollOpened: 'Un sondage est ouvert',
    pollResults: 'Les résultats d’un sondage sont certifiés',
    helpAsked: (by: string) => `${by} demande de l’aide`,
    helpReplied: (by: string) => `${by} répond à une demande d’aide`,
    helpClosed: 'Une demande d’aide est close'
  },
  /** Of several of a kind on one day. */
  several: (count: string, told: string) => `${told} (${count} fois ce jour-là)`,
  /** Where nothing tells how a thing is called. */
  see: {
    idea: 'Voir l’idée', campaign: 'Voir le remue-méninges', call: 'Voir l’appel', contribution: 'Lire ce qui est dit', poll: 'Voir le sondage', help: 'Voir la demande'
  },
  because: {
    campaign: (name: string) => `parce que vous suivez le remue-méninges « ${name} »`,
    theme: (name: string) => `parce que vous suivez le thème « ${name} »`,
    call: (name: string) => `parce que vous suivez l’appel « ${name} »`,
    page: (name: string) => `parce que vous suivez la page « ${name} »`,
    person: (name: string) => `parce que vous suivez ${name}`,
    site: (name: string) => `parce que vous suivez le site « ${name} »`,
    skill: (name: string) => `parce que vous avez nommé la compétence « ${name} »`,
    help: (name: string) => `parce que vous avez demandé de l’aide : « ${name} »`
  },
  whyBeginning: 'parce que cette page montre ce qui s’ouvre et ce qui aboutit sur ce site, tant que vous n’avez rien choisi',
  beginning: 'Vous n’avez encore rien choisi : voici ce qui s’ouvre et ce qui aboutit sur ce site.',
  more: 'Afficher la suite',
  moreShown: (count: number, shown: string) => `${shown} ${plural.fr(count, 'ligne de plus', 'lignes de plus')}.`,
  noMore: 'Rien de plus ancien.',
  /** Below it, some lists were not read yet. */
  incomplete: (date: string, lists: string) => `Au-dessus, rien ne manque. Plus bas, jusqu’au ${date}, il reste à lire : ${lists}.`,
  lists: {
    ideas: 'les idées', ideaRecords: 'ce qui est dit des idées', campaignDecisions: 'les décisions sur les remue-méninges', campaignCourse: 'les dates des remue-méninges', callDecisions: 'les décisions sur les appels', callCourse: 'les dates des appels', contributions: 'les contributions et les commentaires', pollRecords: 'les sondages', help: 'les demandes d’aide'
  },
  failed: (lists: string) => `N’ont pas pu être lus : ${lists}. Le reste de votre fil est là.`,
  nothingFollowed: 'Vous ne suivez rien pour le moment.',
  howToFollow: 'Ouvrez un remue-méninges, un appel à commentaires, une page commentée ou l’idée d’un collègue, et choisissez « Suivre dans mon fil ». Vous pouvez aussi suivre tout ce site, ou nommer vos compétences, dans « Ce que je suis ».',
  nothingNew: 'Rien de nouveau dans ce que vous suivez.',
  chooseFollows: 'Choisir ce que je suis',
  follows: {
    intro: 'Gardé sur cet appareil : personne d’autre ne voit ce que vous suivez, et personne n’est prévenu.',
    kinds: { campaign: 'Remue-méninges', theme: 'Thèmes', call: 'Appels à commentaires', page: 'Pages commentées', person: 'Personnes', site: 'Ce site', skill: 'Mes compétences', help: 'Mes demandes d’aide' },
    siteHint: 'Ce qui s’ouvre et ce qui aboutit sur ce site : remue-méninges, appels, sondages.',
    skill: 'Une compétence que vous avez',
    skillHint: 'Par exemple « SIG » ou « marchés publics » : les demandes d’aide qui la nomment viendront dans votre fil.',
    addSkill: 'Ajouter la compétence',
    remove: (name: string) => `Ne plus suivre : ${name}`,
    none: 'Rien pour le moment.'
  }
};
