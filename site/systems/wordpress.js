/*
 * What a page of WordPress does with frames of other sites, by the rules of its own script
 * (https://github.com/WordPress/wordpress-develop/blob/6.8.3/src/js/_enqueues/wp/embed.js): a frame that speaks is shown
 * in place of the quotation, is made as tall as it says, within limits, and may lead to pages of its own host.
 */
const [least, most] = [200, 1000];

addEventListener('message', ({data, source}) => {
  if (!/^[a-z0-9]+$/i.test(data?.secret ?? '')) return;
  const ofSecret = (tag) => document.querySelectorAll(`${tag}[data-secret="${data.secret}"]`);
  for (const quote of ofSecret('blockquote')) quote.style.display = 'none';
  for (const frame of ofSecret('iframe')) {
    if (frame.contentWindow !== source) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(most, Math.max(least, parseInt(data.value, 10) || 0));
    if (data.message === 'link') follow(frame, data.value);
  }
});

function follow(frame, address) {
  const url = new URL(address);
  const isTheirs = /^https?:$/.test(url.protocol) && url.host === new URL(frame.src).host;
  if (isTheirs && document.activeElement === frame) top.location.href = address;
}

// A frame that was there before this script did not know that anyone was listening.
const ready = () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
    frame.contentWindow.postMessage({message: 'ready', secret: frame.dataset.secret}, '*');
  }
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready);
else ready();
