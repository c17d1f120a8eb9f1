/**
 * SQLSTATEs, whole or by class (appendix A of PostgreSQL's manual), of a server that cannot do its work at the moment:
 * connection (08), a standby without unlogged tables (0A), read-only (25006), idle for too long (25P03), credentials
 * (28), no such database (3D), a statement that a pooler took away (26), rolled back (40), out of resources (53),
 * locked (55P03), cancelled, shutting down or starting (57), a failing disk (58).
 */
const UNAVAILABLE = /^(08|0A|25006|25P03|26|28|3D|40|53|55P03|57|58)/;
/** Of those, what says nothing about the connection: rolled back, locked, cancelled by a timeout. */
const PASSING = /^(40|55P03|57014)/;
/** Of values: their format, range or encoding (but for our own division by zero), a check, too large for an index. */
const INVALID_INPUT = /^(22(?!012)|23514|54000)/;

/** Each has a digit; `EPIPE` is none. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;
/** Of the socket, of TLS, and of a process that has no descriptors left. */
const SOCKET =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_\w+|E(HOST|NET)UNREACH|EADDRNOTAVAIL|EMFILE|ENFILE|CERT_\w+|ERR_(TLS|SSL)_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/;
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable|does not support SSL/;

/** Whether the database cannot do it at the moment, or cannot be reached, whatever was asked. */
export function isDatabaseUnavailable(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return SQLSTATE.test(code)
    ? UNAVAILABLE.test(code)
    : SOCKET.test(code) || isMissingSocket(error) || MESSAGES.test(error.message);
}

/** Whether the connection on which it happened must not be used again, nor others of its age. */
export function endsConnection(error: unknown): boolean {
  return isDatabaseUnavailable(error) && !PASSING.test(codeOf(error));
}

/** The last net: a value that no check of ours refused, and PostgreSQL did. */
export function isInvalidForDatabase(error: unknown): boolean {
  return error instanceof Error && INVALID_INPUT.test(codeOf(error)) && SQLSTATE.test(codeOf(error));
}

/** For the log. PostgreSQL's messages can repeat what people wrote; its codes cannot. */
export function findSqlState(error: unknown): string | undefined {
  const code = error instanceof Error ? codeOf(error) : '';
  return SQLSTATE.test(code) ? code : undefined;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A unix socket that is not there; for any other file it is a defect of ours. */
function isMissingSocket(error: Error): boolean {
  return codeOf(error) === 'ENOENT' && 'syscall' in error && error.syscall === 'connect';
}
