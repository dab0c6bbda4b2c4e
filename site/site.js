/*
 * Writes the address of this folder into the snippets, and copies them. Without script the pages lack nothing else.
 */
const folder = new URL('.', import.meta.url).href;
for (const place of document.querySelectorAll('.folder')) place.textContent = folder;

for (const snippet of document.querySelectorAll('.snippet')) {
  const [button, code, status] = ['button', 'code', '[role="status"]'].map((part) => snippet.querySelector(part));
  // The clipboard is there on https and localhost only; elsewhere the text can be selected.
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = status.dataset.done;
    } catch {
      getSelection().selectAllChildren(code);
    }
  });
}
