import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { validate } from './validate.js';

const BUILT_IN: readonly unknown[] = [Object, String, Number, Boolean, Array];

/** Every `@Body()`, `@Query()` and `@Param()` that names a class is validated as one; no body is an empty one. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    const isShape = metatype !== undefined && !BUILT_IN.includes(metatype);
    return isShape && type !== 'custom' ? validate(metatype, value ?? {}) : value;
  }
}
