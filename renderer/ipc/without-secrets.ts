/** Fields of a job's input that open something. */
const SECRET = ['passphrase', 'unlock'];

/** An input as it may be kept beside its job: what opens a vault or a file is needed once, and not remembered. */
export function withoutSecrets<Input extends object>(input: Input): Input {
  const kept = Object.entries(input).map(([key, value]) => [key, SECRET.includes(key) ? null : value]);
  return Object.fromEntries(kept) as Input;
}
