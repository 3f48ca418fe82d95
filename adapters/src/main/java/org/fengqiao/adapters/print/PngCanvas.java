package org.fengqiao.adapters.print;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A sheet as a PNG of black and white dots, with letters drawn as the outlines they are. */
final class PngCanvas implements Canvas {
  private static final String FORMAT = "javax_imageio_png_1.0";

  /** 300 dots an inch. */
  private static final String DOTS_PER_METRE = "11811";

  private static final int OUTLINE_STEP = 12;
  private static final int OUTLINE_DOT = 2;

  private final List<Typeface> typefaces;
  private final BufferedImage image =
      new BufferedImage(SheetLayout.WIDTH, SheetLayout.HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
  private final Graphics2D ink = image.createGraphics();

  /**
   * White.
   *
   * @param typefaces where letters are looked for, the first one first
   */
  PngCanvas(List<Typeface> typefaces) {
    this.typefaces = List.copyOf(typefaces);
    ink.setColor(Color.WHITE);
    ink.fillRect(0, 0, SheetLayout.WIDTH, SheetLayout.HEIGHT);
    ink.setColor(Color.BLACK);
  }

  @Override
  public void outline(int left, int top, int width, int height) {
    for (int x = left; x < left + width; x += OUTLINE_STEP) {
      ink.fillRect(x, top, OUTLINE_DOT, 1);
      ink.fillRect(x, top + height, OUTLINE_DOT, 1);
    }
    for (int y = top; y < top + height; y += OUTLINE_STEP) {
      ink.fillRect(left, y, 1, OUTLINE_DOT);
      ink.fillRect(left + width, y, 1, OUTLINE_DOT);
    }
  }

  @Override
  public void symbol(int left, int top, int module, BitMatrix modules) {
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          ink.fillRect(left + x * module, top + y * module, module, module);
        }
      }
    }
  }

  @Override
  public boolean canWrite(String line) {
    return line.codePoints().allMatch(c -> letter(c).isPresent());
  }

  @Override
  public void write(int centre, int baseline, int size, String line) {
    var letters = new ArrayList<Typeface.Letter>();
    line.codePoints().forEach(c -> letters.add(letter(c).orElseThrow()));
    double width = letters.stream().mapToDouble(Typeface.Letter::advance).sum() * size;
    double x = centre - width / 2;
    for (var letter : letters) {
      var place = new AffineTransform(size, 0, 0, size, x, baseline);
      ink.fill(place.createTransformedShape(letter.outline()));
      x += letter.advance() * size;
    }
  }

  private Optional<Typeface.Letter> letter(int character) {
    return typefaces.stream().flatMap(face -> face.letter(character).stream()).findFirst();
  }

  @Override
  public byte[] file() {
    ink.dispose();
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var how = writer.getDefaultWriteParam();
      var about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), how);
      tellSize(about);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, about), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** So that it is printed as large as it is meant. */
  private static void tellSize(IIOMetadata about) throws IOException {
    var size = new IIOMetadataNode("pHYs");
    size.setAttribute("pixelsPerUnitXAxis", DOTS_PER_METRE);
    size.setAttribute("pixelsPerUnitYAxis", DOTS_PER_METRE);
    size.setAttribute("unitSpecifier", "meter");
    var root = new IIOMetadataNode(FORMAT);
    root.appendChild(size);
    about.mergeTree(FORMAT, root);
  }
}
