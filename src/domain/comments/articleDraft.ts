import { blankCallDraft } from '../calls/blankCallDraft';
import type { CallDraft } from '../calls/Call';

/** What people are told when a comment is taken from sight; owners may change it. */
const REASONS = {
  fr: ['Propos injurieux ou discriminatoires', 'Mise en cause d’une personne', 'Données personnelles ou confidentielles', 'Sans rapport avec l’article', 'Publicité ou répétition'],
  en: ['Insulting or discriminatory', 'Accuses a person', 'Personal or confidential data', 'Not about the article', 'Advertising or repetition']
} as const;

/** The comments under an article, as they are opened: everybody comments, replies and supports, under his name and without an end. */
export function articleDraft(language: 'fr' | 'en'): CallDraft {
  return { ...blankCallDraft, kind: 'article', kinds: ['remark'], reasons: REASONS[language].map((text, index) => ({ id: index + 1, text })) };
}
