import { Numbering } from './numbering';
import { LABEL_END, LABEL_START, prepareDocument } from './prepareDocument';
import { wordStyles } from './wordStyles';
import { children, rootOf } from './xml';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:s="http://purl.oclc.org/ooxml/officeDocument/math" xmlns:x="urn:x"';
const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const listed = (list: number, level = ''): string => `<w:numPr>${level && `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr>`;
const style = (id: string, name: string, more = ''): string => `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const styles = wordStyles(rootOf(`<w:styles ${WORD}>${style('T1', 'heading 1')}${style('T8', 'heading 8')}${style('T', 'Title')}${style('C', 'toc 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}${style('L', 'Liste', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>')}</w:styles>`));
const numbering = (): Numbering => new Numbering(rootOf(`<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0">${['decimal', 'lowerLetter', 'bullet'].map((format, index) => `<w:lvl w:ilvl="${index}"><w:numFmt w:val="${format}"/><w:lvlText w:val="%${index + 1}."/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`));

function prepare(body: string) {
  const root = rootOf(`<w:document ${WORD}><w:body>${body}</w:body></w:document>`);
  if (!root) throw new Error('no XML');
  const met = prepareDocument(root, styles, numbering());
  const [own] = children(root, 'body');
  /** Style and words of each paragraph; a label in brackets, with its level. */
  const told = Array.from(own?.getElementsByTagName('w:p') ?? [], (each) => {
    const [named] = Array.from(each.getElementsByTagName('w:pStyle'));
    return `${named?.getAttribute('w:val') ?? ''}|${each.textContent ?? ''}`.replace(LABEL_START, '[').replace(LABEL_END, ']');
  });
  return { met, told, root };
}
const told = (body: string): readonly string[] => prepare(body).told;

describe('a paragraph of Word', () => {
  it('has the name of a style that mammoth knows, whatever its own is called', () => {
    expect(told(paragraph(run('a'), '<w:pStyle w:val="T1"/>') + paragraph(run('b'), '<w:pStyle w:val="T8"/>') + paragraph(run('c'), '<w:pStyle w:val="T"/>') + paragraph(run('d'), '<w:pStyle w:val="C"/>'))).toEqual(['ParvisHeading1|a', 'ParvisHeading6|b', 'ParvisTitle|c', 'ParvisContents|d']);
    expect(told(paragraph(run('a'), '<w:outlineLvl w:val="2"/>') + paragraph(run('b'), '<w:pStyle w:val="T1"/><w:outlineLvl w:val="9"/>') + paragraph(run('c'), '<w:pStyle w:val="Autre"/>') + paragraph(run('d')))).toEqual(['ParvisHeading3|a', '|b', '|c', '|d']);
  });

  it('says its number before its words, with its level: of its own list, or of its style’s', () => {
    const body = [paragraph(run('a'), listed(1)), paragraph(run('b'), listed(1, '1')), paragraph(run('c'), listed(1, '2')), paragraph(run('d'), '<w:pStyle w:val="L"/>'), paragraph(run('e'), `<w:pStyle w:val="L"/>${listed(1, '0')}`), paragraph(run('f'), listed(0)), paragraph(run('g'), listed(7)), paragraph(run('h'), '<w:pStyle w:val="C"/>')].join('');
    const { told: all, root } = prepare(body);
    expect(all).toEqual(['|[1 1.]a', '|[2 a.]b', '|[3 •]c', '|[2 b.]d', '|[1 2.]e', '|f', '|g', 'ParvisContents|h']);
    expect(root.getElementsByTagName('w:numPr')).toHaveLength(0);
    const [label] = Array.from(root.getElementsByTagName('w:t'));
    expect(label?.getAttribute('xml:space')).toBe('preserve');
    expect(Array.from(root.getElementsByTagName('w:p'), (each) => each.firstElementChild?.localName)).toEqual(['pPr', 'pPr', 'pPr', 'pPr', 'pPr', 'pPr', 'pPr', 'pPr']);
  });

  it('that was taken away is not counted, nor one that says again what another form says', () => {
    const gone = (mark: string): string => paragraph(run('x'), `${listed(1)}<w:rPr><w:${mark}/></w:rPr>`);
    const row = (mark: string): string => `<w:tbl><w:tr><w:trPr><w:${mark}/></w:trPr><w:tc>${paragraph(run('x'), listed(1))}</w:tc></w:tr></w:tbl>`;
    const other = `<x:AlternateContent><x:Choice>${paragraph(run('x'), listed(1))}</x:Choice><x:Fallback>${paragraph(run('y'), listed(1))}</x:Fallback></x:AlternateContent>`;
    expect(told(gone('del') + gone('moveFrom') + row('del') + other + row('ins') + paragraph(run('z'), listed(1)))).toEqual(['|x', '|x', '|x', '|x', '|[1 1.]y', '|[1 2.]x', '|[1 3.]z']);
  });
});

describe('what is met', () => {
  it('are changes that are tracked, without the marks of paragraphs; remarks; and hidden words, which go', () => {
    const body = paragraph(`<w:ins>${run('a')}</w:ins><w:del><w:r/></w:del><w:moveFrom/><w:moveTo/>${run('b', '<w:vanish/>')}${run('c', '<w:vanish w:val="false"/>')}${run('d', '<w:vanish w:val="off"/>')}${run('e', '<w:vanish w:val="1"/>')}<w:r><w:commentReference/></w:r>`, '<w:rPr><w:ins/></w:rPr>');
    const { met, told: all } = prepare(body);
    expect(met).toEqual({ trackedChanges: 4, remarks: 1, hidden: 2 });
    expect(all).toEqual(['|acd']);
    expect(prepare(paragraph(run('a'))).met).toEqual({ trackedChanges: 0, remarks: 0, hidden: 0 });
  });

  it('are formulas, as the signs in their line, of Word’s two forms; and fields, as what they show', () => {
    const formula = (prefix: string, whole: boolean): string => {
      const line = `<${prefix}:oMath><${prefix}:r><${prefix}:t>a</${prefix}:t></${prefix}:r><${prefix}:r><${prefix}:t>=b</${prefix}:t></${prefix}:r></${prefix}:oMath>`;
      return whole ? `<${prefix}:oMathPara>${line}</${prefix}:oMathPara>` : line;
    };
    const { told: all, root } = prepare(paragraph(`${formula('m', true)}${formula('m', false)}${formula('s', true)}<m:oMath/><w:fldSimple>${run('12')}</w:fldSimple><w:dir>${run('x')}</w:dir><w:bdo>${run('y')}</w:bdo>`));
    expect(all).toEqual(['|a=ba=ba=b12xy']);
    expect([...new Set(Array.from(root.getElementsByTagName('*'), ({ localName }) => localName))]).toEqual(['body', 'p', 'r', 't', 'oMath']);
  });
});
