export declare function findExecutable(
  engine: string, debian: string, given: string | undefined, names: string[], places?: string[]): string;
