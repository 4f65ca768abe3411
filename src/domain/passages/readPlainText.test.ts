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
