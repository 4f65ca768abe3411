import type { Words } from '../../../../shell/Language';

const fr = {
  partly: 'Une partie seulement de votre vote est enregistrée.',
  partlyWithdrawn: 'Votre vote n’est retiré qu’en partie.',
  wanted: (choices: string) => `Vous aviez choisi : ${choices}`,
  complete: 'Compléter mon vote',
  completeWithdrawal: 'Finir de le retirer',
  uncounted: (date: string, why: string) => `Ce que vous avez envoyé le ${date} n’est pas compté : ${why}`,
  uncountedReasons: {
    late: 'c’est arrivé après la clôture.',
    early: 'c’est arrivé avant l’ouverture.',
    otherWords: 'la question, les réponses ou les règles ont été modifiées depuis. Relisez-les, puis votez de nouveau.',
    tooFewChoices: 'il manque des réponses. Votez de nouveau.',
    altered: 'quelqu’un l’a modifié après votre envoi. Prévenez un propriétaire du site.'
  },
  uncountedOther: 'ce vote ne suit pas les règles de ce sondage.',
  withdrawQuestion: 'Retirer votre vote ?',
  withdrawYes: 'Retirer',
  withdrawNo: 'Le garder'
};

/** Of what arrived in part, is not counted, or is to be withdrawn; with its screens. */
export const unfinishedWords: Words<typeof fr> = {
  fr,
  en: {
    partly: 'Only part of your vote is recorded.',
    partlyWithdrawn: 'Only part of your vote is withdrawn.',
    wanted: (choices) => `You had chosen: ${choices}`,
    complete: 'Complete my vote',
    completeWithdrawal: 'Finish withdrawing it',
    uncounted: (date, why) => `What you sent on ${date} is not counted: ${why}`,
    uncountedReasons: {
      late: 'it arrived after closing.',
      early: 'it arrived before the opening.',
      otherWords: 'the question, the answers or the rules have changed since. Read them again, then vote again.',
      tooFewChoices: 'answers are missing. Vote again.',
      altered: 'somebody changed it after you sent it. Tell a site owner.'
    },
    uncountedOther: 'this vote does not follow the rules of this poll.',
    withdrawQuestion: 'Withdraw your vote?',
    withdrawYes: 'Withdraw',
    withdrawNo: 'Keep it'
  }
};
