import type {AnyDefinition, CollectionName} from '../collection.js';
import {bodies} from './bodies.js';
import {events} from './events.js';
import {facts} from './facts.js';
import {members} from './members.js';
import {news} from './news.js';
import {people} from './people.js';
import {practices} from './practices.js';
import {resources} from './resources.js';
import {services} from './services.js';

/** Every collection by name. A widget imports the one that it needs instead, to stay small. */
export const collections = {
  members, news, events, resources, practices, people, bodies, services, facts,
} satisfies Record<CollectionName, AnyDefinition>;
