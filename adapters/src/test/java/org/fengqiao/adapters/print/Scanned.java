package org.fengqiao.adapters.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fengqiao.application.grids.SheetPlan;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Sheets as a scanner sees them: each cell by itself, with all that stands on it. */
final class Scanned {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
  private static final Pattern PLACE =
      Pattern.compile("translate\\((\\d+) (\\d+)\\) scale\\((\\d+)\\)");

  private Scanned() {}

  static BufferedImage png(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  static Document xml(byte[] file) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(file));
  }

  /** The symbols of an SVG, put on paper by themselves. */
  static BufferedImage paper(Document svg) {
    var paper =
        new BufferedImage(SheetLayout.WIDTH, SheetLayout.HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    var ink = paper.createGraphics();
    ink.setColor(Color.WHITE);
    ink.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    ink.setColor(Color.BLACK);
    var paths = svg.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      var path = (Element) paths.item(i);
      var place = PLACE.matcher(path.getAttribute("transform"));
      assertEquals(true, place.matches(), path.getAttribute("transform"));
      int scale = Integer.parseInt(place.group(3));
      var at =
          new AffineTransform(
              scale,
              0,
              0,
              scale,
              Integer.parseInt(place.group(1)),
              Integer.parseInt(place.group(2)));
      ink.fill(at.createTransformedShape(modules(path.getAttribute("d"))));
    }
    return paper;
  }

  private static GeneralPath modules(String d) {
    var path = new GeneralPath();
    var runs = RUN.matcher(d);
    int end = 0;
    while (runs.find()) {
      assertEquals(end, runs.start(), "nothing but runs of modules");
      assertEquals(runs.group(3), runs.group(4));
      end = runs.end();
      int x = Integer.parseInt(runs.group(1));
      int y = Integer.parseInt(runs.group(2));
      int length = Integer.parseInt(runs.group(3));
      path.append(new java.awt.Rectangle(x, y, length, 1), false);
    }
    assertEquals(d.length(), end);
    return path;
  }

  /** What a scanner reads of each of the first {@code count} cells. */
  static List<Result> cells(BufferedImage paper, SheetPlan plan, int count) throws ReaderException {
    var layout = SheetLayout.of(plan);
    var read = new ArrayList<Result>();
    for (int i = 0; i < count; i++) {
      read.add(cell(paper, layout, i));
    }
    return read;
  }

  private static Result cell(BufferedImage paper, SheetLayout layout, int at)
      throws ReaderException {
    int width = layout.cellWidth();
    int height = layout.cellHeight();
    var dots = paper.getRGB(layout.left(at), layout.top(at), width, height, null, 0, width);
    var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
    var result = new QRCodeReader().decode(seen, Map.of(DecodeHintType.TRY_HARDER, true));
    assertEquals(BarcodeFormat.QR_CODE, result.getBarcodeFormat());
    assertEquals("Q", result.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL));
    return result;
  }

  /** Whether a cell has no symbol. */
  static boolean isBlank(BufferedImage paper, SheetPlan plan, int at) throws ReaderException {
    try {
      cell(paper, SheetLayout.of(plan), at);
      return false;
    } catch (NotFoundException _) {
      return true;
    }
  }
}
