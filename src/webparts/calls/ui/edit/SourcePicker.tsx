import * as React from 'react';
import type { SitePage } from '../../../../data/sitePages/SitePages';
import type { ImportedText } from '../../../../domain/passages/ImportedText';
import { announce } from '../../../../shell/announce';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { Failure, WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { ChoiceList } from '../../../../ui/ChoiceList';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { FileField } from './FileField';
import type { Source } from './readSource';
import { readSource } from './readSource';

type Way = 'paste' | 'word' | 'markdown' | 'page';

interface SourcePickerProps {
  /** Keeps the text that is there; undefined: none is. */
  onKeep: (() => void) | undefined;
  onRead(text: ImportedText): void;
}

/** Bytes: more than any text, less than what would stop the page. */
const LARGEST_FILE = 50 * 1024 * 1024;

/** Where the text of a call is taken from. What comes of it is passages, proposed; nothing else of the source is kept. */
export function SourcePicker({ onKeep, onRead }: SourcePickerProps): React.ReactElement {
  const words = useWords(editWords).source;
  const name = useId('source');
  const [way, setWay] = React.useState<Way>('paste');
  const [typed, setTyped] = React.useState('');
  const [outcome, setOutcome] = React.useState<'none' | 'reading' | 'empty' | 'oldOrLocked' | 'unreadable' | 'tooBig' | { readonly error: unknown; readonly again: Source }>('none');
  const isLeft = React.useRef(false);
  React.useEffect(() => {
    isLeft.current = false;
    return () => void (isLeft.current = true);
  }, []);

  const take = async (source: Source): Promise<void> => {
    setOutcome('reading');
    announce(words.reading);
    // What is said is seen before the work begins.
    await new Promise((resolve) => window.setTimeout(resolve));
    try {
      const text = await readSource(source);
      if (isLeft.current) return;
      if (text.passages.length === 0) return setOutcome('empty');
      setOutcome('none');
      onRead(text);
    } catch (error) {
      if (!isLeft.current) setOutcome(isWordFileError(error) ? error.reason : { error, again: source });
    }
  };
  const takeFile = async (file: File, kind: 'word' | 'markdown'): Promise<void> => {
    if (file.size > LARGEST_FILE) return setOutcome('tooBig');
    await take(kind === 'word' ? { kind, file } : { kind, text: await file.text() });
  };
  const pasted = (event: React.ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html');
    if (html === '') return;
    event.preventDefault();
    void take({ kind: 'paste', html, text: event.clipboardData.getData('text/plain') });
  };
  const isReading = outcome === 'reading';
  return (
    <div className={styles.fields} aria-busy={isReading || undefined}>
      <FieldFrame label={words.title}>
        <ChoiceList
          name={name}
          selected={way}
          choices={(['paste', 'word', 'markdown', 'page'] as const).map((key) => ({ key, text: words[key], hint: words[`${key}Hint`] }))}
          onChange={(key) => {
            setWay(key);
            setOutcome('none');
          }}
        />
      </FieldFrame>
      {way === 'paste' && (
        <div onPaste={pasted}>
          <TextBox multiline rows={4} label={words.pasteLabel} dir="auto" value={typed} onChange={setTyped} />
        </div>
      )}
      {way === 'word' && <FileField label={words.wordLabel} accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document" isDisabled={isReading} onFile={(file) => void takeFile(file, 'word')} />}
      {way === 'markdown' && (
        <>
          <FileField label={words.markdownFile} accept=".md,.markdown,.txt,text/markdown,text/plain" isDisabled={isReading} onFile={(file) => void takeFile(file, 'markdown')} />
          <TextBox multiline rows={4} label={words.markdownLabel} dir="auto" value={typed} onChange={setTyped} />
        </>
      )}
      {way === 'page' && <PageChoice isReading={isReading} onRead={(canvas) => void take({ kind: 'page', canvas })} onFailed={(error) => setOutcome({ error, again: { kind: 'text', text: '' } })} />}
      {(way === 'paste' || way === 'markdown') && (
        <div className={styles.ways}>
          <Button appearance="primary" isBusy={isReading} disabled={typed.trim() === ''} onClick={() => void take(way === 'paste' ? { kind: 'text', text: typed } : { kind: 'markdown', text: typed })}>
            {words.propose}
          </Button>
        </div>
      )}
      {typeof outcome === 'object' ? (
        <Failure error={outcome.error} onRetry={() => void take(outcome.again)} />
      ) : (
        outcome !== 'none' && <MessageLine tone={isReading ? 'info' : 'error'}>{words[outcome]}</MessageLine>
      )}
      {onKeep && (
        <div className={styles.ways}>
          <Button onClick={onKeep}>{words.keep}</Button>
        </div>
      )}
    </div>
  );
}

interface PageChoiceProps {
  readonly isReading: boolean;
  onRead(canvas: string): void;
  onFailed(error: unknown): void;
}

function PageChoice({ isReading, onRead, onFailed }: PageChoiceProps): React.ReactElement {
  const words = useWords(editWords).source;
  const services = useCallServices();
  const [chosen, setChosen] = React.useState('');
  const read = useQuery({ queryKey: ['site-pages'], queryFn: async () => (await services.sitePages()).list() });
  const take = async (page: SitePage): Promise<void> => {
    try {
      onRead(await (await services.sitePages()).content(page));
    } catch (error) {
      onFailed(error);
    }
  };
  return (
    <WhenReady read={read} lines={2}>
      {(pages) => {
        const page = pages.find(({ id }) => String(id) === chosen) ?? pages[0];
        if (!page) return <MessageLine tone="info">{words.noPages}</MessageLine>;
        return (
          <div className={styles.ways}>
            <SelectField label={words.pageLabel} options={pages.map(({ id, title }) => ({ key: String(id), text: title }))} selected={String(page.id)} onChange={setChosen} />
            <Button appearance="primary" isBusy={isReading} onClick={() => void take(page)}>
              {words.propose}
            </Button>
          </div>
        );
      }}
    </WhenReady>
  );
}

function isWordFileError(error: unknown): error is Error & { readonly reason: 'oldOrLocked' | 'unreadable' } {
  return error instanceof Error && error.name === 'WordFileError';
}
