/**
 * The font that pictures are drawn with: DejaVu Sans, from a package of its own, so that a picture has the same bytes
 * on every machine. CommonJS, because only there `require.resolve` works in both builds.
 */
exports.fontFiles = [
  require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
  require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
];
