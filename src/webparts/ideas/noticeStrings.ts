import type { IdeaRecordKind } from '../../domain/ideas/Idea';
import type { Words } from '../../shell/Language';

const fr = {
  idea: 'Votre idée est enregistrée.',
  ideaWaiting: 'Votre idée est enregistrée. Un animateur doit la relire avant que vos collègues puissent la lire.',
  show: 'La voir',
  records: {
    corrected: 'Votre correction est enregistrée.', added: 'Votre complément est enregistré.', withdrawn: 'Votre idée est retirée.', restored: 'Votre idée est rétablie.', coauthorInvited: 'L’invitation est enregistrée.',
    coauthorAccepted: 'Vous êtes co-auteur de cette idée.', coauthorDeclined: 'Votre réponse est enregistrée.', comment: 'Votre commentaire est enregistré.', commentWithdrawn: 'Votre commentaire est retiré.',
    sameAs: 'Votre remarque est transmise à l’auteur et aux animateurs.', supportKept: 'Votre réponse est enregistrée.', thanksAgreed: 'Votre nom figurera dans les remerciements.', thanksRefused: 'Votre nom n’y figurera pas.', charterAccepted: 'Vous avez accepté la charte.'
  } satisfies Readonly<Record<IdeaRecordKind, string>>
};

const en: typeof fr = {
  idea: 'Your idea is recorded.',
  ideaWaiting: 'Your idea is recorded. An animator has to read it before your colleagues can.',
  show: 'See it',
  records: {
    corrected: 'Your correction is recorded.', added: 'Your addition is recorded.', withdrawn: 'Your idea is withdrawn.', restored: 'Your idea is restored.', coauthorInvited: 'The invitation is recorded.',
    coauthorAccepted: 'You are a co-author of this idea.', coauthorDeclined: 'Your answer is recorded.', comment: 'Your comment is recorded.', commentWithdrawn: 'Your comment is withdrawn.',
    sameAs: 'Your remark goes to the author and the animators.', supportKept: 'Your answer is recorded.', thanksAgreed: 'Your name will be among the thanks.', thanksRefused: 'Your name will not be there.', charterAccepted: 'You accepted the charter.'
  }
};

/** What is said once the server has what somebody sent: of no use to who only reads. */
export const noticeWords: Words<typeof fr> = { fr, en };
