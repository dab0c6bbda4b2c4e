/** The key that was pressed. */
export interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  /** Whether an input method is composing a text, for which the keys are its own. */
  readonly isComposing: boolean;
}

/** How things stand in the box. */
export interface Standing {
  /** Whether the suggestions are shown. */
  readonly open: boolean;
  /** How many options there are. */
  readonly count: number;
  /** Place of the option that the keys have reached; -1 for none. */
  readonly active: number;
  readonly text: string;
}

/** The place of an option to go to, or what else a key does; `text` goes back to the text and lets the key act. */
export type KeyAction = number | 'open' | 'close' | 'clear' | 'follow' | 'text';

/**
 * What a key does in a combobox whose list is a suggestion; nothing where the key is the text's own.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function keyAction({key, altKey, isComposing}: Pressed, standing: Standing): KeyAction | undefined {
  if (isComposing) return undefined;
  const {open, count, text} = standing;
  const active = open ? standing.active : -1;
  const reached = active >= 0;
  switch (key) {
    case 'ArrowDown':
      if (!count) return undefined;
      return altKey ? 'open' : (active + 1) % count;
    case 'ArrowUp':
      if (altKey) return 'close';
      if (!count) return undefined;
      return active > 0 ? active - 1 : count - 1;
    case 'ArrowLeft':
    case 'ArrowRight':
      return reached ? 'text' : undefined;
    case 'Home':
      return reached ? 0 : undefined;
    case 'End':
      return reached ? count - 1 : undefined;
    case 'Enter':
      return reached ? 'follow' : undefined;
    case 'Escape':
      if (open) return 'close';
      return text ? 'clear' : undefined;
    default:
      return undefined;
  }
}
