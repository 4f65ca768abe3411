import type { FailureKind } from '../../domain/plans/PlanStep';
import { DataError } from '../DataError';

/** How an attempt at a step failed. What is not found a moment after it was made comes a moment later; what somebody else did meanwhile is read. */
export function failureKind(error: unknown): FailureKind {
  if (!(error instanceof DataError)) return 'failed';
  switch (error.code) {
    case 'forbidden':
      return 'refused';
    case 'offline':
    case 'timeout':
    case 'throttled':
    case 'conflict':
    case 'duplicate':
    case 'notFound':
      return 'passing';
    default:
      return 'failed';
  }
}
