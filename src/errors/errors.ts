/** The user gave a wrong option, file, config or lexicon: exit status 2. The message says what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The data do not add up: exit status 4, and nothing is published. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
}

/** Another run holds the database: exit status 5. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** A signal asked the job to stop, and it did so cleanly. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
  constructor(readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') {
    super(`stopped by ${signal}; nothing was published, and it is safe to run again`);
  }
}
