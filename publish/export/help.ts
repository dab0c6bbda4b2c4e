/** What `wdea export --help` says. */
export const exportHelp = `Usage: wdea export opensearch [DIR] --out OUT

Writes what OpenSearch or Elasticsearch needs to search a published folder (default: dist/site), for catalogues of more
than some 200,000 records. For each collection:

  resources.json           settings and mapping of its index
  resources-001.ndjson, …  its documents in all six languages, for the _bulk API

CONTRIBUTING.md tells how to load them. Load an edition into an index of its own, then let the alias follow.

      --out OUT   folder to write into, made when it is missing; what an earlier export left there is removed
  -h, --help      show this

Exit code 0 when written, 1 when refused, 2 when called wrongly.
`;
