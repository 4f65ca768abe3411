import * as React from 'react';
import { Button } from '../ui/Button';
import { MessageLine } from '../ui/MessageLine';
import { isChunkLoadError } from './errorCode';
import type { Language } from './Language';
import { wordsOf } from './Language';
import { report } from './report';
import { shellWords } from './strings';

interface ErrorBoundaryProps {
  readonly language: Language;
}

interface ErrorBoundaryState {
  readonly error?: unknown;
}

/** Keeps an error in one web part from taking the page with it, and says what to do next. */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, ErrorBoundaryState> {
  public override state: ErrorBoundaryState = {};

  public static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error };
  }

  public override componentDidCatch(error: unknown, { componentStack }: React.ErrorInfo): void {
    report(error, `show${componentStack}`);
  }

  public override render(): React.ReactNode {
    if (this.state.error === undefined) return this.props.children;
    const words = wordsOf(shellWords, this.props.language);
    const isGone = isChunkLoadError(this.state.error);
    return (
      <MessageLine tone="error" action={this.action(isGone)}>
        {isGone ? words.chunkGone : words.crashed}
        {!isGone && <div>{words.supportCode(report(this.state.error, 'show the web part'))}</div>}
      </MessageLine>
    );
  }

  private action(isGone: boolean): React.ReactElement {
    const words = wordsOf(shellWords, this.props.language);
    if (isGone) return <Button appearance="text" onClick={() => location.reload()}>{words.reload}</Button>;
    return <Button appearance="text" onClick={() => this.setState({ error: undefined })}>{words.retry}</Button>;
  }
}
