// Written by `npm run localize`.
export const templates = {
  s165d4497c9a6b52a: `大事记`,
  sd15068dc4c4ee293: `暂无大事记。`,
};
