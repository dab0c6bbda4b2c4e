// Written by `npm run localize`.
export const templates = {
};
