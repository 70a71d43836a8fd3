export function viewSchemas(): string;
