// What the program says of itself and of its commands. Commands in folders of their own say it there.

export const overview = `Usage: wdea <command>

Checks and publishes the alliance's content.

  wdea validate [content]              find every fault in a content folder
  wdea publish [content] --out DIR     publish it as a folder for any static host
  wdea directory FILE --out DIR        publish a large table of organisations
  wdea export [FROM] --out DIR         copy what is published, for a host of your own
  wdea export opensearch --out DIR     write what a search server needs
  wdea import ror FILE --ids ID        write members' files from the Research Organization Registry
  wdea pages [DIR] --address URL       write pages to share, for frames and for oEmbed
  wdea generate --records N --out DIR  make content for measurements of scale, which is no real content
  wdea serve [DIR]                     serve a published folder on this machine

wdea <command> --help tells more about a command.
`;

export const validateHelp = `Usage: wdea validate [content]

Finds every fault in the content folder (default: content) and prints each as
file:line:column field: what is wrong, and what would be right.

  -h, --help   show this

Exit code 0 without faults, 1 with faults, 2 when called wrongly.
`;

export const publishHelp = `Usage: wdea publish [content] --out DIR

Publishes the content folder (default: content) into DIR, beside the built widgets: one folder that any static host
can serve. The same content gives the same bytes. With a fault in the content nothing is written.

A record is a file, content/<collection>/<id>.yaml, or a line of JSON with its "id" in content/<collection>/*.jsonl;
a hundred thousand of them take temporary space of about a gigabyte, in the folder that TMPDIR names.

Publishing over an older edition keeps its files, since readers may still be reading it; none are removed yet. The
pointer v1/current.json is swapped last, so that readers have either edition whole, whenever this stops. One publisher
at a time may write into a folder.

      --out DIR        folder to publish into, made when it is missing
      --address URL    where the folder is published: writes the pages to share and for frames too (wdea pages)
      --allow-shrink   let a collection lose more than a fifth of its records
  -h, --help           show this

Exit code 0 when published, 1 when refused or with faults, 2 when called wrongly.
`;

export const directoryHelp = `Usage: wdea directory FILE --out DIR [--content content]

Publishes a table of organisations, TSV or CSV in UTF-8 with a header, as a directory: a folder of static files that
the member map and the member list can show instead of the alliance's members. With a fault nothing is written.

  columns needed     id name country latitude longitude
  columns optional   kind city url name_zh name_en name_fr name_ru name_es name_ar lang

id is of lower-case letters, digits and hyphens. name is the one that the organisation uses itself, and lang the
language of it (BCP 47). country and kind are ids of the content's vocabularies. Coordinates are degrees (WGS 84).

      --out DIR          folder to write into, made when it is missing; files of an earlier directory stay
      --content CONTENT  folder with the vocabularies and the date of the edition (default: content)
  -h, --help             show this

Exit code 0 when published, 1 when refused or with faults, 2 when called wrongly.
`;

export const serveHelp = `Usage: wdea serve [DIR]

Serves a published folder (default: dist/site) to browsers on this machine, with the headers that a public host should
send too. A taken port is told, and the next free one is used.

      --port N   port to listen on (default: the variable PORT, else 8080)
  -h, --help     show this
`;

export const pagesHelp = `Usage: wdea pages [DIR] --address URL

Writes into a published folder (default: dist/site) the pages that show one
component or one record by itself, in six languages:

  share/fr/news-list.html    to share and to find; readable without script
  embed/news-list/           for an iframe; ?lang=fr&limit=5 sets its options
  oembed/fr/news-list.json   what systems ask for that show a pasted address

Run it again after each wdea publish. A collection of more than 1000 records
gets no page for each record.

  --address URL   address that the folder is published at
  -h, --help      show this

Exit code 0 when all is written, 1 when there is no edition, 2 when called
wrongly.
`;
