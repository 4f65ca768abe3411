import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import { ownPicture } from '../../../../domain/address/ownPicture';
import type { PollOption } from '../../../../domain/polls/Poll';
import { announce } from '../../../../shell/announce';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQuery } from '../../../../shell/queries/useQuery';
import { Failure, WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { NoPictureError, shrinkPicture } from '../../../../ui/shrinkPicture';
import { TextBox } from '../../../../ui/TextBox';
import { usePollServices } from '../pollServices';
import styles from './PictureField.module.scss';
import { optionField } from './pollFields';
import { pictureWords } from './pictureStrings';

interface PictureFieldProps {
  readonly option: PollOption;
  readonly isLocked: boolean;
  onChange(option: PollOption): void;
}

/** The picture of an answer, from a file or from what the site has already, and what it shows in words. */
export function PictureField({ option, isLocked, onChange }: PictureFieldProps): React.ReactElement {
  const words = useWords(pictureWords);
  const { pictures } = usePollServices();
  const input = React.useRef<HTMLInputElement>(null);
  const latest = React.useRef(option);
  latest.current = option;
  const upload = useMutation({
    mutationFn: async (file: File) => pictures.add(nameOf(file), await shrinkPicture(file)),
    onSuccess: (picture) => {
      onChange({ ...latest.current, picture });
      announce(words.added);
    }
  });
  const source = option.picture && ownPicture(option.picture, location.origin);
  return (
    <Field name={optionField(option.id, 'picture')} label={words.picture} hint={words.hint} isGroup>
      <div className={styles.picture}>
        {source && <img className={styles.preview} src={source} alt={option.pictureText ?? ''} />}
        {option.picture && !source && <MessageLine tone="warning">{words.elsewhere}</MessageLine>}
        {upload.error !== null && (upload.error instanceof NoPictureError ? <MessageLine tone="error">{words.notRead}</MessageLine> : <Failure error={upload.error} />)}
        {!isLocked && (
          <>
            <div className={styles.buttons}>
              <Button isBusy={upload.isLoading} onClick={() => input.current?.click()}>
                {words.choose}
              </Button>
              {option.picture && (
                <Button appearance="text" onClick={() => onChange({ ...option, picture: '', pictureText: '' })}>
                  {words.remove}
                </Button>
              )}
            </div>
            <input
              ref={input}
              type="file"
              accept="image/jpeg,image/png,image/webp"
              aria-label={words.choose}
              hidden
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) upload.mutate(file);
                // The same file again is another try.
                target.value = '';
              }}
            />
            <Disclosure label={words.again}>
              <SitePictureList onTake={(picture) => onChange({ ...option, picture })} />
            </Disclosure>
          </>
        )}
        {option.picture && (
          <Field name={optionField(option.id, 'pictureText')} label={words.text} hint={words.textHint} isRequired>
            <TextBox dir="auto" value={option.pictureText ?? ''} disabled={isLocked} onChange={(pictureText) => onChange({ ...option, pictureText })} />
          </Field>
        )}
      </div>
    </Field>
  );
}

function SitePictureList({ onTake }: { onTake(path: string): void }): React.ReactElement {
  const words = useWords(pictureWords);
  const { pictures } = usePollServices();
  return (
    <WhenReady read={useQuery({ queryKey: ['polls', 'pictures'], queryFn: () => pictures.list() })} lines={2}>
      {(all) =>
        all.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul className={styles.list}>
            {all.map(({ path, name }) => (
              <li key={path}>
                <button type="button" className={styles.take} aria-label={words.take(name)} title={name} onClick={() => onTake(path)}>
                  <img src={path} alt="" loading="lazy" />
                </button>
              </li>
            ))}
          </ul>
        )
      }
    </WhenReady>
  );
}

/** What the file is called, in signs that every address takes, and apart from all others. */
function nameOf({ name }: File): string {
  const plain = name.replace(/\.[^.]*$/, '').normalize('NFKD').replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
  return `${plain || 'image'}-${newClientKey().slice(0, 8)}.jpg`;
}
