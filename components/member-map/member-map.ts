import {WdeaElement} from '../core/element.js';

export class MemberMap extends WdeaElement {
  static override readonly tag = 'wdea-member-map';
  protected override get label(): string { return ''; }
  protected override renderContent(): unknown { return ''; }
}
