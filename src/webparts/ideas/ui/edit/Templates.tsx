import * as React from 'react';
import type { StoredTemplate } from '../../../../data/ideas/IdeaServices';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { Part } from './Part';
import type { Template } from './Template';
import { templates } from './Template';

interface Offer {
  readonly key: string;
  readonly name: string;
  readonly hint: string;
  use(): void;
}

interface TemplatesProps {
  /** Of the site's owners: they come first. */
  readonly own: readonly StoredTemplate[];
  /** Was anything filled in that a template would replace? Then it asks first. */
  readonly isFilled: boolean;
  onUse(template: Template | StoredTemplate): void;
}

/** Usual campaigns to begin with. */
export function Templates({ own, isFilled, onUse }: TemplatesProps): React.ReactElement {
  const words = useWords(editWords);
  const { model, templates: known } = words;
  const [asked, ask] = React.useState<Offer>();
  const offers: readonly Offer[] = [
    ...own.map((template): Offer => ({ key: String(template.id), name: template.name, hint: template.hint, use: () => onUse(template) })),
    ...templates.map((template): Offer => ({ key: template, ...known[template], use: () => onUse(template) }))
  ];
  const use = (offer: Offer): void => {
    ask(undefined);
    offer.use();
    announce(model.used(offer.name));
  };
  return (
    <Part title={model.title}>
      <p className={styles.note}>{model.hint}</p>
      <ul className={styles.models}>
        {offers.map((offer) => (
          <li key={offer.key} className={styles.model}>
            <p className={styles.strong} dir="auto">
              {offer.name}
            </p>
            {offer.hint && (
              <p className={styles.note} dir="auto">
                {offer.hint}
              </p>
            )}
            <div>
              <Button aria-label={model.use(offer.name)} onClick={() => (isFilled ? ask(offer) : use(offer))}>
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
