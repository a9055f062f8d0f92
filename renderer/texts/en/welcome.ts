export const welcome = {
  title: 'Where do you want to begin?',
  create: 'Make a new vault',
  createHint: 'A vault is an encrypted folder on this computer. Nothing in it ever goes over a network.',
  open: 'Open a vault',
  openHint: 'Choose the folder of a vault that exists.',
  recent: 'Vaults of last time',
  forget: 'Forget this list',
  notAVault: 'There is no vault in that folder. Choose the folder that holds vault.db.',
  help: 'If a child is in danger now',
  helpLines: ['Police 112', 'Women’s emergency 1366', 'Youth counselling 1388', 'School violence 117'],
};
