declare module 'virtual:reference' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import statement cannot be relative here
  const reference: import('./reference').Reference;
  export default reference;
}
