/** Fields, wherever in an input they stand, that open something. */
const SECRET = ['passphrase', 'password', 'recoveryKey'];

/** An input as it may be kept beside its job: what opens a vault or a file is needed once, and not remembered. */
export function withoutSecrets<Input extends object>(input: Input): Input {
  const kept = Object.entries(input).map(([key, value]) => [
    key,
    SECRET.includes(key) ? null : inside(value),
  ]);
  return Object.fromEntries(kept) as Input;
}

function inside(value: unknown): unknown {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isGroup ? withoutSecrets(value) : value;
}
