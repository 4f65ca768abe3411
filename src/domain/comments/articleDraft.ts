import type { CallDraft } from '../calls/Call';

/** What people are told when a comment is taken from sight; owners may change it. */
const REASONS = {
  fr: ['Propos injurieux ou discriminatoires', 'Mise en cause d’une personne', 'Données personnelles ou confidentielles', 'Sans rapport avec l’article', 'Publicité ou répétition'],
  en: ['Insulting or discriminatory', 'Accuses a person', 'Personal or confidential data', 'Not about the article', 'Advertising or repetition']
} as const;

/** The comments under an article, as they are opened: everybody comments, replies and supports, under his name and without an end. */
export function articleDraft(language: 'fr' | 'en'): CallDraft {
  return {
    kind: 'article',
    title: '',
    page: '',
    opensAt: null,
    closesAt: null,
    intro: '',
    outcome: '',
    kinds: ['remark'],
    names: 'shown',
    moderation: 'after',
    mayReply: true,
    maySupport: true,
    mayEdit: true,
    mayAttach: false,
    bodies: [],
    answerers: [],
    answersBy: null,
    reasons: REASONS[language].map((text, index) => ({ id: index + 1, text })),
    reminder: ''
  };
}
