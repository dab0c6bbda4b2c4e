// Written by `npm run localize`.
export const templates = {
  s0f7c28999f80a5d3: `停止播放`,
  s0fd75cc6a1aad906: `新闻`,
  s347f207cbb2d86ae: `新闻标题`,
  s90e0fef558d2419f: `暂无新闻。`,
  s94b6f83329af21c8: `下一条`,
  sa85bd0e9a3605768: `上一条`,
  sc13b90b68a272751: `开始播放`,
  sc3e71a18bc023308: `第{n}条，共{total}条`,
};
