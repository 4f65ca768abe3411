import { defineList } from './defineList';
import { EVALUATIONS } from './heads/ideas';
import { evaluationMarks } from './ideaFormats';

/** Marks of evaluators, each reading only his own until a decision shows them. */
export const EvaluationsList = defineList({
  ...EVALUATIONS,
  title: { fr: 'Remue-méninges : évaluations', en: 'Brainstorms: evaluations' },
  animators: 'moderate',
  indexes: ['Author'],
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Campaign: { type: 'number', indexed: true, required: true, title: { fr: 'Remue-méninges', en: 'Brainstorm' } },
    Idea: { type: 'number', indexed: true, required: true, title: { fr: 'Idée', en: 'Idea' } },
    Marks: { type: 'json', stored: evaluationMarks, default: {}, title: { fr: 'Notes', en: 'Marks' }, inView: false },
    Words: { type: 'note', maxLength: 4000, title: { fr: 'Commentaire', en: 'Comment' } }
  }
});
