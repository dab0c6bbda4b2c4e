import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {WdeaLoadEvent, WdeaOpenEvent} from '../../components/core/events.js';
import {MemberBadge} from '../../components/member-badge/member-badge.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {bodyCards, hostile, memberCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource, type FixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

MemberBadge.define();

/** The first joined in January 2024, of the second no date is known, the seventh is a supporting organisation. */
const members = memberCards(8).map((card, at) => (at === 0 ? {...card, joined: '2024-01'} : card));
const bodies = bodyCards.slice(0, 1);
const editions = Object.fromEntries(languages.map((lang) => [lang, {members, bodies}]));
const standing = (badge: MemberBadge) => textOf(one(badge, '.standing'));

const template = ({url}: FixtureSource, member: string, lang: Language = 'en') => html`
  <wdea-member-badge lang=${lang} source=${url} member=${member}>
    <a href="#alliance">The alliance</a>
  </wdea-member-badge>`;
const render = async (member: string, lang?: Language) =>
  renderSettled<MemberBadge>(template(await fixtureSource(editions), member, lang));
/** Whether the page's own content inside the element is shown. */
const showsLight = (badge: MemberBadge) => badge.querySelector('a')!.getClientRects().length > 0;

describe('<wdea-member-badge>', () => {
  keepsTheContract({
    element: MemberBadge, contents: {members, bodies}, attributes: {member: 'member-1'},
    spoiled: {
      members: [
        {...hostile.members.find(({id}) => id === 'markup')!, id: 'member-1', joined: '<b>soon</b>'},
        ...hostile.members,
      ],
      bodies: [{...hostile.bodies.find(({id}) => id === 'script-link')!, id: 'alliance'}, ...hostile.bodies],
    },
    borrowed: {collection: 'bodies', field: 'name'},
  });

  it('says of what the organisation is a member, and since when', async () => {
    expect(standing(await render('member-1'))).to.equal('Member of the Example Alliance since January 2024');
    expect(standing(await render('member-2'))).to.equal('Member of the Example Alliance');
  });

  it('says that a supporting organisation supports, and never calls it a member', async () => {
    expect(standing(await render('member-7'))).to.equal('Supporting organisation of the Example Alliance');
    const joined = members.map((card) => ({...card, joined: '2024-01-30'}));
    const badge = await renderSettled<MemberBadge>(
      template(await fixtureSource({en: {members: joined, bodies}}), 'member-7'));
    expect(textOf(badge.renderRoot)).not.to.match(/\bmember\b|2024-/i);
  });

  it('puts the name of the alliance where each language has it', async () => {
    const places: Partial<Record<Language, string>> = {
      zh: 'Example Alliance成员，2024年1月加入', ru: 'Участник альянса «Example Alliance», вступление: январь 2024',
      ar: 'عضو في Example Alliance منذ يناير 2024',
    };
    for (const [lang, text] of Object.entries(places)) {
      expect(standing(await render('member-1', lang as Language))).to.equal(text);
    }
  });

  it('leads to the alliance, to the organisation and to the source that says so', async () => {
    const links = all<HTMLAnchorElement>(await render('member-1'), 'a');
    expect(links.map((link) => [textOf(link), link.href])).to.deep.equal([
      ['Example Alliance', 'https://example.org/about'],
      ['Example University 1', 'https://example.org/members/1'],
      ['Source: Example Register', 'https://example.org/register'],
    ]);
  });

  it('is followed by keyboard, and a page can keep its readers', async () => {
    const badge = await render('member-1');
    badge.addEventListener('wdea-open', (event) => event.preventDefault());
    const [alliance, organisation] = all(badge, 'a');
    const follow = async (link: HTMLElement) => {
      const opened = oneEvent<WdeaOpenEvent>(badge, 'wdea-open');
      link.focus();
      await sendKeys({press: 'Enter'});
      const {collection, record} = await opened;
      return [collection, record.id];
    };
    expect(await follow(alliance!)).to.deep.equal(['bodies', 'alliance']);
    expect(await follow(organisation!)).to.deep.equal(['members', 'member-1']);
  });

  it('renders nothing but the page’s own content for an id that is not published, and for none', async () => {
    for (const unknown of ['nobody', '', '../member-1', '<b>']) {
      const badge = await render(unknown);
      expect(badge.getAttribute('state')).to.equal('empty');
      expect(all(badge, '*').map(({localName}) => localName)).to.deep.equal(['slot']);
      expect(showsLight(badge)).to.equal(true);
    }
  });

  it('takes no room at all where the page has put nothing into it either', async () => {
    const {url} = await fixtureSource(editions);
    const badge = await renderSettled<MemberBadge>(
      html`<wdea-member-badge heading="We are members" member="nobody" source=${url}></wdea-member-badge>`);
    expect(badge.getBoundingClientRect().height).to.equal(0);
  });

  it('renders nothing while the record of the alliance is not published', async () => {
    const badge = await renderSettled<MemberBadge>(
      template(await fixtureSource({en: {members, bodies: bodyCards.slice(1)}}), 'member-1'));
    expect([badge.getAttribute('state'), textOf(badge.shadowRoot!)]).to.deep.equal(['empty', '']);
  });

  it('claims nothing while it is loading, nor when that fails, and leaves the page’s own content', async () => {
    const loading = await fixture<MemberBadge>(template(await fixtureSource(editions, 'hang'), 'member-1'));
    const failed = await renderSettled<MemberBadge>(template(await fixtureSource(editions, 'fail'), 'member-1'));
    for (const badge of [loading, failed]) {
      expect(badge.shadowRoot!.textContent).not.to.match(/member/i);
      expect(one(badge, 'section').getAttribute('aria-label')).not.to.match(/member/i);
      expect(showsLight(badge)).to.equal(true);
    }
    expect(failed.getAttribute('state')).to.equal('error');
  });

  it('fails as a whole when the name of the alliance cannot be had', async () => {
    const source = await fixtureSource({en: {members}});
    const badge = await renderSettled<MemberBadge>(template(source, 'member-1'));
    expect(badge.getAttribute('state')).to.equal('error');
    expect(textOf(badge.shadowRoot!)).not.to.match(/member/i);
  });

  it('drops what it said as soon as it is about another organisation', async () => {
    const source = await fixtureSource(editions);
    const badge = await renderSettled<MemberBadge>(template(source, 'member-1'));
    source.mode = 'hang';
    badge.lang = 'fr';
    badge.member = 'member-7';
    await badge.updateComplete;
    expect(badge.getAttribute('state')).to.equal('loading');
    expect(all(badge, '.badge')).to.have.length(0);
  });

  it('follows its attribute from a member to a supporter and to nobody', async () => {
    const badge = await render('member-1');
    await afterLoad(badge, () => (badge.member = 'member-7'));
    expect(standing(badge)).to.match(/^Supporting/);
    const loaded = oneEvent<WdeaLoadEvent>(badge, 'wdea-load');
    badge.setAttribute('member', 'nobody');
    expect((await loaded).count).to.equal(0);
    expect(textOf(badge.shadowRoot!)).to.equal('');
    await afterLoad(badge, () => (badge.member = 'member-2'));
    expect(standing(badge)).to.equal('Member of the Example Alliance');
  });

  it('comes in three sizes, and in the middle one where its attribute says nonsense', async () => {
    const badge = await render('member-1');
    const width = async (size: string) => {
      badge.setAttribute('size', size);
      await badge.updateComplete;
      return one(badge, '.badge').getBoundingClientRect().width;
    };
    const [small, medium, large, nonsense] =
      [await width('small'), await width('medium'), await width('large'), await width('gigantic')];
    expect(small).to.be.lessThan(medium);
    expect(medium).to.be.lessThan(large);
    expect(nonsense).to.equal(medium);
  });

  it('fills a column with its own colours only as far as the badge goes', async () => {
    const badge = await render('member-1');
    badge.theme = 'dark';
    await badge.updateComplete;
    const {width, height} = one(badge, '.badge').getBoundingClientRect();
    const host = badge.getBoundingClientRect();
    expect([host.width, host.height]).to.deep.equal([width, height]);
    expect(width).to.be.lessThan(badge.parentElement!.getBoundingClientRect().width);
  });

  it('notes unreviewed or borrowed texts only where a name that it shows is one', async () => {
    const unseen = (card: object) => ({...card, drafts: ['summary', 'place.city'], borrowed: {summary: 'en'}});
    const plain = await renderSettled<MemberBadge>(template(
      await fixtureSource({en: {members: members.map(unseen), bodies: bodies.map(unseen)}}), 'member-1'));
    expect(textOf(one(plain, '.footer'))).to.equal('As of 30 January 2026.');
    const named = (card: object) => ({...card, drafts: ['name']});
    const draft = await renderSettled<MemberBadge>(template(
      await fixtureSource({en: {members, bodies: bodies.map(named)}}), 'member-1'));
    expect(textOf(one(draft, '.footer'))).to.contain('have not been reviewed');
  });

  it('shows after two requests in a row', async () => {
    const source = await fixtureSource(editions);
    await renderSettled(template(source, 'member-1'));
    expect(source.requests).to.have.length(3);
  });

  it('reads as one sentence with its links', async function () {
    if (!tellsTree) return this.skip();
    await render('member-1');
    expect(await treeOf('wdea-member-badge')).to.deep.equal([
      'region: Relation to the alliance',
      'text: Member of the ', 'link: Example Alliance', 'text:  since January 2024',
      'link: Example University 1', 'link: Source: Example Register',
      'text: As of 30 January 2026.', 'status: ',
    ]);
  });
});
