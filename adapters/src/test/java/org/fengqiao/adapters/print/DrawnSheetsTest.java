package org.fengqiao.adapters.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.Result;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.fengqiao.application.grids.QrSheets;
import org.fengqiao.application.grids.QrSheets.Cell;
import org.fengqiao.application.grids.QrSheets.Sheet;
import org.fengqiao.application.grids.SheetPlan;
import org.fengqiao.application.grids.SheetPlan.Format;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.grids.ScanPrefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawnSheetsTest {
  private static final ScanPrefix PREFIX = new ScanPrefix("https://fw.example.gov.cn/s?c=");
  private static final List<String> WORDS = List.of("白银区", "水川镇", "新安村", "第一网格", "3号楼");
  private static final int MEBIBYTE = 1 << 20;

  private final QrSheets sheets = new DrawnSheets(Optional.empty());

  private static List<Cell> cells(int count, ScanPrefix prefix, List<String> place) {
    return IntStream.range(0, count)
        .mapToObj(i -> new QrCodeId("%016d".formatted(i)))
        .map(code -> new Cell(code, prefix.before(code), place))
        .toList();
  }

  private static Sheet sheet(Format format, List<String> place) {
    var plan = new SheetPlan(SheetPlan.DEFAULT_COLUMNS, SheetPlan.DEFAULT_ROWS, format);
    return new Sheet(plan, 7, "grids/1", cells(11, PREFIX, place));
  }

  private static byte[] file(QrSheets.Drawn drawn) {
    var bytes = new byte[drawn.file().remaining()];
    drawn.file().duplicate().get(bytes);
    return bytes;
  }

  private static List<String> read(QrSheets.Drawn drawn) throws Exception {
    var sheet = drawn.sheet();
    var paper =
        sheet.plan().format() == Format.PNG
            ? Scanned.png(file(drawn))
            : Scanned.paper(Scanned.xml(file(drawn)));
    return Scanned.cells(paper, sheet.plan(), sheet.cells().size()).stream()
        .map(Result::getText)
        .toList();
  }

  private static List<String> meant(Sheet sheet) {
    return sheet.cells().stream().map(Cell::scanText).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyCellIsScannedAsTheTextItWasMadeOf(Format format) throws Exception {
    var drawn = sheets.draw(sheet(format, WORDS));
    assertEquals(meant(drawn.sheet()), read(drawn));
  }

  @ParameterizedTest
  @EnumSource
  void theLongestTextIsScannedHoweverManyStandOnASheet(Format format) throws Exception {
    var prefix = new ScanPrefix("https://a.cn/" + "q".repeat(ScanPrefix.LONGEST - 13));
    for (int columns = 1; columns <= SheetPlan.MOST_COLUMNS; columns++) {
      for (int rows = 1; rows <= SheetPlan.MOST_ROWS; rows++) {
        var plan = new SheetPlan(columns, rows, format);
        int modules = Symbols.of(prefix.before(new QrCodeId("0".repeat(16)))).getWidth();
        assertTrue(SheetLayout.of(plan).moduleOf(modules) >= 4, "a third of a millimetre");
      }
    }
    var plan = new SheetPlan(SheetPlan.MOST_COLUMNS, SheetPlan.MOST_ROWS, format);
    var drawn = sheets.draw(new Sheet(plan, 1, "", cells(plan.cells(), prefix, WORDS)));
    assertEquals(meant(drawn.sheet()), read(drawn));
    assertTrue(drawn.file().remaining() < MEBIBYTE, () -> drawn.file().remaining() + " bytes");
  }

  @Test
  void leavesWhatIsOverOfASheetBlank() throws Exception {
    var drawn = sheets.draw(sheet(Format.PNG, WORDS));
    assertTrue(Scanned.isBlank(Scanned.png(file(drawn)), drawn.sheet().plan(), 11));
  }

  @Test
  void aPngIsA4At300DotsAnInch() throws Exception {
    var file = file(sheets.draw(sheet(Format.PNG, WORDS)));
    var image = Scanned.png(file);
    assertEquals(2_480, image.getWidth());
    assertEquals(3_508, image.getHeight());
    assertEquals(1, image.getColorModel().getPixelSize());
    var reader = ImageIO.getImageReadersByFormatName("png").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
    var root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
    var size = ((org.w3c.dom.Element) root).getElementsByTagName("pHYs").item(0).getAttributes();
    assertEquals("11811", size.getNamedItem("pixelsPerUnitXAxis").getNodeValue());
    assertEquals("meter", size.getNamedItem("unitSpecifier").getNodeValue());
  }

  @Test
  void everySymbolHasItsQuietZone() {
    var symbol = Symbols.of("https://a.cn/0123456789abcdef");
    assertArrayEquals(
        new int[] {4, 4, symbol.getWidth() - 8, symbol.getHeight() - 8},
        symbol.getEnclosingRectangle());
  }

  @Test
  void saysTheNumberOfWhatItHasNoLettersFor() {
    var all = IntStream.range(0, 11).boxed().collect(Collectors.toSet());
    assertEquals(all, sheets.draw(sheet(Format.PNG, WORDS)).wordless());
    var latin = sheet(Format.PNG, List.of("Wuxing", "Building 3"));
    assertEquals(Set.of(), sheets.draw(latin).wordless());
    assertEquals(Set.of(), sheets.draw(sheet(Format.SVG, WORDS)).wordless());
  }

  @Test
  void drawsWordsInTheOperatorsFontAndTheRestInTheBundledOne(@TempDir Path home) throws Exception {
    var font = Files.write(home.resolve("han.ttf"), TinyFont.of(String.join("", WORDS)));
    var drawn = new DrawnSheets(Optional.of(font)).draw(sheet(Format.PNG, WORDS));
    assertEquals(Set.of(), drawn.wordless());
    assertEquals(meant(drawn.sheet()), read(drawn));
    var without = new DrawnSheets(Optional.of(font)).draw(sheet(Format.PNG, List.of("一单元")));
    assertEquals(11, without.wordless().size());
  }

  @Test
  void standsALetterOnItsBaselineInItsSize(@TempDir Path home) throws Exception {
    var font = Typeface.open(Files.write(home.resolve("han.ttf"), TinyFont.of("字")));
    var canvas = new PngCanvas(List.of(font));
    canvas.write(1_000, 500, 100, "字");
    var image = Scanned.png(canvas.file());
    assertEquals(80 * 80, black(image, 0, 0, 2_480, 3_508));
    assertEquals(80 * 80, black(image, 950, 420, 80, 80));
  }

  private static long black(BufferedImage image, int left, int top, int width, int height) {
    return IntStream.of(image.getRGB(left, top, width, height, null, 0, width))
        .filter(dot -> (dot & 0xFFFFFF) == 0)
        .count();
  }

  @Test
  void printsTheCodeInLettersWhateverFontThereIs(@TempDir Path home) throws Exception {
    assertTrue(new PngCanvas(List.of(Typeface.bundled())).canWrite("0123 4567 89ab cdef No. 7 ·…"));
    var letters = "abcdefghjkmnpqrstvwxyz0123456789";
    assertTrue(new PngCanvas(List.of(Typeface.bundled())).canWrite(letters));
    var han = Typeface.open(Files.write(home.resolve("han.ttf"), TinyFont.of("字")));
    assertFalse(new PngCanvas(List.of(han)).canWrite("字a"));
    assertTrue(new PngCanvas(List.of(han, Typeface.bundled())).canWrite("字a"));
  }

  @Test
  void refusesAFileThatIsNoFont(@TempDir Path home) throws Exception {
    var missing = Optional.of(home.resolve("missing.ttf"));
    assertThrows(UnusableFont.class, () -> new DrawnSheets(missing));
    var text = Optional.of(Files.writeString(home.resolve("text.ttf"), "not a font at all"));
    assertThrows(UnusableFont.class, () -> new DrawnSheets(text));
    var whole = TinyFont.of("字");
    for (int length : new int[] {0, 4, 100, whole.length / 2}) {
      var cut = Files.write(home.resolve("cut.ttf"), Arrays.copyOf(whole, length));
      assertThrows(UnusableFont.class, () -> new DrawnSheets(Optional.of(cut)), length + " bytes");
    }
  }

  @Test
  void anSvgIsA4AndItsWordsAreText() throws Exception {
    var odd = List.of("白银区", "<&\">'", "A & B\n\t<script>\uFFFE𠮷</script>");
    var svg = Scanned.xml(file(sheets.draw(sheet(Format.SVG, odd))));
    var root = svg.getDocumentElement();
    assertEquals("210mm", root.getAttribute("width"));
    assertEquals("297mm", root.getAttribute("height"));
    assertEquals("0 0 2480 3508", root.getAttribute("viewBox"));
    assertEquals(0, svg.getElementsByTagName("script").getLength());
    var lines = new ArrayList<String>();
    var texts = svg.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      lines.add(texts.item(i).getTextContent());
    }
    assertEquals(
        List.of("0000 0000 0000 0000", "A & B <script>\uFFFD𠮷</scrip", "t>", "白银区 <&\">'"),
        lines.subList(0, 4));
    assertEquals("grids/1 · 7", lines.getLast());
  }
}
