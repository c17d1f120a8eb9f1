import { Length, Matches, ValidateBy } from 'class-validator';
import type { LoginBody, RefreshBody, RegisterBody } from '@vikrahub/chat-protocol';
import { IsName } from '../input/decorators.js';
import { isStorableText } from '../input/text.js';

const PASSWORD_LENGTH_MAX = 256;
const LOGIN_NAME_LENGTH_MAX = 150;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Two passwords that differ only in a lone surrogate would be the same bytes to argon2. */
function IsPassword(lengthMin: number): PropertyDecorator {
  return ValidateBy({
    name: 'isPassword',
    validator: {
      validate: (value) => {
        if (typeof value !== 'string' || LONE_SURROGATE.test(value)) return false;
        const length = [...value].length;
        return length >= lengthMin && length <= PASSWORD_LENGTH_MAX;
      },
      defaultMessage: () => `must be text of ${lengthMin}–${PASSWORD_LENGTH_MAX} characters`,
    },
  });
}

export class RegisterInput implements RegisterBody {
  @Matches(/^(?=.*[A-Za-z0-9])[A-Za-z0-9._-]{3,32}$/, {
    message: 'must be 3–32 of a–z A–Z 0–9 . _ - with a letter or a digit among them',
  })
  username: string;

  @IsPassword(8)
  password: string;

  @IsName()
  full_name: string;
}

export class LoginInput implements LoginBody {
  @ValidateBy({
    name: 'isLoginName',
    validator: {
      validate: (value) =>
        isStorableText(value) && value.length >= 1 && value.length <= LOGIN_NAME_LENGTH_MAX,
      defaultMessage: () => `must be text of 1–${LOGIN_NAME_LENGTH_MAX} characters`,
    },
  })
  username: string;

  @IsPassword(1)
  password: string;
}

export class RefreshInput implements RefreshBody {
  @Length(1, 8192, { message: 'must be a refresh token' })
  refresh: string;
}
