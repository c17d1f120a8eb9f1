type Normalise = (value: unknown) => unknown;

const byShape = new Map<object, Map<string, Normalise>>();

/** Brings what a field accepts to the one form that is stored, before it is checked. */
export function Normalised(normalise: Normalise): PropertyDecorator {
  return ({ constructor }, field) => {
    const fields = byShape.get(constructor) ?? new Map<string, Normalise>();
    byShape.set(constructor, fields.set(String(field), normalise));
  };
}

/** The input as an instance of the shape, with every field that it has, known or not. */
export function toInstance<T extends object>(shape: new () => T, input: object): T {
  const fields = byShape.get(shape);
  const value = new shape() as Record<string, unknown>;
  for (const [field, given] of Object.entries(input)) {
    const normalise = fields?.get(field);
    value[field] = normalise ? normalise(given) : given;
  }
  return value as T;
}
