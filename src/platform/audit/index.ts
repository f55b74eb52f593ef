/** The audit: what was done, by whom, so that nobody can change it without being seen. */
export type { Fault } from './chain.ts';
export { type AuditEntry, type AuditPage, type AuditQuestion, auditEntries } from './entries.ts';
export { forgetOpenings, forgetOpeningsJob, openingsKeptDays } from './forget-openings.ts';
export {
  askUnsealing,
  type Opened,
  recordOpening,
  type UnsealedOpening,
  unsealedOpenings,
} from './openings.ts';
export { type Refusal, recordRefusal } from './refusals.ts';
export { sealAudit, sealAuditJob } from './seal.ts';
export { type AuditReport, verifyAudit } from './verify.ts';
