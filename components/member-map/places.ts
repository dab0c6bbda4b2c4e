import type {Filter} from '../../src/collection.js';
import type {Directory, DirectoryPoints} from '../../src/directory.js';
import {isMember, type MemberCard, type MemberField} from '../../src/protocol/collections/members.js';
import type {Term} from '../../src/protocol/records.js';
import {PointIndex} from './point-index.js';
import type {Projection} from './projection.js';

/** What is known of an organisation on the map without loading anything. */
export interface Known {
  readonly country: Term;
  readonly kind?: Term | undefined;
  readonly city?: string | undefined;
  /** Whether it is a member of the alliance; `undefined` where that is not known. */
  readonly isMember?: boolean;
  readonly card?: MemberCard | undefined;
}

/** The organisations that are on the map. */
export interface Places {
  /** Their points. */
  readonly index: PointIndex;
  /** Whether it is known which of them are members of the alliance. */
  readonly tellsMembers: boolean;
  known(ordinal: number): Known;
  /** The organisations with these ordinals. */
  cards(ordinals: readonly number[]): Promise<readonly MemberCard[]>;
  /** Ordinal of an organisation; -1 when it is not on the map. */
  ordinal(id: string): number;
}

/** South of it nothing is drawn. In degrees north. */
const south = -58;

/** Whether the coordinates of an organisation are known, and on the map. */
export const isPlaced = ({place}: MemberCard): boolean =>
  place?.longitude !== undefined && place.latitude !== undefined && place.latitude >= south;

/** Puts organisations on the map; those without coordinates are left out. */
export function placesOf(all: readonly MemberCard[], projection: Projection): Places {
  const cards = all.filter(isPlaced);
  const ordinals = new Map(cards.map(({id}, ordinal) => [id, ordinal]));
  return {
    index: new PointIndex(
      cards.map(({place}) => place!.longitude!), cards.map(({place}) => place!.latitude!), projection),
    tellsMembers: true,
    known: (ordinal) => {
      const card = cards[ordinal]!;
      return {card, country: card.country, kind: card.kind, city: card.place?.city, isMember: isMember(card)};
    },
    cards: (wanted) => Promise.resolve(wanted.map((ordinal) => cards[ordinal]!)),
    ordinal: (id) => ordinals.get(id) ?? -1,
  };
}

/** The entries of a large directory on the map: all are indexed once, and shown as far as they pass a filter. */
export class DirectoryPlaces implements Places {
  readonly index: PointIndex;
  readonly tellsMembers = false;
  readonly #directory: Directory;
  readonly #points: DirectoryPoints;
  readonly #projection: Projection;

  constructor(directory: Directory, points: DirectoryPoints, projection: Projection) {
    this.#directory = directory;
    this.#points = points;
    this.#projection = projection;
    this.index = new PointIndex(points.longitudes, points.latitudes, projection);
  }

  /** Whether these are the places of the same points on the same plane. */
  isOf(points: DirectoryPoints, projection: Projection): boolean {
    return points === this.#points && projection === this.#projection;
  }

  async show(filter: Filter<MemberField>, signal: AbortSignal): Promise<void> {
    const shown = await this.#directory.match(filter, {signal});
    if (!signal.aborted) this.index.show(shown);
  }

  known(ordinal: number): Known {
    const points = this.#points;
    return {country: points.country(ordinal), kind: points.kind(ordinal), city: points.city(ordinal)};
  }

  cards(ordinals: readonly number[]): Promise<readonly MemberCard[]> {
    return this.#directory.cards(ordinals);
  }

  ordinal(id: string): number {
    return this.#directory.ordinal(id);
  }
}
