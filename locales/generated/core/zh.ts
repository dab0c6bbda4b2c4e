// Written by `npm run localize`.
export const templates = {
  s0933b5904c245c40: `当前显示的是此前加载的内容。`,
  s0dff3f9720bb2b0e: `在本页面指定的地址未找到内容。`,
  s126f4afbd2cb49e8: `部分文字为未经审校的译文。`,
  s3e74a4baeb48269d: `收到的内容无法显示。`,
  s3fd8774b45fe3804: `暂时无法获取更新的内容。`,
  s6ebc9bd6feae62a3: `正在加载……`,
  s728f7a4ee844c701: `目前无法获取内容。`,
  s9e1ea52962ef2bd4: `截至{date}。`,
  sc038070115cffee8: `正在重试……`,
  scd1dd6ff53d0d01a: `重试`,
  sdd6c9e8fed4cab37: `来源：{name}`,
  sf6b769650e837766: `缺少中文的文字以其他语言显示。`,
  sfe6ad5921a78b919: `您已离线。`,
};
