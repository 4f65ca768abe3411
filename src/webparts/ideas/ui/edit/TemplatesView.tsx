import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { StoredTemplate } from '../../../../data/ideas/IdeaServices';
import { blankCampaign } from '../../../../domain/ideas/blankCampaign';
import type { CampaignTemplate } from '../../../../domain/ideas/CampaignTemplate';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { focusOn } from '../../../../ui/focusOn';
import { MessageLine } from '../../../../ui/MessageLine';
import { useBrainstorming } from '../Brainstorming';
import { useIdeaServices } from '../queries';
import styles from './Edit.module.scss';
import { TemplateEditor } from './TemplateEditor';
import { templateWords } from './templateStrings';

interface Editing {
  readonly stored: StoredTemplate | undefined;
  readonly begin: CampaignTemplate;
}

/** Campaigns that owners offer to begin with: made from this one or from nothing, changed, and taken away. */
export default function TemplatesView(): React.ReactElement {
  const words = useWords(templateWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const { campaign } = useBrainstorming();
  const [editing, edit] = React.useState<Editing>();
  const [told, tell] = React.useState('');
  const box = React.useRef<HTMLElement>(null);
  const read = useQuery({ queryKey: [...ideaKeys.all, 'offered'], queryFn: async () => (await services.animation()).offered() });
  const begin = (next: Editing): void => {
    tell('');
    edit(next);
  };
  const leave = (said = ''): void => {
    edit(undefined);
    tell(said);
    if (said) void queries.invalidateQueries([...ideaKeys.all, 'offered']);
    if (box.current) focusOn(box.current);
  };
  if (editing) return <TemplateEditor key={editing.stored?.etag ?? 'new'} stored={editing.stored} begin={editing.begin} onLeave={leave} />;
  return (
    <section ref={box} className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      {told && <MessageLine tone="done">{told}</MessageLine>}
      <WhenReady read={read} lines={3}>
        {({ templates }) =>
          templates.length === 0 ? (
            <p className={styles.note}>{words.none}</p>
          ) : (
            <ul className={styles.models}>
              {templates.map((template) => (
                <li key={template.id} className={styles.model}>
                  <p className={styles.strong} dir="auto">
                    {template.name}
                  </p>
                  {template.hint && (
                    <p className={styles.note} dir="auto">
                      {template.hint}
                    </p>
                  )}
                  <p className={styles.note}>{words.modified(template.editor.name, formats.date(template.modified))}</p>
                  <div>
                    <Button aria-label={words.changeOf(template.name)} onClick={() => begin({ stored: template, begin: template })}>
                      {words.change}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </WhenReady>
      <div className={styles.buttons}>
        <Button onClick={() => begin({ stored: undefined, begin: { name: '', hint: '', draft: campaign } })}>{words.fromThis}</Button>
        <Button onClick={() => begin({ stored: undefined, begin: { name: '', hint: '', draft: blankCampaign } })}>{words.fromNothing}</Button>
      </div>
    </section>
  );
}
