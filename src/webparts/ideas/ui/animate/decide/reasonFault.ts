export { reasonFault } from '../../../../../shell/decided/reasonFault';
