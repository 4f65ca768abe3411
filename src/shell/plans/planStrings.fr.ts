import { plural } from '../Language';

export const fr = {
  standings: {
    done: 'fait',
    todo: 'à faire',
    waiting: 'en cours de création',
    unsure: 'à confirmer',
    barred: 'bloqué',
    later: 'attend une autre étape',
    doing: 'en cours',
    unmoved: 'pas encore là',
    refused: 'droit manquant',
    passing: 'sans réponse',
    failed: 'échec'
  },
  done: (count: number, shown: string, of: string) => plural.fr(count, `${shown} étape faite sur ${of}.`, `${shown} étapes faites sur ${of}.`),
  run: 'Lancer le plan',
  stop: 'Arrêter',
  look: 'Vérifier à nouveau',
  running: 'Le plan avance. Vous pouvez laisser cette page ouverte.',
  stopping: 'Le plan s’arrête après l’étape en cours.',
  ended: {
    done: 'Tout est fait.',
    held: 'Le plan est allé aussi loin qu’il peut. Voyez ce qui reste.',
    stopped: 'Arrêté. Ce qui est fait reste fait.',
    overtaken: 'Une autre page a lancé ce plan. Rien de plus n’a été fait ici.'
  },
  runner: (name: string, since: string, until: string) => `${name} a lancé ce plan le ${since}. Sans nouvelles, il sera libre le ${until}.`,
  mine: (since: string) => `Vous avez lancé ce plan dans une autre page le ${since}.`,
  takeOver: 'Mon autre page est fermée : continuer ici',
  stepDone: (title: string) => `${title} : fait.`,
  unsure: (date: string) => `Demandé le ${date}, et SharePoint ne dit rien. Cela peut encore venir.`,
  again: 'Demander à nouveau',
  askAgain: 'Vérifiez d’abord que rien n’est venu. Demander une seconde fois ?',
  yesAgain: 'Oui, demander',
  noAgain: 'Non, attendre',
  unmoved: 'SharePoint a répondu, mais rien n’a changé. Quelqu’un doit peut-être approuver.',
  refused: 'Vous n’avez pas le droit de le faire. Le reste continue.',
  passing: 'SharePoint n’a pas répondu. Relancez le plan : ce qui est fait ne se refait pas.',
  byHand: 'À faire par quelqu’un d’autre',
  order: 'Commandes pour un administrateur (CLI for Microsoft 365)',
  copy: 'Copier les commandes',
  copied: 'Commandes copiées.',
  notCopied: 'Le navigateur ne laisse pas copier. Sélectionnez le texte.',
  page: 'Ouvrir la page où cela se fait'
};
