import type { WrittenDocument } from '../Document';

const HOSTILE = '<img src=x onerror="alert(1)"> & \u0000\u0008\ud800 “l’eau” שלום 👩‍🚒';
/** A document with all that somebody could type into it. */
export const hostileDocument: WrittenDocument = {
  title: `Synthèse : ${HOSTILE}`,
  annex: 'Annexe 2 <b>',
  note: 'Intranet, 26 novembre 2026',
  language: 'fr-FR',
  blocks: [
    { kind: 'text', text: `Merci.\n\n${HOSTILE}` },
    { kind: 'heading', level: 2, text: 'Vue d’ensemble' },
    { kind: 'figures', caption: 'Chiffres', head: ['Ce qui est compté', 'Nombre'], rows: [['Contributions', '1 200'], [HOSTILE, '3']] },
    { kind: 'heading', level: 3, text: '1. Jours' },
    { kind: 'passage', text: 'Deux jours.' },
    { kind: 'quote', label: 'Remarque n° 12', text: 'Trois.', source: 'Léa, le 2 mars.', answer: 'Réponse : Retenue.', address: 'https://ville.test/?parvis=contribution-12&x="y' },
    { kind: 'quote', label: 'Remarque n° 13', text: 'Quatre.', source: '', answer: '', address: 'javascript:alert(1)' }
  ]
};
