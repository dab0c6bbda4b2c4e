/*
 * The embed builder: a page that turns what a person sets into what goes into their page. All of it stands in the
 * page's address; nothing is stored or sent.
 */
import {defaultLanguage, matchLanguage} from '../../src/protocol/languages.js';
import {App} from './app.js';
import {loadTexts} from './texts.js';
import './live-example.js';

const language = matchLanguage(document.documentElement.lang) ?? defaultLanguage;
const texts = await loadTexts(language);
const place = document.getElementById('builder')!;
place.replaceChildren();
new App(place, texts, new URL('..', document.baseURI).href).start();
