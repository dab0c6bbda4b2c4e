export declare const six: readonly string[];
export declare const sixWithList: readonly string[];
export declare const onFirstScreen: number;
export declare function pageOfSix(
  page: {readonly kit: string; readonly lang: string; readonly tags?: readonly string[]; readonly own: boolean;
    readonly patient?: boolean},
): string;
