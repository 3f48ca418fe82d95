package org.fengqiao.adapters.print;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of one font, read from its file: a server need not have any font installed, nor the
 * libraries that look for them. Safe for many threads.
 */
final class Typeface {
  private static final String BUNDLED =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final byte[] CFF = {'O', 'T', 'T', 'O'};

  /** As many letters as a district's names have, some times over. */
  private static final int MOST_KEPT = 4_096;

  /**
   * A letter, one em being 1 and y growing downwards from the baseline.
   *
   * @param advance where the next one begins
   */
  record Letter(GeneralPath outline, double advance) {}

  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final Cache<Integer, Optional<Letter>> letters =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  /** Read when it is first asked for. */
  private static final class Bundled {
    static final Typeface FACE = read();

    private static Typeface read() {
      try (var in = Typeface.class.getResourceAsStream(BUNDLED)) {
        return new Typeface(Objects.requireNonNull(in, BUNDLED).readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Typeface(byte[] file) throws IOException {
    var in = new RandomAccessReadBuffer(file);
    font =
        Arrays.equals(Arrays.copyOf(file, CFF.length), CFF)
            ? new OTFParser().parse(in)
            : new TTFParser().parse(in);
    characters = Objects.requireNonNull(font.getUnicodeCmapLookup(), "a table of characters");
    read('0');
  }

  /** Liberation Sans, which comes with PDFBox: Latin, Greek and Cyrillic. */
  static Typeface bundled() {
    return Bundled.FACE;
  }

  /**
   * The font of a file.
   *
   * @throws UnusableFont unless it is a TrueType or OpenType font that can be read
   */
  static Typeface open(Path file) {
    try {
      return new Typeface(Files.readAllBytes(file));
    } catch (IOException | RuntimeException e) {
      // What a damaged file makes the parser throw is not foreseen by its author.
      throw new UnusableFont(e);
    }
  }

  /** The letter for a character, if the font has one. */
  Optional<Letter> letter(int character) {
    return Objects.requireNonNull(
        letters.get(
            character,
            c -> {
              try {
                return read(c);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }

  /** The parser reads on from where it stands in the file, so one letter at a time. */
  private synchronized Optional<Letter> read(int character) throws IOException {
    int glyph = characters.getGlyphId(character);
    if (glyph == 0) {
      return Optional.empty();
    }
    double em = font.getUnitsPerEm();
    var outline = new GeneralPath(outline(glyph));
    outline.transform(AffineTransform.getScaleInstance(1 / em, -1 / em));
    return Optional.of(new Letter(outline, font.getAdvanceWidth(glyph) / em));
  }

  private GeneralPath outline(int glyph) throws IOException {
    if (font instanceof OpenTypeFont cff && cff.isPostScript()) {
      var outlines = cff.getCFF().getFont();
      int name = outlines instanceof CFFCIDFont ? outlines.getCharset().getCIDForGID(glyph) : glyph;
      return outlines.getType2CharString(name).getPath();
    }
    var found = font.getGlyph().getGlyph(glyph);
    // A blank has no outline.
    return found == null ? new GeneralPath() : found.getPath();
  }
}
