package org.fengqiao.bootstrap.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of rows to be imported: CSV in UTF-8 under a header, gzipped or not. What the file itself
 * shows to be broken is refused with its line.
 */
final class CsvFile implements AutoCloseable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();
  private static final int GZIP = 0x1f8b;

  private final LastByte bytes;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  /** A row, which has all the columns. */
  record Row(long line, CSVRecord cells) {
    String get(String column) {
      return cells.get(column);
    }

    /** Of a column that a file need not have. */
    String orEmpty(String column) {
      return cells.isMapped(column) ? cells.get(column) : "";
    }
  }

  private CsvFile(LastByte bytes, CSVParser parser) {
    this.bytes = bytes;
    this.parser = parser;
    this.records = parser.iterator();
  }

  /** Opens the file and reads its header, in which {@code columns} must be. */
  static CsvFile open(Path file, List<String> columns) throws IOException {
    var bytes = new LastByte(plain(new BufferedInputStream(Files.newInputStream(file))));
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      var parser = FORMAT.parse(new InputStreamReader(bytes, decoder));
      for (var column : columns) {
        if (!names(parser).contains(column)) {
          throw new Failure("line 1: COLUMN_MISSING: there is no column " + column);
        }
      }
      return new CsvFile(bytes, parser);
    } catch (IOException | IllegalArgumentException e) {
      bytes.close();
      throw broken(1, e);
    }
  }

  private static List<String> names(CSVParser parser) {
    return parser.getHeaderNames();
  }

  private static InputStream plain(BufferedInputStream file) throws IOException {
    file.mark(2);
    int magic = file.read() << 8 | file.read();
    file.reset();
    return magic == GZIP ? new GZIPInputStream(file) : file;
  }

  /** The next row; empty at the end of a file that ends whole. */
  Optional<Row> next() {
    try {
      if (!records.hasNext()) {
        requireLineEnd();
        return Optional.empty();
      }
      return Optional.of(row(records.next()));
    } catch (UncheckedIOException | IllegalStateException e) {
      throw broken(parser.getCurrentLineNumber() + 1, e);
    }
  }

  private Row row(CSVRecord row) {
    long line = parser.getCurrentLineNumber();
    if (!row.isConsistent()) {
      throw new Failure(
          "line %d: COLUMN_COUNT: has %d columns, the header has %d: is the file cut off?"
              .formatted(line, row.size(), names(parser).size()));
    }
    return new Row(line, row);
  }

  private void requireLineEnd() {
    if (bytes.last != '\n' && bytes.last != '\r') {
      throw new Failure(
          "line %d: CUT_OFF: the last line has no end: is the file cut off?"
              .formatted(parser.getCurrentLineNumber()));
    }
  }

  private static Failure broken(long line, Exception e) {
    var cause = e.getCause() == null ? e : e.getCause();
    return new Failure("line %d: UNREADABLE: %s".formatted(line, cause));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Remembers the last byte that was read. */
  private static final class LastByte extends FilterInputStream {
    private int last = '\n';

    LastByte(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      last = read < 0 ? last : read;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      last = count > 0 ? buffer[offset + count - 1] : last;
      return count;
    }
  }
}
