/** What `wdea import --help` says. */
export const importHelp = `Usage: wdea import ror FILE --ids ID[,ID…] [--out DIR]

Writes members' files from records of the Research Organization Registry (https://ror.org): names by language, kind,
country, city, website. FILE is JSON, a record of ROR's schema 2 or an array of them such as ROR's data dump
(https://doi.org/10.5281/zenodo.6347574), unpacked. An id is written as 022k4wk35 or https://ror.org/022k4wk35.

What the registry cannot know is left to an editor, and the head of each file says what to check: roles, the date of
joining, the city in other languages. Inactive and withdrawn organisations are refused. All files are written or none.

      --ids ID[,ID…]   institutions to import
      --ids-file PATH  file with an id on each line, # starts a comment
      --out DIR        folder of the members' files (default: content/members)
      --force          write over files that are there; without it they are named, and nothing is written
  -h, --help           show this

Exit code 0 when written, 1 when refused, 2 when called wrongly.
`;
