import type { Passage } from './Passage';
import { readMarkdown } from './readMarkdown';

const short = ({ kind, level, label, text }: Passage): string => [kind[0] + (level > 0 ? String(level) : ''), label, text].filter((part) => part !== '').join(' | ');
const read = (text: string): readonly string[] => readMarkdown(text).passages.map(short);

it('headings, lists, tables, code and tasks', () => {
  expect(read('# Charte\n\nUn **mot** fort,\nà la ligne.\n\n- un\n  1. dedans\n- [x] fait\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode <b>\n\nfin\n```\n')).toEqual([
    'h1 | Charte', 'p | Un mot fort, à la ligne.', 'i1 | un', 'i2 | 1. | dedans', 'i1 | ☑ fait', 'r | a\tb', 'r | c\td', 'p | code <b>', 'p | fin'
  ]);
  expect(readMarkdown('# Charte').title).toBe('Charte');
  expect(readMarkdown('Un **mot**').passages[0]?.marks).toEqual([{ kind: 'strong', start: 3, end: 6 }]);
});

it('notes are kept, also those of several lines; references to none are words', () => {
  expect(read('Texte[^1] et[^loi], rien[^9].\n\n[^1]: Une note\nqui suit.\n\n    Un *autre* paragraphe.\n[^loi]: La loi.\n\nFin.')).toEqual([
    'p | Texte[1] et[loi], rien[^9].', 'p | Fin.', 'n | 1 | Une note qui suit.\nUn autre paragraphe.', 'n | loi | La loi.'
  ]);
});

it('tags that are written on purpose count, all others are words, remarks are none', () => {
  expect(read('Un<br>mot <u>souligné</u> <!-- note --> pour <Nom> et 3 < 4.\n\n<details><summary>Plus</summary>\n\nLà.\n</details>')).toEqual(['p | Un mot souligné pour <Nom> et 3 < 4.', 'p | Plus', 'p | Là.']);
});

it('a tag counts from its first to its last sign; a label has no space, and a note begins its line', () => {
  expect(read('a <b> b </bold> c <xb> d <b c')).toEqual(['p | a b </bold> c <xb> d <b c']);
  expect(read('Texte[^1] et [^un mot].\n\n[^1]: La note.\n\nVoir [^1]: ici.')).toEqual(['p | Texte[1] et [^un mot].', 'p | Voir [1]: ici.', 'n | 1 | La note.']);
  // Nothing refers to it: no word is lost, and no arrow leads nowhere.
  expect(read('Texte.\n\n[^1]: La note.')).toEqual(['p | Texte.', 'p | La note.']);
});
