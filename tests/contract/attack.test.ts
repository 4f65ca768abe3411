import { runHalf } from '../attack/thousand';

runHalf(1);
