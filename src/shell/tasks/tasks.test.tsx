import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../data/DataError';
import { renderScreen } from '../testing/renderScreen';
import { TaskProgress } from './TaskProgress';
import type { TaskControl } from './useTask';
import { stopWhenAborted, useTask } from './useTask';

/** A task whose steps the test lets through, one after the other; it goes on where it was. */
class Steps {
  public done = 0;
  public runs = 0;
  public failure: unknown;
  public signal: AbortSignal | undefined;
  private next: (() => void) | undefined;

  public readonly run = async (count: number, { signal, onProgress }: TaskControl): Promise<string> => {
    this.runs++;
    this.signal = signal;
    while (this.done < count) {
      await new Promise<void>((resolve) => {
        this.next = resolve;
        signal.addEventListener('abort', () => resolve());
      });
      stopWhenAborted(signal);
      if (this.failure) throw this.failure;
      onProgress(++this.done / count);
    }
    return `${count} faits`;
  };

  public step(): Promise<void> {
    return act(async () => this.next?.());
  }
}

function Screen({ steps, onDone }: { readonly steps: Steps; onDone?(result: string): void }): React.ReactElement {
  const task = useTask(steps.run, { onDone });
  return (
    <>
      {task.state.kind === 'idle' && <button onClick={() => task.start(2)}>Commencer</button>}
      <TaskProgress task={task} running={(percent) => `En cours… ${percent}`} done={(result) => `Terminé : ${result}`} />
    </>
  );
}

const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

describe('a task', () => {
  it('shows how far it is, then what came of it, and keeps the focus', async () => {
    const steps = new Steps();
    const done = jest.fn();
    renderScreen(<Screen steps={steps} onDone={done} />, { services: {} });
    await press('Commencer');
    await waitFor(() => expect(document.body).not.toHaveFocus());
    await steps.step();
    expect(screen.getByText(/En cours… 50/)).toBeInTheDocument();
    await steps.step();
    const said = await screen.findByText('Terminé : 2 faits');
    expect(done).toHaveBeenCalledWith('2 faits');
    await waitFor(() => expect(document.activeElement).toContainElement(said));
  });

  it('stops, and goes on where it was', async () => {
    const steps = new Steps();
    renderScreen(<Screen steps={steps} />, { services: {} });
    await press('Commencer');
    await steps.step();
    await press('Arrêter');
    expect(await screen.findByText(/Arrêté avant la fin/)).toBeInTheDocument();
    await press('Reprendre');
    await steps.step();
    expect(await screen.findByText('Terminé : 2 faits')).toBeInTheDocument();
    expect(steps.runs).toBe(2);
  });

  it('says why it failed, and is tried again with what it was started with', async () => {
    const steps = new Steps();
    steps.failure = new DataError('timeout');
    renderScreen(<Screen steps={steps} />, { services: {} });
    await press('Commencer');
    await steps.step();
    expect(await screen.findByText(/trop de temps/)).toBeInTheDocument();
    steps.failure = undefined;
    await press('Réessayer');
    await steps.step();
    await steps.step();
    expect(await screen.findByText('Terminé : 2 faits')).toBeInTheDocument();
  });

  it('stops when the agent leaves it', async () => {
    const steps = new Steps();
    const { unmount } = renderScreen(<Screen steps={steps} />, { services: {} });
    await press('Commencer');
    expect(steps.signal?.aborted).toBe(false);
    unmount();
    expect(steps.signal?.aborted).toBe(true);
  });
});
