import {searchContract} from '../support/search-contract.js';
import {files, server} from '../support/search-packings.js';

searchContract(files('an index in one file', {pack: true}));
searchContract(files('an index in many files', {pack: false}));
searchContract(server('a stub of OpenSearch'));

const address = process.env.OPENSEARCH_URL;
searchContract(server('the server at OPENSEARCH_URL', address), address ? false : 'OPENSEARCH_URL names no server');
