const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether it is a UUID in the form in which all of ours are written: lower case, with hyphens. */
export function isUuid(input: unknown): input is string {
  return typeof input === 'string' && UUID.test(input);
}
