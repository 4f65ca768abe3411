import * as React from 'react';
import { newClientKey } from '../../data/items/newClientKey';
import { ownPicture } from '../../domain/address/ownPicture';
import type { SitePictures } from '../../data/pictures/SitePictures';
import { announce } from '../announce';
import { Field } from '../editor/Field';
import { useWords } from '../Page';
import { useMutation } from '../queries/useMutation';
import { useQuery } from '../queries/useQuery';
import { Failure, WhenReady } from '../states';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { MessageLine } from '../../ui/MessageLine';
import { NoPictureError, shrinkPicture } from '../../ui/shrinkPicture';
import { TextBox } from '../../ui/TextBox';
import styles from './PictureField.module.scss';
import { pictureWords } from './pictureStrings';

/** A picture of the site, with what it shows. */
export interface PictureForm {
  /** Server-relative; '' for none. */
  readonly picture: string;
  /** In words, for who does not see it. */
  readonly pictureText: string;
}

interface PictureFieldProps {
  /** Of the two fields in their editor. */
  readonly names: Readonly<Record<keyof PictureForm, string>>;
  readonly value: PictureForm;
  readonly isLocked?: boolean;
  readonly pictures: Pick<SitePictures, 'list' | 'add'>;
  onChange(value: PictureForm): void;
}

/** A picture, from a file or from what the site has already, and what it shows in words. */
export function PictureField({ names, value, isLocked = false, pictures, onChange }: PictureFieldProps): React.ReactElement {
  const words = useWords(pictureWords);
  const input = React.useRef<HTMLInputElement>(null);
  const latest = React.useRef(value);
  latest.current = value;
  const upload = useMutation({
    mutationFn: async (file: File) => pictures.add(nameOf(file), await shrinkPicture(file)),
    onSuccess: (picture) => {
      onChange({ ...latest.current, picture });
      announce(words.added);
    }
  });
  const { picture: address, pictureText: said } = value;
  const source = address && ownPicture(address, location.origin);
  return (
    <Field name={names.picture} label={words.picture} hint={words.hint} isGroup>
      <div className={styles.picture}>
        {source && <img className={styles.preview} src={source} alt={said} />}
        {address && !source && <MessageLine tone="warning">{words.elsewhere}</MessageLine>}
        {upload.error !== null && (upload.error instanceof NoPictureError ? <MessageLine tone="error">{words.notRead}</MessageLine> : <Failure error={upload.error} />)}
        {!isLocked && (
          <>
            <div className={styles.buttons}>
              <Button isBusy={upload.isLoading} onClick={() => input.current?.click()}>
                {words.choose}
              </Button>
              {address && (
                <Button appearance="text" onClick={() => onChange({ picture: '', pictureText: '' })}>
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
              <SitePictureList pictures={pictures} onTake={(picture) => onChange({ ...value, picture })} />
            </Disclosure>
          </>
        )}
        {address && (
          <Field name={names.pictureText} label={words.text} hint={words.textHint} isRequired>
            <TextBox dir="auto" value={said} disabled={isLocked} onChange={(pictureText) => onChange({ ...value, pictureText })} />
          </Field>
        )}
      </div>
    </Field>
  );
}

interface SitePictureListProps extends Pick<PictureFieldProps, 'pictures'> {
  onTake(path: string): void;
}

function SitePictureList({ pictures, onTake }: SitePictureListProps): React.ReactElement {
  const words = useWords(pictureWords);
  return (
    <WhenReady read={useQuery({ queryKey: ['pictures'], queryFn: () => pictures.list() })} lines={2}>
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
