import type { Fault } from './fault';
import { permissionFaults } from './permission-faults';
import { protocolFaults } from './protocol-faults';
import { queryFaults } from './query-faults';
import { searchFaults } from './search-faults';
import { sharingFaults } from './sharing-faults';
import { storageFaults } from './storage-faults';
import { validationFaults } from './validation-faults';

/** Every way of breaking the service that the behaviour suite has to notice. */
export const faults: readonly Fault[] = [...protocolFaults, ...queryFaults, ...searchFaults, ...sharingFaults, ...storageFaults, ...permissionFaults, ...validationFaults];
