import './schema.ts';

export { mailJobs, sendWaiting } from './deliver.ts';
export { markedMail, markingInName } from './marked.ts';
export { type MessageState, outboxStates, readOutbox, readOutboxMessage } from './outbox.ts';
export { outboxRoutes } from './outbox-routes.ts';
export { outboxPaths, outboxSubject } from './paths.ts';
export { type MailSettings, ownAddress } from './postman.ts';
export { mailAddressInput, type NewMessage, queueMail } from './queue.ts';
export { sendAgain } from './send-again.ts';
export { mailWords } from './words.ts';
