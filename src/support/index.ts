/** The door of the support office. */
import './schema.ts';

export { enterOffice } from './acts/enter-office.ts';
