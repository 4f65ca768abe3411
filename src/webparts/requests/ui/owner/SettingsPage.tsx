import * as React from 'react';
import type { MessageTemplate, RequestOwner } from '../../../../data/requests/RequestServices';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure, WhenReady } from '../../../../shell/states';
import { AskingButton } from '../../../../ui/AskingButton';
import { Button } from '../../../../ui/Button';
import { ActForm } from '../act/ActForm';
import { requestKeys } from '../keys';
import { useFrame, useRequestServices, useTeam } from '../queries';
import styles from '../Requests.module.scss';
import { AbsencesSection } from './AbsencesSection';
import { ApproversSection } from './ApproversSection';
import { ClosingsSection } from './ClosingsSection';
import { OpeningForm } from './OpeningForm';
import { ownerWords } from './ownerStrings';
import { QuestionsSection } from './QuestionsSection';
import { RulesSection } from './RulesSection';
import type { SettingsProps } from './SettingsProps';

const KeepingSection = lazyScreen<Pick<SettingsProps, 'frame'>>(() => import(/* webpackChunkName: 'requests-keeping' */ './KeepingSection'), { lines: 4 });

/** Delays, closing hour, holidays, closing days, templates, charter and questions: for owners of the site. */
export default function SettingsPage(): React.ReactElement {
  const frame = useFrame();
  const team = useTeam();
  const services = useRequestServices();
  const queries = useQueryClient();
  const members = useQuery({ queryKey: [...requestKeys.owner, 'members'], queryFn: async () => (await (await team()).members()).members });
  const templates = useQuery({ queryKey: [...requestKeys.owner, 'templates'], queryFn: async () => (await team()).templates() });
  const change = async (task: (owner: RequestOwner) => Promise<unknown>): Promise<void> => {
    await task(await services.owner());
    await queries.invalidateQueries([...requestKeys.all]);
  };
  return (
    <WhenReady read={frame} lines={10}>
      {(read) => (
        <>
          <RulesSection frame={read} members={members.data ?? []} change={change} />
          <AbsencesSection frame={read} members={members.data ?? []} change={change} />
          <ApproversSection frame={read} members={members.data ?? []} change={change} />
          <ClosingsSection frame={read} change={change} />
          <WhenReady read={templates} lines={3}>
            {(all) => <TemplatesSection templates={all} change={change} />}
          </WhenReady>
          <CharterSection frame={read} change={change} />
          <QuestionsSection frame={read} change={change} />
          <KeepingSection frame={read} />
        </>
      )}
    </WhenReady>
  );
}

function TemplatesSection({ templates, change }: Pick<SettingsProps, 'change'> & { readonly templates: readonly MessageTemplate[] }): React.ReactElement {
  const words = useWords(ownerWords);
  const [edited, edit] = React.useState<MessageTemplate>();
  const removal = useMutation({ mutationKey: [...requestKeys.owner, 'remove'], mutationFn: (id: number) => change((owner) => owner.removeTemplate(id)) });
  const done = (): void => edit(undefined);
  const form = (template: MessageTemplate | null) => ({
    thing: `request-template-${template?.id ?? 0}`,
    title: template ? words.editTemplate(template.title) : words.addTemplate,
    fields: [
      { name: 'title', label: words.templateTitle, isRequired: true },
      { name: 'text', label: words.templateText, kind: 'long' as const, isRequired: true }
    ],
    initial: template ? { title: template.title, text: template.text } : undefined,
    submit: words.save,
    said: words.templateSaved,
    send: ({ title = '', text = '' }: Readonly<Record<string, string>>, clientKey: string) => change((owner) => owner.saveTemplate({ id: template?.id ?? null, title, text }, clientKey))
  });
  return (
    <section aria-label={words.templates} className={styles.section}>
      <h3 className={styles.name}>{words.templates}</h3>
      {removal.error !== null && <Failure error={removal.error} />}
      {templates.length === 0 && <p className={styles.meta}>{words.noTemplate}</p>}
      <ul className={styles.stack}>
        {templates.map((template) => (
          <li key={template.id} className={styles.row}>
            <Button appearance="text" onClick={() => edit(template)}>
              {words.editTemplate(template.title)}
            </Button>
            <AskingButton appearance="text" label={words.removeTemplate(template.title)} {...words.removing} isBusy={removal.isLoading} onYes={() => removal.mutate(template.id)} />
          </li>
        ))}
      </ul>
      {edited ? <ActForm key={edited.id} {...form(edited)} onDone={done} onCancel={done} /> : <OpeningForm open={words.addTemplate} {...form(null)} />}
    </section>
  );
}

function CharterSection({ frame: { charter }, change }: SettingsProps): React.ReactElement {
  const words = useWords(ownerWords);
  return (
    <section aria-label={words.charter} className={styles.section}>
      <h3 className={styles.name}>{words.charter}</h3>
      <p dir="auto">{charter?.text ?? words.charterNone}</p>
      <OpeningForm
        open={words.charterChange}
        thing="request-charter"
        title={words.charterChange}
        fields={[{ name: 'text', label: words.charterText, kind: 'long', isRequired: true }]}
        initial={{ text: charter?.text ?? '' }}
        submit={words.save}
        said={words.charterSaved}
        send={({ text = '' }, clientKey) => change((owner) => owner.saveCharter(text, clientKey))}
      />
    </section>
  );
}
