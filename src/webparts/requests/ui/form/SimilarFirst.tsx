import * as React from 'react';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { withoutClaim } from '../../../../domain/people/mentions';
import type { UsageKind } from '../../../../domain/requests/RequestForm';
import { usageKinds } from '../../../../domain/requests/RequestForm';
import type { Community } from '../../../../domain/requests/Community';
import { similarCommunities } from '../../../../domain/requests/similarCommunities';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import styles from '../Requests.module.scss';
import type { FormSeed } from './formSeed';
import { similarWords } from './similarStrings';

interface SimilarFirstProps {
  readonly communities: readonly Community[];
  /** One of them is it. */
  onStop(): void;
  /** None of them is it. @param seed what was typed already */
  onStart(seed: FormSeed): void;
  onBack(): void;
}

/** Communities that exist come first: one may stop here, and that is a good end. */
export function SimilarFirst({ communities, onStop, onStart, onBack }: SimilarFirstProps): React.ReactElement {
  const words = useWords(similarWords);
  const { formats } = usePage();
  const [text, setText] = React.useState('');
  const [directions, setDirections] = React.useState('');
  const [usages, setUsages] = React.useState<readonly UsageKind[]>([]);
  const [isStopped, setStopped] = React.useState(false);
  const wanted = directions.split(/[,;]/).map((each) => each.trim()).filter(Boolean);
  const found = similarCommunities({ name: text, objectives: [], directions: wanted, usages }, communities);
  const stop = (): void => {
    setStopped(true);
    onStop();
  };
  if (isStopped) {
    return (
      <MessageLine
        tone="done"
        action={
          <span className={styles.row}>
            <Button onClick={onBack}>{words.back}</Button>
            <Button appearance="text" onClick={() => setStopped(false)}>
              {words.again}
            </Button>
          </span>
        }
      >
        {words.stopped}
      </MessageLine>
    );
  }
  return (
    <section className={styles.page} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <TextBox label={words.what} description={words.whatHint} dir="auto" maxLength={300} value={text} onChange={setText} />
      <TextBox label={words.directions} dir="auto" maxLength={200} value={directions} onChange={setDirections} />
      <FieldFrame label={words.wanted}>
        <div className={styles.ticks}>
          {usageKinds.map((kind) => (
            <Check key={kind} text={words.usages[kind]} isChecked={usages.includes(kind)} onChange={(isChecked) => setUsages(isChecked ? [...usages, kind] : usages.filter((each) => each !== kind))} />
          ))}
        </div>
      </FieldFrame>
      <p role="status" className={styles.text}>
        {text.trim() === '' && wanted.length === 0 ? words.type : found.length === 0 ? words.none : words.found(found.length, formats.number(found.length))}
      </p>
      {found.length > 0 && (
        <ul className={styles.cards}>
          {found.map(({ community: { slug, name, purpose, animators, address }, ...common }) => {
            const why = [...common.words, ...common.directions, ...usageKinds.filter((kind) => common.usages.includes(kind)).map((kind) => words.usages[kind])];
            const mails = animators.filter(({ isGone }) => isGone !== true).map(mailOf).filter(Boolean);
            return (
              <li key={slug} className={styles.card}>
                <h4 className={styles.name} dir="auto">
                  {name}
                </h4>
                <p className={styles.lines} dir="auto">
                  {purpose}
                </p>
                <p className={styles.meta}>{words.why(formats.list(why))}</p>
                {animators.length > 0 && <p className={styles.meta}>{words.animators(formats.list(animators.map((each) => each.name)))}</p>}
                <p className={styles.row}>
                  {safeAddress(address) && (
                    <a className={styles.link} href={safeAddress(address)}>
                      {words.join(name)}
                    </a>
                  )}
                  {mails.length > 0 && (
                    <a className={styles.link} href={`mailto:${mails.join(',')}?subject=${encodeURIComponent(name)}`}>
                      {words.ask(name)}
                    </a>
                  )}
                </p>
              </li>
            );
          })}
        </ul>
      )}
      <div className={styles.row}>
        <Button appearance={found.length === 0 ? 'primary' : 'default'} onClick={() => onStart({ objectives: text.trim(), directions: directions.trim(), usages: usageKinds.filter((kind) => usages.includes(kind)) })}>
          {words.start}
        </Button>
        {found.length > 0 && (
          <Button appearance="primary" onClick={stop}>
            {words.stop}
          </Button>
        )}
        <Button appearance="text" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </section>
  );
}

/** Members of an organisation sign in by their address; '' for who does not. */
function mailOf({ login }: { readonly login: string }): string {
  const name = withoutClaim(login);
  return /^[^@\s]+@[^@\s]+$/.test(name) ? name : '';
}
