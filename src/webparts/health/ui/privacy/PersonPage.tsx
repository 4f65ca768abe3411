import * as React from 'react';
import type { FoundPerson } from '../../../../domain/people/FoundPerson';
import type { Held, HeldList } from '../../../../domain/privacy/Held';
import { filesOf, heldAsJson } from '../../../../domain/privacy/Held';
import { newClientKey } from '../../../../data/items/newClientKey';
import { usePage, useWords } from '../../../../shell/Page';
import { PersonField } from '../../../../shell/people/PersonField';
import { report } from '../../../../shell/report';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { DataTable } from '../../../../ui/DataTable';
import { downloadFile, downloadText } from '../../../../ui/downloadText';
import { MessageLine } from '../../../../ui/MessageLine';
import { ErasePart, ErasureAudit } from './ErasePart';
import { personWords } from './personStrings';
import styles from './Privacy.module.scss';
import { registerWords } from './registerStrings';
import { usePrivacy } from './usePrivacy';

/** All that is held of somebody who asks for it, as a page to read and as data. */
export default function PersonPage(): React.ReactElement {
  const words = useWords(personWords);
  const privacy = usePrivacy();
  const [person, choose] = React.useState<FoundPerson | null>(null);
  const gathering = useTask<FoundPerson, Held>(async (found, control) => {
    const services = await privacy();
    return services.held(await services.known(found), control);
  });
  const held = gathering.state.kind === 'done' ? gathering.state.result : null;
  const change = (found: FoundPerson | null): void => {
    gathering.stop();
    gathering.reset();
    choose(found);
  };
  return (
    <section className={styles.section} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.text}>{words.intro}</p>
      <p className={styles.note}>{words.self}</p>
      <div className={styles.fields}>
        <PersonField label={words.who} hint={words.whoHint} find={async (text, signal) => (await privacy()).find(text, signal)} value={person} onChange={change} />
      </div>
      {person && held === null && (
        <div>
          <Button appearance="primary" isBusy={gathering.state.kind === 'running'} onClick={() => gathering.start(person)}>
            {words.gather}
          </Button>
        </div>
      )}
      <TaskProgress task={gathering} running={words.gathering} stopped={words.stopped} done={() => words.found} />
      {held && <HeldView key={held.at.getTime()} held={held} />}
      {person && <ErasePart person={person} onEnd={gathering.reset} />}
      {!person && <ErasureAudit />}
    </section>
  );
}

function HeldView({ held }: { readonly held: Held }): React.ReactElement {
  const words = useWords(personWords);
  const register = useWords(registerWords);
  const { formats, language } = usePage();
  const privacy = usePrivacy();
  const { person, lists, groups, unread } = held;
  const total = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  const looked = formats.number(held.looked);
  const name = `${words.document(person.name).replace(/[^\p{L}\p{N}]+/gu, '-')}-${held.at.toISOString().slice(0, 10)}`;
  // That an export was made is kept, without a name: who asks later finds that one was answered.
  const trace = (): void => void privacy().then((services) => services.record('exported', { counts: { rows: total } }, newClientKey())).catch((error: unknown) => report(error, 'note an export'));
  const asHtml = useTask(async () => {
    const { heldHtml } = await import(/* webpackChunkName: 'health-privacy-html' */ './heldHtml');
    downloadText(`${name}.html`, 'text/html;charset=utf-8', heldHtml(held, words, register, { language, formats }));
    trace();
  });
  const files = filesOf(held).length;
  const asZip = useTask(async (_: void, control) => {
    const [{ heldHtml }, { heldArchive }] = await Promise.all([import(/* webpackChunkName: 'health-privacy-html' */ './heldHtml'), import(/* webpackChunkName: 'health-privacy-archive' */ './heldArchive')]);
    const services = await privacy();
    const archive = await heldArchive(held, (packed) => heldHtml(held, words, register, { language, formats, packed }), services.file, control);
    downloadFile(`${name}.zip`, archive.content);
    trace();
    return archive;
  });
  const left = asZip.state.kind === 'done' ? asZip.state.result.left : [];
  return (
    <div className={styles.section}>
      <p className={styles.text}>{total === 0 ? words.nothing(person.name, looked) : words.summary(total, formats.number(total), looked)}</p>
      {files > 0 && <p className={styles.text}>{words.filesFound(files, formats.number(files))}</p>}
      {unread.length > 0 && (
        <MessageLine tone="warning">
          {words.unread}
          <ul className={styles.plain}>
            {unread.map(({ url, title, why }) => (
              <li key={url}>
                {title[language]} · {words.why[why]}
              </li>
            ))}
          </ul>
        </MessageLine>
      )}
      {groups === null ? <MessageLine tone="warning">{words.groupsUnread}</MessageLine> : groups.length > 0 && <p className={styles.text}>{`${words.groups} · ${formats.list(groups)}`}</p>}
      <DataTable<HeldList>
        caption={words.table}
        columns={[
          { key: 'list', title: words.list, render: ({ title }) => title[language] },
          { key: 'count', title: words.count, isNumeric: true, render: ({ rows }) => formats.number(rows.length) }
        ]}
        rows={lists}
        rowKey={({ url }) => url}
        words={words}
        empty={words.nothing(person.name, looked)}
      />
      <div className={styles.actions}>
        <Button appearance="primary" isBusy={asHtml.state.kind === 'running'} onClick={() => asHtml.start(undefined)}>
          {words.html}
        </Button>
        <Button
          onClick={() => {
            downloadText(`${name}.json`, 'application/json', heldAsJson(held));
            trace();
          }}
        >
          {words.json}
        </Button>
        {files > 0 && (
          <Button isBusy={asZip.state.kind === 'running'} onClick={() => asZip.start(undefined)}>
            {words.zip}
          </Button>
        )}
      </div>
      <TaskProgress task={asHtml} mayStop={false} running={words.gathering} />
      <TaskProgress task={asZip} running={words.packing} stopped={words.zipStopped} done={(archive) => words.packed(archive.files, formats.number(archive.files))} />
      {left.length > 0 && (
        <MessageLine tone="warning">
          {words.filesLeft}
          <ul className={styles.plain}>
            {left.map((file, index) => (
              <li key={index}>{file}</li>
            ))}
          </ul>
        </MessageLine>
      )}
      <section className={styles.block} aria-label={words.not}>
        <h4 className={styles.subtitle}>{words.not}</h4>
        <ul className={styles.plain}>
          {Object.values(words.lacks).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
