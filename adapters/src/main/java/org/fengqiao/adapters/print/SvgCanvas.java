package org.fengqiao.adapters.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.common.BitMatrix;

/** A sheet as SVG 1.1. Words stay text, for the fonts of whoever prints it. */
final class SvgCanvas implements Canvas {
  /** What Linux, Windows and macOS have for simplified Chinese, in this order. */
  private static final String FONTS =
      "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',"
          + "'WenQuanYi Micro Hei',SimHei,sans-serif";

  private final StringBuilder svg = new StringBuilder();

  SvgCanvas() {
    svg.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="210mm" height="297mm" \
        viewBox="0 0 %d %d" font-family="%s" text-anchor="middle">
        <rect width="100%%" height="100%%" fill="#fff"/>
        """
            .formatted(SheetLayout.WIDTH, SheetLayout.HEIGHT, FONTS));
  }

  @Override
  public void outline(int left, int top, int width, int height) {
    svg.append(
        """
        <rect x="%d" y="%d" width="%d" height="%d" fill="none" stroke="#999" stroke-dasharray="2 10"/>
        """
            .formatted(left, top, width, height));
  }

  @Override
  public void symbol(int left, int top, int module, BitMatrix modules) {
    svg.append("<path shape-rendering=\"crispEdges\" transform=\"translate(")
        .append(left)
        .append(' ')
        .append(top)
        .append(") scale(")
        .append(module)
        .append(")\" d=\"");
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          int from = x;
          while (x < modules.getWidth() && modules.get(x, y)) {
            x++;
          }
          svg.append('M').append(from).append(' ').append(y);
          svg.append('h').append(x - from).append("v1h").append(from - x).append('z');
        }
      }
    }
    svg.append("\"/>\n");
  }

  @Override
  public boolean canWrite(String line) {
    return true;
  }

  @Override
  public void write(int centre, int baseline, int size, String line) {
    svg.append("<text x=\"")
        .append(centre)
        .append("\" y=\"")
        .append(baseline)
        .append("\" font-size=\"")
        .append(size)
        .append("\">")
        .append(escaped(line))
        .append("</text>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public byte[] file() {
    return svg.append("</svg>\n").toString().getBytes(UTF_8);
  }
}
