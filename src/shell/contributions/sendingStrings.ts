import type { Words } from '../Language';

const fr = {
  contribution: {
    states: {
      sending: 'Envoi de votre contribution…',
      waitingForNetwork: 'Votre contribution est gardée sur cet appareil : elle partira au retour du réseau, ou à votre prochaine visite.',
      waitingForServer: 'Le site est très sollicité. Votre contribution est gardée sur cet appareil et sera renvoyée automatiquement.',
      waitingForSignIn: 'Votre session a pris fin. Votre contribution est gardée sur cet appareil : elle partira dès que vous serez reconnecté.'
    },
    refused: {
      forbidden: 'Votre contribution n’a pas été acceptée : l’appel est clôturé, ou vous n’avez pas le droit d’y contribuer. Voici votre texte, que vous pouvez copier.',
      closed: 'L’appel a été clôturé avant que votre contribution parte : elle n’a pas été envoyée. Voici votre texte, que vous pouvez copier.',
      held: 'Le texte est en cours de révision : votre contribution n’a pas été envoyée. Elle est gardée sur cet appareil ; réessayez quand les contributions reprendront.',
      notFound: 'Votre contribution n’a pas pu être enregistrée : cet appel a été supprimé. Voici votre texte, que vous pouvez copier.',
      unknown: 'Votre contribution n’a pas pu être enregistrée. Elle est gardée sur cet appareil.'
    },
    giveUp: 'Abandonner cette contribution'
  },
  change: {
    states: {
      sending: 'Envoi de votre modification…',
      waitingForNetwork: 'Votre modification est gardée sur cet appareil : elle partira au retour du réseau, ou à votre prochaine visite.',
      waitingForServer: 'Le site est très sollicité. Votre modification est gardée sur cet appareil et sera renvoyée automatiquement.',
      waitingForSignIn: 'Votre session a pris fin. Votre modification est gardée sur cet appareil : elle partira dès que vous serez reconnecté.'
    },
    refused: {
      forbidden: 'Votre modification n’a pas été acceptée : l’appel est clôturé, ou vous n’avez pas ce droit.',
      notFound: 'Votre modification n’a pas pu être enregistrée : la contribution a été supprimée.',
      unknown: 'Votre modification n’a pas pu être enregistrée. Elle est gardée sur cet appareil.'
    },
    giveUp: 'Abandonner cette modification'
  },
  support: {
    states: {
      sending: 'Envoi de votre soutien…',
      waitingForNetwork: 'Votre soutien est gardé sur cet appareil : il partira au retour du réseau, ou à votre prochaine visite.',
      waitingForServer: 'Le site est très sollicité. Votre soutien est gardé sur cet appareil et sera renvoyé automatiquement.',
      waitingForSignIn: 'Votre session a pris fin. Votre soutien est gardé sur cet appareil : il partira dès que vous serez reconnecté.'
    },
    refused: {
      forbidden: 'Votre soutien n’a pas été accepté : l’appel est clôturé, ou vous n’avez pas ce droit.',
      notFound: 'Votre soutien n’a pas pu être enregistré : la contribution a été supprimée.',
      unknown: 'Votre soutien n’a pas pu être enregistré. Il est gardé sur cet appareil.'
    },
    giveUp: 'Abandonner ce soutien'
  },
  /** In their place under an article. */
  article: {
    contribution: {
      states: {
        sending: 'Envoi de votre commentaire…',
        waitingForNetwork: 'Votre commentaire est gardé sur cet appareil : il partira au retour du réseau, ou à votre prochaine visite.',
        waitingForServer: 'Le site est très sollicité. Votre commentaire est gardé sur cet appareil et sera renvoyé automatiquement.',
        waitingForSignIn: 'Votre session a pris fin. Votre commentaire est gardé sur cet appareil : il partira dès que vous serez reconnecté.'
      },
      refused: {
        forbidden: 'Votre commentaire n’a pas été accepté : les commentaires sont fermés, ou vous n’avez pas le droit d’en écrire. Voici votre texte, que vous pouvez copier.',
        closed: 'Les commentaires ont été fermés avant que le vôtre parte : il n’a pas été envoyé. Voici votre texte, que vous pouvez copier.',
        notFound: 'Votre commentaire n’a pas pu être enregistré : les commentaires de cette page ont été supprimés. Voici votre texte, que vous pouvez copier.',
        unknown: 'Votre commentaire n’a pas pu être enregistré. Il est gardé sur cet appareil.'
      },
      giveUp: 'Abandonner ce commentaire'
    },
    changeRefused: {
      forbidden: 'Votre modification n’a pas été acceptée : les commentaires sont fermés, ou vous n’avez pas ce droit.',
      notFound: 'Votre modification n’a pas pu être enregistrée : le commentaire a été supprimé.'
    },
    supportRefused: {
      forbidden: 'Votre soutien n’a pas été accepté : les commentaires sont fermés, ou vous n’avez pas ce droit.',
      notFound: 'Votre soutien n’a pas pu être enregistré : le commentaire a été supprimé.'
    }
  }
};

const en: typeof fr = {
  contribution: {
    states: {
      sending: 'Sending your contribution…',
      waitingForNetwork: 'Your contribution is kept on this device: it will be sent when the network is back, or at your next visit.',
      waitingForServer: 'The site is very busy. Your contribution is kept on this device and will be sent again automatically.',
      waitingForSignIn: 'Your session has ended. Your contribution is kept on this device: it will be sent as soon as you have signed in again.'
    },
    refused: {
      forbidden: 'Your contribution was not accepted: the call is closed, or you do not have the right to contribute. Here is your text, for you to copy.',
      closed: 'The call was closed before your contribution left: it was not sent. Here is your text, for you to copy.',
      held: 'The text is being revised: your contribution was not sent. It is kept on this device; try again when contributions go on.',
      notFound: 'Your contribution could not be recorded: this call has been deleted. Here is your text, for you to copy.',
      unknown: 'Your contribution could not be recorded. It is kept on this device.'
    },
    giveUp: 'Discard this contribution'
  },
  change: {
    states: {
      sending: 'Sending your change…',
      waitingForNetwork: 'Your change is kept on this device: it will be sent when the network is back, or at your next visit.',
      waitingForServer: 'The site is very busy. Your change is kept on this device and will be sent again automatically.',
      waitingForSignIn: 'Your session has ended. Your change is kept on this device: it will be sent as soon as you have signed in again.'
    },
    refused: {
      forbidden: 'Your change was not accepted: the call is closed, or you do not have this right.',
      notFound: 'Your change could not be recorded: the contribution has been deleted.',
      unknown: 'Your change could not be recorded. It is kept on this device.'
    },
    giveUp: 'Discard this change'
  },
  support: {
    states: {
      sending: 'Sending your support…',
      waitingForNetwork: 'Your support is kept on this device: it will be sent when the network is back, or at your next visit.',
      waitingForServer: 'The site is very busy. Your support is kept on this device and will be sent again automatically.',
      waitingForSignIn: 'Your session has ended. Your support is kept on this device: it will be sent as soon as you have signed in again.'
    },
    refused: {
      forbidden: 'Your support was not accepted: the call is closed, or you do not have this right.',
      notFound: 'Your support could not be recorded: the contribution has been deleted.',
      unknown: 'Your support could not be recorded. It is kept on this device.'
    },
    giveUp: 'Discard this support'
  },
  article: {
    contribution: {
      states: {
        sending: 'Sending your comment…',
        waitingForNetwork: 'Your comment is kept on this device: it will be sent when the network is back, or at your next visit.',
        waitingForServer: 'The site is very busy. Your comment is kept on this device and will be sent again automatically.',
        waitingForSignIn: 'Your session has ended. Your comment is kept on this device: it will be sent as soon as you have signed in again.'
      },
      refused: {
        forbidden: 'Your comment was not accepted: comments are closed, or you do not have the right to write one. Here is your text, for you to copy.',
        closed: 'Comments were closed before yours left: it was not sent. Here is your text, for you to copy.',
        notFound: 'Your comment could not be recorded: the comments on this page have been deleted. Here is your text, for you to copy.',
        unknown: 'Your comment could not be recorded. It is kept on this device.'
      },
      giveUp: 'Discard this comment'
    },
    changeRefused: {
      forbidden: 'Your change was not accepted: comments are closed, or you do not have this right.',
      notFound: 'Your change could not be recorded: the comment has been deleted.'
    },
    supportRefused: {
      forbidden: 'Your support was not accepted: comments are closed, or you do not have this right.',
      notFound: 'Your support could not be recorded: the comment has been deleted.'
    }
  }
};

/** What is told of something that the server does not have yet: of use to who sends. */
export const sendingWords: Words<typeof fr> = { fr, en };
export type SendingWords = Omit<typeof fr, 'article'>;
