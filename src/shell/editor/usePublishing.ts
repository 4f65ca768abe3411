import * as React from 'react';
import type { SaveContext } from './editorTypes';

interface PublishingOptions<F, D, P> {
  store(form: F, context: SaveContext): Promise<D>;
  publish(draft: D, clientKey: string): Promise<P>;
  /** Whatever came of it. */
  settled(): void;
}

export interface Publishing<F, D, P> {
  /** What takes its time; undefined: nothing does. */
  readonly progress: 'saving' | 'publishing' | undefined;
  /** Stores the draft, and publishes it where that was asked for. */
  save(form: F, context: SaveContext): Promise<D | P>;
  /** The form is no longer what the last try stored. */
  changed(): void;
}

/** How a draft is stored and published: tried again after an answer that was lost, it goes on where it was, since the draft of what is published may be gone. */
export function usePublishing<F, D, P>({ store, publish, settled }: PublishingOptions<F, D, P>): Publishing<F, D, P> {
  const [progress, setProgress] = React.useState<'saving' | 'publishing'>();
  const attempt = React.useRef<D>();
  return {
    progress,
    save: async (form, context) => {
      const isPublished = context.intent === 'publish';
      try {
        setProgress('saving');
        const saved = isPublished && attempt.current ? attempt.current : await store(form, context);
        if (!isPublished) return saved;
        attempt.current = saved;
        setProgress('publishing');
        return await publish(saved, context.clientKey);
      } finally {
        setProgress(undefined);
        settled();
      }
    },
    changed: () => {
      attempt.current = undefined;
    }
  };
}
