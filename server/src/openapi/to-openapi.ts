type Json = Record<string, unknown>;

/** JSON Schema as OpenAPI 3.0 understands it, which has neither `null`, nor `const`, nor several types at once. */
export function toOpenApi(schema: Json, all: Readonly<Record<string, Json>>): Json {
  const { $ref, const: constant, type, anyOf, ...rest } = schema;
  if (typeof $ref === 'string') return toReference($ref, rest, all);
  if (constant !== undefined) return { ...rest, type: toType(typeof constant, {}), enum: [constant] };
  if (Array.isArray(type))
    return toAlternatives(
      type.map((one: unknown) => ({ type: one })),
      rest,
      all,
    );
  if (Array.isArray(anyOf)) return toAlternatives(anyOf as Json[], rest, all);
  return { ...toOpenApiParts(rest, all), ...(type !== undefined && { type: toType(type, rest) }) };
}

/** TypeScript has one kind of number. The contract's are integers, where no format says otherwise. */
function toType(type: unknown, { format }: Json): unknown {
  return type === 'number' && format === undefined ? 'integer' : type;
}

function toOpenApiParts(schema: Json, all: Readonly<Record<string, Json>>): Json {
  const convert = (part: unknown): unknown => (isJson(part) ? toOpenApi(part, all) : part);
  return Object.fromEntries(
    Object.entries(schema).map(([key, part]) => {
      if (key === 'properties' && isJson(part)) {
        return [key, Object.fromEntries(Object.entries(part).map(([name, one]) => [name, convert(one)]))];
      }
      return [key, convert(part)];
    }),
  );
}

/** Beside a `$ref` everything else would be ignored; and a generic type's name is no name in OpenAPI. */
function toReference($ref: string, rest: Json, all: Readonly<Record<string, Json>>): Json {
  const name = decodeURIComponent($ref.replace('#/definitions/', ''));
  const target = all[name];
  if (!target) throw new Error(`The protocol has no type ${name}.`);
  if (isGeneric(name)) return { ...toOpenApi(target, all), ...rest };
  const reference = { $ref: `#/components/schemas/${name}` };
  return Object.keys(rest).length === 0 ? reference : { ...rest, allOf: [reference] };
}

function toAlternatives(options: Json[], rest: Json, all: Readonly<Record<string, Json>>): Json {
  const converted = options.filter(({ type }) => type !== 'null').map((option) => toOpenApi(option, all));
  const nullable = converted.length < options.length ? { nullable: true } : {};
  const [only, ...others] = converted;
  if (only === undefined || others.length > 0) return { ...rest, ...nullable, anyOf: converted };
  return '$ref' in only ? { ...rest, ...nullable, allOf: [only] } : { ...only, ...rest, ...nullable };
}

export function isGeneric(name: string): boolean {
  return name.includes('<');
}

function isJson(part: unknown): part is Json {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
