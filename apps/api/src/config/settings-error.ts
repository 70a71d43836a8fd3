/** A setting that cannot be used; its message is one sentence that names it. */
export class SettingsError extends Error {}
