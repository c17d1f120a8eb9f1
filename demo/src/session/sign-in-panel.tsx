import { useState, type FormEvent } from 'react';
import { creators } from '../creators/creators';
import { Portrait } from '../creators/portrait';
import { useSessionStore } from './session.context';

/** The password of the people whom the server creates with `DEMO_PEOPLE=on`. */
const demoPassword = 'vikrahub-demo';

type Attempt = { state: 'idle' } | { state: 'waiting' } | { state: 'failed'; sentence: string };

export function SignInPanel({ reason }: { reason: string }) {
  const store = useSessionStore();
  const [attempt, setAttempt] = useState<Attempt>({ state: 'idle' });

  const run = (signIn: () => Promise<void>) => {
    setAttempt({ state: 'waiting' });
    signIn().catch((error: Error) => setAttempt({ state: 'failed', sentence: error.message }));
  };
  const isWaiting = attempt.state === 'waiting';
  return (
    <div className="sign-in" aria-busy={isWaiting}>
      {reason && <p className="sign-in-reason">{reason}</p>}
      <section>
        <h2>Try it as somebody</h2>
        <p className="sign-in-hint">One click. Open a second window as somebody else to see both sides.</p>
        <ul className="demo-people">
          {creators.map(({ user }) => (
            <li key={user.id}>
              <button
                type="button"
                className="demo-person"
                disabled={isWaiting}
                onClick={() => run(() => store.signIn(user.username, demoPassword))}
              >
                <Portrait user={user} size="small" />
                <span>{user.full_name}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <AccountForm
        isWaiting={isWaiting}
        run={run}
        problem={attempt.state === 'failed' ? attempt.sentence : null}
      />
    </div>
  );
}

interface AccountFormProps {
  isWaiting: boolean;
  problem: string | null;
  run(signIn: () => Promise<void>): void;
}

function AccountForm({ isWaiting, problem, run }: AccountFormProps) {
  const store = useSessionStore();
  const [isNew, setIsNew] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const field = (name: string) => String(fields.get(name) ?? '');
    run(() =>
      isNew
        ? store.register(field('username').trim(), field('password'), field('full_name').trim())
        : store.signIn(field('username').trim(), field('password')),
    );
  };
  return (
    <form className="account-form" onSubmit={submit}>
      <h2>{isNew ? 'Create an account' : 'Or with your own account'}</h2>
      {isNew && (
        <label>
          Full name
          <input name="full_name" autoComplete="name" required maxLength={128} />
        </label>
      )}
      <label>
        Username
        <input name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      </label>
      <label>
        Password
        <input
          name="password"
          type="password"
          autoComplete={isNew ? 'new-password' : 'current-password'}
          minLength={isNew ? 8 : undefined}
          required
        />
      </label>
      {/* Its room is kept, so that nothing moves. */}
      <p role="alert" className="sign-in-problem">
        {problem}
      </p>
      <div className="account-form-actions">
        <button type="submit" className="strong-button" disabled={isWaiting}>
          {isNew ? 'Create account' : 'Sign in'}
        </button>
        <button type="button" className="link-button" onClick={() => setIsNew(!isNew)}>
          {isNew ? 'I have an account' : 'Create an account'}
        </button>
      </div>
    </form>
  );
}
