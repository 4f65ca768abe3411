import { readPlainText } from './readPlainText';

const read = (text: string): readonly string[] => readPlainText(text).passages.map(({ kind, level, label, text: words }) => [kind, level, label, words].join('|'));

it('each line is a passage, what begins like an item is one', () => {
  expect(read('Objet\r\n\r\n - premier\n\t• dedans\na) lettre\n12. nombre\n-rien')).toEqual([
    'paragraph|0||Objet', 'item|1||premier', 'item|2||dedans', 'item|1|a)|lettre', 'item|1|12.|nombre', 'paragraph|0||-rien'
  ]);
  expect(read(' \n\n')).toEqual([]);
});

it('nothing in it is a sign for anything', () => {
  expect(read('<b>gras</b> &amp; **fort** [x](javascript:alert(1))')).toEqual(['paragraph|0||<b>gras</b> &amp; **fort** [x](javascript:alert(1))']);
});

it('a text that comes so has no title; a sign alone is a paragraph, and all spaces before an item count', () => {
  expect(readPlainText('Objet')).toMatchObject({ title: '', notices: {}, passages: [{ id: 1, label: '', text: 'Objet' }] });
  expect(read('-\n1.\n- \n\u200b')).toEqual(['paragraph|0||-', 'paragraph|0||1.', 'paragraph|0||-']);
  expect(read('        - deux niveaux\n   - un seul\nmot    - au milieu')).toEqual(['item|3||deux niveaux', 'item|1||un seul', 'paragraph|0||mot - au milieu']);
});
