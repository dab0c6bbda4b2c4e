/** What `wdea export --help` says. */
export const exportHelp = `Usage: wdea export [FROM] --out OUT
       wdea export opensearch [DIR] --out OUT

The first makes a folder for a host of your own: the newest edition that FROM holds, its feeds, and the elements and
pages of this version. FROM is the address of a published folder, or a path (default: dist/site). All addresses in it
are relative, so that any static host can serve it, in any folder, and nothing else is asked. Run again, it copies what
is new, and the pointer last; editions before stay. Pages of yours then name this folder instead.

The second writes what OpenSearch or Elasticsearch needs to search a published folder (default: dist/site), for
catalogues of more than some 200,000 records. For each collection:

  resources.json           settings and mapping of its index
  resources-001.ndjson, …  its documents in all six languages, for the _bulk API

CONTRIBUTING.md tells how to load them. Load an edition into an index of its own, then let the alias follow.

      --out OUT       folder to write into, made when it is missing; the second removes what an earlier one left there
      --address URL   where the folder will be: writes the pages to share and for frames too (wdea pages)
  -h, --help          show this

Exit code 0 when written, 1 when refused, 2 when called wrongly.
`;
