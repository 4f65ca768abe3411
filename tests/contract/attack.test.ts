import { runHalf } from '../attack/fewHundred';

runHalf(0);
