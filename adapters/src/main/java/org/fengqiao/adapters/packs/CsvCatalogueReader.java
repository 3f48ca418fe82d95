package org.fengqiao.adapters.packs;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.fengqiao.application.policies.CatalogueProblem;
import org.fengqiao.application.policies.CatalogueReader;
import org.fengqiao.application.policies.CatalogueReading;
import org.fengqiao.domain.policies.CategoryTree;

/**
 * Reads catalogues written as CSV (RFC 4180) in UTF-8: a line {@code code,parent,name,kind,tier},
 * then a row for each category. First each row by itself, then the tree they make.
 */
public final class CsvCatalogueReader implements CatalogueReader {
  private static final List<String> HEADER = List.of("code", "parent", "name", "kind", "tier");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(false).get();
  // What spreadsheets put before UTF-8.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Inject
  public CsvCatalogueReader() {}

  @Override
  public CatalogueReading read(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > MOST_BYTES) {
      return whole("has 1 byte to 1 MiB");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return whole("is UTF-8");
    }
    if (text.indexOf('\0') >= 0) {
      return whole("has no NUL");
    }
    return rows(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  private static CatalogueReading rows(String text) {
    var rows = new CategoryRows();
    long line = 1;
    try (var parser = CSVParser.parse(text, FORMAT)) {
      for (var record : parser) {
        var cells = record.stream().toList();
        if (record.getRecordNumber() == 1) {
          if (!cells.equals(HEADER)) {
            return faulty(List.of(new CatalogueProblem(1, "", "is " + String.join(",", HEADER))));
          }
        } else if (!cells.equals(List.of(""))) {
          rows.add((int) line, cells);
        }
        if (rows.size() > CategoryTree.MOST) {
          break;
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException _) {
      return faulty(
          List.of(new CatalogueProblem((int) line, "", "is a row of CSV, as RFC 4180 has it")));
    }
    return rows.size() == 0 ? whole("has 1 to 5000 categories") : made(rows);
  }

  private static CatalogueReading made(CategoryRows rows) {
    var problems = rows.problems();
    return problems.isEmpty()
        ? new CatalogueReading.Sound(CategoryTree.of(rows.categories()))
        : faulty(problems);
  }

  private static CatalogueReading whole(String rule) {
    return faulty(List.of(new CatalogueProblem(0, "", rule)));
  }

  private static CatalogueReading faulty(List<CatalogueProblem> problems) {
    return new CatalogueReading.Faulty(
        problems.stream().limit(CatalogueReading.Faulty.MOST).toList());
  }
}
