import { getMetadataStorage, type ValidatorConstraintInterface } from 'class-validator';

type Condition = (object: object, value: unknown) => boolean;

/** What class-validator's decorators say of one field. */
interface Rule {
  field: string;
  conditions: Condition[];
  checks: { constraints: unknown[]; constraint: ValidatorConstraintInterface }[];
  /** Something of it is not done here. */
  isLeft: boolean;
}

type Shape = abstract new (...args: never[]) => unknown;

const byShape = new Map<Shape, ReadonlyMap<string, Rule>>();

/**
 * Whether all decorators of the value's class accept it; `false` may also mean that only class-validator itself can say.
 * It collects the rules of the class anew at every call, up to a fifth of the CPU at full load; here that is done once.
 */
export function isAccepted(value: object): boolean {
  const rules = rulesOf(value.constructor as Shape);
  if (rules.size === 0 || !Object.keys(value).every((field) => rules.has(field))) return false;
  for (const rule of rules.values()) {
    if (!holds(rule, value, (value as Record<string, unknown>)[rule.field])) return false;
  }
  return true;
}

function holds({ field, conditions, checks, isLeft }: Rule, object: object, value: unknown): boolean {
  if (!conditions.every((condition) => condition(object, value))) return true;
  if (isLeft) return false;
  return checks.every(({ constraint, constraints }) => {
    const targetName = object.constructor.name;
    return constraint.validate(value, { targetName, property: field, object, value, constraints }) === true;
  });
}

function rulesOf(shape: Shape): ReadonlyMap<string, Rule> {
  const known = byShape.get(shape);
  if (known) return known;
  const storage = getMetadataStorage();
  const rules = new Map<string, Rule>();
  for (const metadata of storage.getTargetValidationMetadatas(shape, '', false, false)) {
    const field = metadata.propertyName;
    const rule = rules.get(field) ?? { field, conditions: [], checks: [], isLeft: false };
    rules.set(field, rule);
    if (metadata.type === 'conditionalValidation') {
      rule.conditions.push(metadata.constraints[0] as Condition);
    } else if (metadata.type === 'customValidation' && !metadata.each && !metadata.validateIf) {
      for (const { instance } of storage.getTargetValidatorConstraints(metadata.constraintCls)) {
        rule.checks.push({ constraint: instance, constraints: metadata.constraints as unknown[] });
      }
    } else {
      rule.isLeft = true;
    }
  }
  byShape.set(shape, rules);
  return rules;
}
