export function writeViewSchemas(): Promise<void>;
