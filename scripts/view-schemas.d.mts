export function writeViewSchemas(under?: string): Promise<void>;
