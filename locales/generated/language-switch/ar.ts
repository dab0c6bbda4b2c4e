// Written by `npm run localize`.
export const templates = {
  s5fc6e05289bf5f38: `اللغة: {name}`,
  sefcf950b3cc4fc3b: `اللغة`,
};
