import * as React from 'react';
import { brainstorm } from '../../../../../domain/ideas/brainstorm';
import { withOrganisations } from '../../../../../domain/ideas/withOrganisations';
import { exportedIdeas } from '../../../../../domain/ideas/exported';
import { DocumentButtons } from '../../../../../shell/documents/DocumentButtons';
import { DocumentView } from '../../../../../shell/documents/DocumentView';
import { ExportButton } from '../../../../../shell/export/ExportButton';
import { SpreadsheetButton } from '../../../../../shell/export/SpreadsheetButton';
import { usePage, useWords } from '../../../../../shell/Page';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { useBrainstorming } from '../../Brainstorming';
import { useIdeaServices } from '../../queries';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import type { Exported, Wording } from './Exported';
import { exportWords } from './exportStrings';
import { reportOf } from './reportOf';
import { leftOutOf, sheetsOf } from './sheetsOf';

/** Everything of a campaign as files: tables, a workbook, a report to be printed. What was said of ideas is read when somebody asks. */
export default function ExportsView(): React.ReactElement {
  const words = useWords(exportWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const { opened, countOf, arrangement } = useDesk();
  const { votes, whose } = useBrainstorming();
  const reading = useTask<void, Exported>(async (_, { onProgress }) => {
    const latest = await services.campaigns.open(opened.campaign.id);
    const book = await services.ideas.book(latest);
    onProgress(0.5);
    const records = await (await services.owning()).said(latest.campaign);
    const at = services.serverNow();
    const { campaign, state, ideas, forest, decisions } = brainstorm({ campaign: latest.campaign, ...withOrganisations({ ...book, records }, whose) }, at);
    return { at, campaign, state, forest, decisions, arrangement, counts: votes?.counts ?? {}, countOf, ...exportedIdeas(ideas, state.rules) };
  });
  const exported = reading.state.kind === 'done' ? reading.state.result : undefined;
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      <div>
        <Button appearance={exported ? 'default' : 'primary'} isBusy={reading.state.kind === 'running'} onClick={() => reading.start(undefined)}>
          {exported ? words.readAgain : words.read}
        </Button>
      </div>
      <TaskProgress task={reading} running={words.reading} stopped={words.stopped} done={({ at }) => words.readAt(formats.dateTime(at))} />
      {exported && <Files exported={exported} />}
    </section>
  );
}

function Files({ exported }: { readonly exported: Exported }): React.ReactElement {
  const words = useWords(exportWords);
  const desk = useWords(deskWords);
  const { formats, siteTitle } = usePage();
  const wording: Wording = { words, desk, formats, siteTitle };
  const [isShown, show] = React.useState(false);
  const printed = React.useRef<HTMLDivElement>(null);
  const { id } = exported.campaign;
  const file = `${words.sheets.file}-${id}`;
  const sheets = (): ReturnType<typeof sheetsOf> => sheetsOf(exported, wording);
  const report = reportOf(exported, wording);
  const out = leftOutOf(exported, wording);
  return (
    <>
      <section className={styles.block} aria-label={words.leavesOut}>
        <h5 className={styles.subheading}>{words.leavesOut}</h5>
        <ul className={styles.plain}>
          {out.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section className={styles.block} aria-label={words.tables}>
        <h5 className={styles.subheading}>{words.tables}</h5>
        <div className={styles.bar}>
          <SpreadsheetButton label={words.spreadsheet} file={file} sheets={sheets} />
          {(['ideas', 'comments', 'decisions', 'votes', 'marks'] as const).map((name) => {
            const sheet = words.sheets.names[name];
            // What a table alone leaves out stands under it.
            return <ExportButton key={name} label={words.csvOf(sheet)} file={`${file}-${name}`} rows={() => [...(sheets().find((each) => each.name === sheet)?.rows ?? []), [], [words.sheets.about.leftOut], ...out.map((sentence) => [sentence])]} />;
          })}
        </div>
      </section>
      <section className={styles.block} aria-label={words.report.title}>
        <h5 className={styles.subheading}>{words.report.title}</h5>
        <DocumentButtons document={report} file={`${words.report.file}-${id}`} printed={printed} words={words.report}>
          <Button aria-expanded={isShown} onClick={() => show(!isShown)}>
            {isShown ? words.report.hide : words.report.show}
          </Button>
        </DocumentButtons>
        {/* Out of sight it is what is printed. */}
        <div hidden={!isShown} className={styles.paper}>
          <DocumentView ref={printed} document={report} />
        </div>
      </section>
    </>
  );
}
