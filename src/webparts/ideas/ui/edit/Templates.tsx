import * as React from 'react';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { Part } from './Part';
import type { Template } from './Template';
import { templates } from './Template';

interface TemplatesProps {
  /** Was anything filled in that a template would replace? Then it asks first. */
  readonly isFilled: boolean;
  onUse(template: Template): void;
}

/** Usual campaigns to begin with. */
export function Templates({ isFilled, onUse }: TemplatesProps): React.ReactElement {
  const words = useWords(editWords);
  const { model, templates: known } = words;
  const [asked, ask] = React.useState<Template>();
  const use = (template: Template): void => {
    ask(undefined);
    onUse(template);
    announce(model.used(known[template].name));
  };
  return (
    <Part title={model.title}>
      <p className={styles.note}>{model.hint}</p>
      <ul className={styles.models}>
        {templates.map((template) => (
          <li key={template} className={styles.model}>
            <p className={styles.strong}>{known[template].name}</p>
            <p className={styles.note}>{known[template].hint}</p>
            <div>
              <Button aria-label={model.use(known[template].name)} onClick={() => (isFilled ? ask(template) : use(template))}>
                {model.choose}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {asked && <ConfirmDialog title={model.replaceTitle} text={model.replaceText} confirm={model.replace} cancel={model.cancel} onConfirm={() => use(asked)} onCancel={() => ask(undefined)} />}
    </Part>
  );
}
