export declare function elements(folder?: string): {readonly name: string; readonly module: string}[];
