export function reactFiles(manifest: object): Readonly<Record<string, string>>;

export function writeReact(): void;
