import * as React from 'react';
import { EXCHANGE_LIMITS } from '../../../../../domain/ideas/outside/ExchangedIdea';
import type { ExchangedIdea } from '../../../../../domain/ideas/outside/ExchangedIdea';
import { openData } from '../../../../../domain/ideas/outside/openData';
import type { FreeText } from '../../../../../domain/ideas/outside/personalData';
import { freeTexts, namesIn, personalIn, withoutPersonal } from '../../../../../domain/ideas/outside/personalData';
import { ideaCells, ideasJson } from '../../../../../domain/ideas/outside/writeIdeasFile';
import { ExportButton } from '../../../../../shell/export/ExportButton';
import { usePage, useWords } from '../../../../../shell/Page';
import { shellWords } from '../../../../../shell/strings';
import { Button } from '../../../../../ui/Button';
import { DataTable } from '../../../../../ui/DataTable';
import { Disclosure } from '../../../../../ui/Disclosure';
import { downloadText } from '../../../../../ui/downloadText';
import { TextBox } from '../../../../../ui/TextBox';
import { useBrainstorming } from '../../Brainstorming';
import { ideaWords } from '../../../strings';
import styles from '../Desk.module.scss';
import { outsideWords } from './outsideStrings';
import type { ReviewedText } from './ReviewTable';
import { ReviewTable } from './ReviewTable';

/** Ideas of the preview that come at once. */
const SHOWN = 50;

/** What of a campaign goes out as open data: how much, which texts somebody reads again before, what the file says, and the file. */
export function OpenDataPart(): React.ReactElement {
  const words = useWords(outsideWords).openData;
  const { formats, language } = usePage();
  const storm = useBrainstorming();
  const { campaign } = storm;
  const [typed, setOrigin] = React.useState(campaign.sponsor);
  const [left, setLeft] = React.useState<ReadonlySet<string>>(new Set());
  const origin = typed.trim();
  const isNamed = origin !== '' && origin.length <= EXCHANGE_LIMITS.originLength;
  const { rows, reviewed } = React.useMemo(() => {
    const names = namesIn(storm);
    const open = openData(storm, { arrangement: storm.arrangement, countOf: storm.countOf, origin });
    const texts = open.flatMap(({ state, row }) =>
      freeTexts.flatMap((field): readonly ReviewedText[] => {
        const findings = personalIn(row[field], names);
        return findings.length > 0 ? [{ key: keyOf(state.idea.id, field), title: row.title, field, text: row[field], findings }] : [];
      })
    );
    return { rows: open.map(({ state, row }) => withoutPersonal(row, names, (field) => left.has(keyOf(state.idea.id, field)))), reviewed: texts };
  }, [storm, origin, left]);
  const others = storm.ideas.length - rows.length;
  const file = `${words.file}-${campaign.id}`;
  if (rows.length === 0) return <p className={styles.note}>{words.empty}</p>;
  return (
    <div className={styles.part}>
      <p className={styles.note}>{words.text}</p>
      <p className={styles.strong}>{[words.count(rows.length, formats.number(rows.length)), ...(others > 0 ? [words.left(others, formats.number(others))] : [])].join(' ')}</p>
      <TextBox label={words.origin} description={words.originHint} value={typed} errorMessage={isNamed ? undefined : words.originNeeded} onChange={setOrigin} />
      {reviewed.length === 0 ? (
        <p className={styles.note}>{words.clean}</p>
      ) : (
        <ReviewTable texts={reviewed} left={left} onLeave={(key, isLeft) => setLeft(new Set(isLeft ? [...left, key] : [...left].filter((each) => each !== key)))} />
      )}
      <Disclosure label={words.showPreview}>
        <Preview rows={rows} />
      </Disclosure>
      <div className={styles.buttons}>
        <ExportButton label={words.csv} file={file} disabled={!isNamed} rows={() => ideaCells(rows, language)} />
        <Button disabled={!isNamed} onClick={() => downloadText(`${file}.json`, 'application/json;charset=utf-8', ideasJson(rows))}>
          {words.json}
        </Button>
      </div>
    </div>
  );
}

function Preview({ rows }: { readonly rows: readonly ExchangedIdea[] }): React.ReactElement {
  const words = useWords(outsideWords);
  const { stages } = useWords(ideaWords);
  const { formats } = usePage();
  const rest = rows.length - SHOWN;
  return (
    <>
      <DataTable
        caption={words.openData.previewTitle}
        columns={[
          {
            key: 'idea',
            title: words.openData.idea,
            render: ({ title, text }) => (
              <div dir="auto">
                <p className={styles.strong}>{title}</p>
                <p className={styles.words}>{text}</p>
              </div>
            )
          },
          { key: 'from', title: words.import.from, render: ({ origin, id, date }) => <bdi>{`${origin}, ${id}, ${formats.date(date)}`}</bdi> },
          { key: 'state', title: words.openData.fields.reason, render: ({ state, reason }) => <span dir="auto">{[state && stages[state], reason].filter(Boolean).join(' – ')}</span> }
        ]}
        rows={rows.slice(0, SHOWN)}
        words={useWords(shellWords).table}
        empty=""
        rowKey={({ origin, id }) => `${origin}|${id}`}
      />
      {rest > 0 && <p className={styles.note}>{words.openData.more(rest, formats.number(rest))}</p>}
    </>
  );
}

function keyOf(idea: number, field: FreeText): string {
  return `${idea}.${field}`;
}
