import { runHalf } from '../attack/someSchedules';

runHalf(1);
