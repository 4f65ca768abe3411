import * as React from 'react';
import type { CheckReport, CheckSession } from '../../../../data/health/Checks';
import type { SiteAddress } from '../../../../data/sites/SiteAddress';
import { usePage, useWords } from '../../../../shell/Page';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { CheckFindings } from './CheckFindings';
import { checkWords } from './checkStrings';
import styles from './Lists.module.scss';
import { useListHealth } from './queries';

export interface HubChecksProps {
  /** Those that were chosen. */
  readonly sites: readonly SiteAddress[];
  onClose(): void;
}

interface Look extends SiteAddress {
  session?: CheckSession;
}

/** What is stored on some sites of a hub, looked at one site after the other. */
export default function HubChecks({ sites, onClose }: HubChecksProps): React.ReactElement {
  const words = useWords(checkWords);
  const { formats } = usePage();
  const lists = useListHealth();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [looks] = React.useState<readonly Look[]>(() => sites.map((site) => ({ ...site })));
  const [reports, setReports] = React.useState<readonly { readonly site: SiteAddress; readonly report: CheckReport }[]>([]);
  const show = (): void => setReports(looks.flatMap((look) => (look.session ? [{ site: look, report: look.session.report }] : [])));
  const task = useTask<void, boolean>(
    async (_, { signal, onProgress }) => {
      const services = await lists();
      for (const [index, look] of looks.entries()) {
        if (look.session?.report.isWhole) continue;
        look.session ??= await services.checks(look.webUrl);
        const { isWhole } = await look.session.run({ signal, onProgress: (done) => onProgress((index + done) / looks.length) });
        show();
        if (!isWhole) return false;
      }
      return true;
    },
    { onEnd: show }
  );
  React.useEffect(() => {
    heading.current?.focus();
    task.start();
    // Once: whoever pressed has chosen the sites.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const isPaused = task.state.kind === 'done' && !task.state.result;
  const paused = reports.at(-1)?.report;
  return (
    <section className={styles.panel} aria-label={words.ofSites}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.ofSites}
      </h3>
      <TaskProgress task={task} running={words.running} stopped={words.stopped} />
      {isPaused && paused && (
        <MessageLine tone="info" action={<Button appearance="text" onClick={task.resume}>{words.goOn}</Button>}>
          {words.paused(formats.number(paused.things), formats.number(paused.of), formats.number(paused.operations))}
        </MessageLine>
      )}
      {reports.map(({ site: { webUrl, title }, report }) => (
        <section key={webUrl} className={styles.group} aria-label={title}>
          <h4 className={styles.subheading}>
            <a href={webUrl}>
              <bdi>{title}</bdi>
            </a>
          </h4>
          {isSound(report) ? (
            <MessageLine tone="done">{words.allSound(report.things, formats.number(report.things), report.people, formats.number(report.people))}</MessageLine>
          ) : (
            <CheckFindings report={report} webPath={decodeURIComponent(new URL(webUrl).pathname).replace(/\/$/, '')} isOneOfMany />
          )}
        </section>
      ))}
      <div>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </section>
  );
}

/** Nothing is left to look at, and there is nothing to tell. */
function isSound({ isWhole, troubled, unread, seconds, left, failed }: CheckReport): boolean {
  return isWhole && [troubled, unread, seconds, left, failed].every(({ length }) => length === 0);
}
