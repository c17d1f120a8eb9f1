type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Texts for a number, by the language's own categories; `#` is where the number stands. */
export function createPlural(locale: string): (forms: PluralForms) => (count: number) => string {
  const rules = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale);
  return (forms) => (count) => (forms[rules.select(count)] ?? forms.other).replace('#', format.format(count));
}
