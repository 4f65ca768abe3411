import * as React from 'react';
import { newClientKey } from '../../data/items/newClientKey';
import type { MakingServices } from '../../data/making/Maker';
import type { Making, MakingPlace, Variant } from '../../domain/making/Proposal';
import { variantsFault } from '../../domain/making/Proposal';
import type { NamedThing } from '../../domain/references/Reference';
import type { Thing } from '../../domain/references/thing';
import { shortened } from '../../domain/text/shortened';
import { Button } from '../../ui/Button';
import { Check } from '../../ui/ChoiceList';
import { FieldFrame } from '../../ui/FieldFrame';
import { MessageLine } from '../../ui/MessageLine';
import { SelectField } from '../../ui/SelectField';
import { TextBox } from '../../ui/TextBox';
import { ThingLink } from '../addresses/ThingLink';
import { announce } from '../announce';
import { formWords } from '../editor/formStrings';
import { errorCode } from '../errorCode';
import { usePage, useWords } from '../Page';
import { useQuery } from '../queries/useQuery';
import KeepOrigin from '../references/KeepOrigin';
import { Failure, WhenReady } from '../states';
import { useTask } from '../tasks/useTask';
import styles from './Making.module.scss';
import type { MakingWords } from './strings';

/** One of those that variants are chosen from. */
export interface MakeOption extends Variant {
  readonly id: number;
  /** Where it is a thing of its own: linked as well, beside what all of them are parts of. */
  readonly thing?: NamedThing;
}

interface MakeFormProps {
  readonly making: Making;
  readonly words: MakingWords;
  /** What it is made of: the two are linked when the draft is published. */
  readonly origin: NamedThing;
  /** With what its title and its text begin. */
  readonly title: string;
  readonly text: string;
  /** All of them are chosen at first, as many as it takes; none: who makes it writes later what there is to choose from. */
  readonly options: readonly MakeOption[];
  /** The date on which it takes place, as `slotText` writes it. */
  readonly slot?: string;
  /** What is said of its text, where there is nothing to choose from yet. */
  readonly own?: { readonly label: string; readonly hint: string };
  /** A thing into which it does not go: the one that it is made in. */
  readonly notInto?: Pick<Thing, 'kind' | 'id'>;
  services(): Promise<MakingServices>;
}

/** Makes something new of what was said, as a draft, or in a thing that is open. Another subject is another form: give it a key. */
export function MakeForm(props: MakeFormProps): React.ReactElement {
  const { making, words, notInto, services } = props;
  const places = useQuery({ queryKey: ['making', 'places', making.offer], queryFn: async () => (making.goesInto === null ? [] : (await services()).places(making.offer)) });
  const hadPlaces = React.useRef(false);
  if (making.goesInto === null) return <Form {...props} places={[]} />;
  return (
    <WhenReady read={places} lines={3}>
      {(all) => {
        const others = all.filter(({ id }) => notInto?.kind !== making.goesInto || notInto?.id !== id);
        // What was typed stays where the last of them closes meanwhile.
        hadPlaces.current ||= others.length > 0;
        return !hadPlaces.current ? <p>{words.into?.none}</p> : <Form {...props} places={others} onClosed={() => void places.refetch()} />;
      }}
    </WhenReady>
  );
}

interface FormProps extends MakeFormProps {
  readonly places: readonly MakingPlace[];
  /** The chosen place takes nothing any more. */
  onClosed?(): void;
}

function Form({ making, words, origin, title, text: about, options, slot, own, services, places, onClosed }: FormProps): React.ReactElement {
  const { charter } = useWords(formWords);
  const { kind, offer, variants, titleLength, keepsAddress, hasNoText } = making;
  const goesInto = making.goesInto !== null;
  const { formats, webPath } = usePage();
  const [asked, setAsked] = React.useState(() => words.nameFor(title));
  const [text, setText] = React.useState(about);
  const [wanted, want] = React.useState<string>();
  const into = places.find(({ id }) => String(id) === wanted) ?? places[0];
  const [chosen, setChosen] = React.useState<readonly number[]>(() => options.slice(0, variants?.most ?? 0).map(({ id }) => id));
  const [isTried, setTried] = React.useState(false);
  /** The same at each try of the same choice: what was made and whose answer was lost is not made twice. */
  const clientKey = React.useRef(newClientKey());
  const picked = options.filter(({ id }) => chosen.includes(id));
  const takesText = !variants || options.length === 0;
  const parts = (takesText ? options : picked).flatMap(({ thing }) => thing ?? []);
  const isUnnamed = words.nameRequired !== undefined && asked.trim() === '';
  const fault = takesText ? null : variantsFault(making, picked.length);

  const make = useTask(async () => {
    const store = await services();
    const id = await store.make(offer, { title: asked, text: takesText ? text : '', variants: picked.map(({ text: said, link: address, slot: date }) => ({ text: said, link: address, ...(date ? { slot: date } : {}) })), ...(slot ? { slot } : {}), origin: parts.length > 0 ? { ...origin, parts } : origin, charter: Object.values(charter), ...(goesInto ? { into: into?.id } : {}) }, clientKey.current);
    // Of what has no name of its own, the name of what it stands in.
    return { kind, id, webPath, title: shortened(asked.trim() || (into?.title ?? ''), titleLength) };
  });
  const { state } = make;
  const again = (): void => {
    clientKey.current = newClientKey();
    make.reset();
  };
  const submit = (): void => {
    setTried(true);
    if (!fault && !isUnnamed) make.start(undefined);
  };
  React.useEffect(() => {
    if (state.kind === 'done') announce(words.done);
  }, [state, words]);
  const isClosed = goesInto && state.kind === 'failed' && errorCode(state.error) === 'conflict';
  return (
    <div className={styles.form}>
      {goesInto && places.length === 0 && <p>{words.into?.none}</p>}
      {goesInto && places.length > 0 && (
        <SelectField
          label={words.into?.place}
          options={places.map(({ id, title: name }) => ({ key: String(id), text: name }))}
          selected={String(into?.id ?? '')}
          onChange={(next) => {
            want(next);
            again();
          }}
        />
      )}
      <TextBox
        label={words.name}
        dir="auto"
        value={asked}
        required={words.nameRequired !== undefined}
        description={words.nameHint}
        errorMessage={isTried && isUnnamed ? words.nameRequired : undefined}
        onChange={(next) => {
          setAsked(next);
          again();
        }}
      />
      {variants && !takesText ? (
        <FieldFrame label={words.content ?? ''} hint={words.contentHint} message={isTried && fault ? (fault === 'fewest' ? words.fewest : words.most?.(formats.number(variants.most))) : undefined} isError={isTried && fault !== null}>
          {options.map(({ id, text: said }) => (
            <Check
              key={id}
              isChecked={chosen.includes(id)}
              text={shortened(said, variants.length)}
              onChange={(isChecked) => {
                setChosen(isChecked ? [...chosen, id] : chosen.filter((other) => other !== id));
                again();
              }}
            />
          ))}
        </FieldFrame>
      ) : hasNoText || words.content === undefined ? null : (
        <TextBox
          label={(variants && own?.label) || words.content}
          description={(variants && own?.hint) || words.contentHint}
          multiline
          rows={4}
          dir="auto"
          value={text}
          onChange={(next) => {
            setText(next);
            again();
          }}
        />
      )}
      <div>
        <Button isBusy={state.kind === 'running'} disabled={goesInto && !into} onClick={submit}>
          {words.make}
        </Button>
      </div>
      {state.kind === 'done' && (
        <MessageLine tone="done" action={keepsAddress && <ThingLink thing={state.result}>{words.open}</ThingLink>}>
          {words.done}
        </MessageLine>
      )}
      {state.kind === 'done' && goesInto && <KeepOrigin thing={state.result} origin={origin} />}
      {isClosed && (
        <MessageLine tone="error" action={<Button appearance="text" onClick={onClosed}>{words.into?.again}</Button>}>
          {words.into?.closed}
        </MessageLine>
      )}
      {state.kind === 'failed' && !isClosed && <Failure error={state.error} onRetry={make.resume} />}
    </div>
  );
}
