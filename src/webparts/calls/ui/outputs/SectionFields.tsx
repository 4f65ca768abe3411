import * as React from 'react';
import type { SaidItem } from '../../../../domain/synthesis/SaidItem';
import { shortened } from '../../../../domain/text/shortened';
import type { SectionForm, SynthesisForm } from '../../../../domain/synthesis/Synthesis';
import { sectionForm, sectionKey, withSection } from '../../../../domain/synthesis/Synthesis';
import type { SectionOutline } from '../../../../domain/synthesis/synthesisSections';
import { foldText } from '../../../../domain/text/foldText';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { Disclosure } from '../../../../ui/Disclosure';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { TextBox } from '../../../../ui/TextBox';
import { sectionTitle } from './documents/synthesisDocument';
import styles from './Outputs.module.scss';
import { outputWords } from './outputStrings';
import { useWording } from './useWording';

interface SectionFieldsProps {
  readonly form: SynthesisForm;
  readonly outlines: readonly SectionOutline[];
  readonly textVersion: number;
  onChange(changes: Partial<SynthesisForm>): void;
}

/** At once: a text of 3,000 passages is found by its words. */
const SHOWN = 20;

/** What an animator writes of each passage and theme, beside what was said there. */
export function SectionFields({ form, outlines, textVersion, onChange }: SectionFieldsProps): React.ReactElement {
  const words = useWords(outputWords).synthesis;
  const wording = useWording();
  const { formats } = usePage();
  const [query, setQuery] = React.useState('');
  const [most, setMost] = React.useState(SHOWN);
  const titled = React.useMemo(() => outlines.map((outline) => ({ outline, title: sectionTitle(outline, textVersion, wording) })), [outlines, textVersion, wording]);
  const asked = foldText(query);
  const found = titled.filter(({ outline, title }) => foldText(`${title} ${outline.words}`).includes(asked));
  return (
    <div className={styles.block}>
      <TextBox label={words.find} value={query} autoComplete="off" maxLength={100} onChange={setQuery} />
      <p className={styles.note} role="status">
        {words.found(found.length, formats.number(found.length))}
      </p>
      <ul className={styles.sections}>
        {found.slice(0, most).map(({ outline, title }) => (
          <li key={sectionKey(outline)} className={styles.sectionRow}>
            <Section outline={outline} title={title} section={sectionForm(form, sectionKey(outline))} onChange={(section) => onChange({ remarks: withSection(form, section).remarks })} />
          </li>
        ))}
      </ul>
      {found.length > most && (
        <div>
          <Button appearance="text" onClick={() => setMost(most + SHOWN)}>
            {words.more}
          </Button>
        </div>
      )}
    </div>
  );
}

interface SectionProps {
  readonly outline: SectionOutline;
  readonly title: string;
  readonly section: SectionForm;
  onChange(section: SectionForm): void;
}

function Section({ outline: { items }, title, section, onChange }: SectionProps): React.ReactElement {
  const words = useWords(outputWords).synthesis;
  const { formats } = usePage();
  const isWritten = section.remark.trim() !== '';
  const quotes = section.quotes.length;
  return (
    <>
      <Disclosure
        label={
          <>
            <bdi>{title}</bdi> ({words.counted(items.length, formats.number(items.length))})
          </>
        }
      >
        <div className={styles.block}>
          <TextBox multiline rows={3} dir="auto" label={words.remark(title)} value={section.remark} onChange={(remark) => onChange({ ...section, remark })} />
          <Quotes items={items} chosen={section.quotes} onChange={(quotes) => onChange({ ...section, quotes })} />
        </div>
      </Disclosure>
      {(isWritten || quotes > 0) && (
        <p className={styles.note}>
          {isWritten && <StatusBadge tone="quiet">{words.written}</StatusBadge>} {quotes > 0 && words.quotes(quotes, formats.number(quotes))}
        </p>
      )}
    </>
  );
}

interface QuotesProps {
  readonly items: readonly SaidItem[];
  readonly chosen: readonly number[];
  onChange(quotes: readonly number[]): void;
}

/** A quote's length in the list that it is chosen from. */
const EXCERPT = 240;

function Quotes({ items, chosen, onChange }: QuotesProps): React.ReactElement {
  const words = useWords(outputWords).synthesis;
  const { words: shown } = useWording();
  const { formats } = usePage();
  const [query, setQuery] = React.useState('');
  const quotable = items.filter(({ isPublic }) => isPublic);
  if (quotable.length === 0) return <p className={styles.note}>{words.noQuotes}</p>;
  const asked = foldText(query);
  const found = quotable.filter(({ id, text, wording }) => (asked === '' ? true : foldText(`${text} ${wording}`).includes(asked)) || chosen.includes(id));
  const first = [...found.filter(({ id }) => chosen.includes(id)), ...found.filter(({ id }) => !chosen.includes(id)).slice(0, SHOWN)];
  const left = found.length - first.length;
  const toggle = (id: number, isChosen: boolean): void => onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Disclosure label={words.chooseQuotes}>
      <div className={styles.block}>
        {quotable.length > SHOWN && <TextBox label={words.findQuotes} value={query} autoComplete="off" maxLength={100} onChange={setQuery} />}
        <ul className={styles.quotes}>
          {[...first].sort((one, other) => one.id - other.id).map(({ id, kind, text, wording, author }) => (
            <li key={id}>
              <Check
                isChecked={chosen.includes(id)}
                text={[shown.quote(shown.kinds[kind], String(id)), author].filter(Boolean).join(', ')}
                hint={shortened(wording || text, EXCERPT)}
                onChange={(isChosen) => toggle(id, isChosen)}
              />
            </li>
          ))}
        </ul>
        {left > 0 && <p className={styles.note}>{words.moreQuotes(left, formats.number(left))}</p>}
      </div>
    </Disclosure>
  );
}
