export const generateHelp = `Usage: wdea generate --records N --out DIR --catalog FILE [--content content]

Makes content for measurements of scale: N resources in six languages, in one file of JSON Lines. It is NO REAL
CONTENT: its texts are put together at random from those of a catalogue, its providers do not exist, and its addresses
lead nowhere. Never publish it for readers. The same call gives the same bytes, and more records leave the first ones
as they are.

      --records N        how many resources, up to 999999
      --out DIR          folder to make; when it is there it has to be empty
      --catalog FILE     JSON Lines, packed with gzip or not: id, lang, title and description of each entry
      --content CONTENT  folder whose vocabularies and edition.yaml are copied (default: content)
  -h, --help             show this

Exit code 0 when made, 1 when refused, 2 when called wrongly.
`;
