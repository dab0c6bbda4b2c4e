/** The texts of lists and records, for elements that show some. */
export {catalogues as listCatalogues} from '../../../locales/generated/list/index.js';
