package org.fengqiao.examples.partner;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of work orders, read row by row: CSV by RFC 4180 in UTF-8 with a header, gzipped or not.
 * Columns id, subject, text and reported_at must be there, reply and replied_at may; others are
 * ignored. Times are local to Asia/Shanghai, for example {@code 2019-03-02T09:15:00}.
 */
final class WorkOrders implements Iterator<WorkOrder>, AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<String> NEEDED = List.of("id", "subject", "text", "reported_at");
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Path file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private long linesRead;

  private WorkOrders(Path file, CSVParser parser) {
    this.file = file;
    this.parser = parser;
    this.records = parser.iterator();
    this.linesRead = parser.getCurrentLineNumber();
  }

  /**
   * Opens the file at its first row.
   *
   * @throws BadFile if a column is missing, or its beginning cannot be read
   */
  static WorkOrders open(Path file) {
    try {
      var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      var parser = CSVParser.builder().setReader(reader(file)).setFormat(format).get();
      for (var column : NEEDED) {
        if (!parser.getHeaderNames().contains(column)) {
          parser.close();
          throw new BadFile(
              file + ": has no column " + column + ", only " + parser.getHeaderNames());
        }
      }
      return new WorkOrders(file, parser);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Reads the whole file once, so that a bad one is refused before anything of it was sent.
   *
   * @return the number of rows, at most {@code limit}
   * @throws BadFile if a row breaks a rule, or two have the same id
   */
  static int check(Path file, int limit) {
    var lines = new HashMap<String, Long>();
    try (var orders = open(file)) {
      while (orders.hasNext() && lines.size() < limit) {
        var order = orders.next();
        var earlier = lines.putIfAbsent(order.id(), order.line());
        if (earlier != null) {
          throw new BadFile(
              "%s line %d: id %s stands on line %d already"
                  .formatted(file, order.line(), order.id(), earlier));
        }
      }
    }
    return lines.size();
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw unreadable(file, e.getCause());
    }
  }

  @Override
  public WorkOrder next() {
    var row = records.next();
    // A row may run over several lines; it is named by its first.
    var line = linesRead + 1;
    linesRead = parser.getCurrentLineNumber();
    if (!row.isConsistent()) {
      throw new BadFile(
          "%s line %d: has %d columns, the header has %d"
              .formatted(file, line, row.size(), parser.getHeaderNames().size()));
    }
    var id = row.get("id").strip();
    if (id.isEmpty()) {
      throw new BadFile("%s line %d: id is empty".formatted(file, line));
    }
    return new WorkOrder(
        line,
        id,
        row.get("subject"),
        row.get("text"),
        time(row, line, "reported_at"),
        optional(row, "reply"),
        time(row, line, "replied_at"));
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private Optional<Instant> time(CSVRecord row, long line, String column) {
    return optional(row, column)
        .map(text -> {
          try {
            return LocalDateTime.parse(text.replace(' ', 'T')).atZone(ZONE).toInstant();
          } catch (DateTimeParseException e) {
            throw new BadFile(
                "%s line %d: %s is %s, not a time like 2019-03-02T09:15:00"
                    .formatted(file, line, column, text),
                e);
          }
        });
  }

  private static Optional<String> optional(CSVRecord row, String column) {
    return row.isMapped(column)
        ? Optional.of(row.get(column).strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private static Reader reader(Path file) throws IOException {
    // Broken text is refused rather than sent with question marks in it.
    var utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader = new BufferedReader(new InputStreamReader(unzipped(file), utf8));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static InputStream unzipped(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    var gzipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzipped ? new GZIPInputStream(in) : in;
  }

  private static BadFile unreadable(Path file, IOException e) {
    var why =
        switch (e) {
          case CharacterCodingException _ -> "is not UTF-8";
          case EOFException _ -> "ends in the middle: it was cut off";
          case ZipException _ -> "is damaged: " + e.getMessage();
          case java.nio.file.NoSuchFileException _ -> "is not there";
          default -> e.getMessage();
        };
    return new BadFile(file + ": " + why, e);
  }
}
