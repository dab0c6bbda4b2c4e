import {css} from 'lit';

export const configStyles = css`
  :host { display: none; }
`;
