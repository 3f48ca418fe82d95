package org.fengqiao.bootstrap.cli;

import io.grpc.Channel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.PrintQrCodesRequest;
import org.fengqiao.proto.grids.v1.PrintQrCodesResponse;
import org.fengqiao.proto.grids.v1.QrSheet;
import org.fengqiao.proto.grids.v1.QrSheetCell;
import org.fengqiao.proto.grids.v1.QrSheetFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints QR codes. */
@Command(
    name = "qr",
    description = "Writes the QR codes of a patch to sheets of A4, to be printed and hung.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer =
        "  ./run qr print divisions/620402000000 --url-prefix https://example.gov.cn/s?c= --out qr")
final class QrCommand {
  private static final String INDEX = "index.csv";

  /** As what sheets are written. */
  enum Format {
    SVG,
    PNG
  }

  private final Surroundings around;

  QrCommand(Surroundings around) {
    this.around = around;
  }

  /** What was written. */
  private static final class Written {
    int sheets;
    int codes;
    int wordless;
  }

  @Command(
      name = "print",
      description = {
        "Writes a file a sheet, and index.csv, which says what is on each. No file is overwritten.",
        "A PNG has places in words where the server has a font for them (print.font)."
      },
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  ./run qr print grids/UUID --format png --columns 2 --rows 3 --out qr")
  int print(
      @Mixin Remote remote,
      @Parameters(
              paramLabel = "PATCH",
              description = "divisions/CODE, grids/UUID or microGrids/UUID.")
          String patch,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "DIR",
              description = "Where the files go; made where there is none.")
          Path out,
      @Option(
              names = "--url-prefix",
              defaultValue = "",
              paramLabel = "URL",
              description = "What a scanner reads before the code. Default: nothing.")
          String urlPrefix,
      @Option(
              names = "--format",
              defaultValue = "svg",
              paramLabel = "FORMAT",
              description = "svg or png. Default: svg.")
          Format format,
      @Option(
              names = "--columns",
              paramLabel = "COUNT",
              description = "Codes beside each other, 1 to 4. Default: 3.")
          int columns,
      @Option(
              names = "--rows",
              paramLabel = "COUNT",
              description = "Codes below each other, 1 to 6. Default: 4.")
          int rows) {
    var request =
        PrintQrCodesRequest.newBuilder()
            .setPatch(patch)
            .setUrlPrefix(urlPrefix)
            .setFormat(QrSheetFormat.valueOf("QR_SHEET_FORMAT_" + format))
            .setColumns(columns)
            .setRows(rows);
    var written = remote.call(around, channel -> write(channel, request, directory(out)));
    around.out().printf("%,d codes on %,d sheets in %s%n", written.codes, written.sheets, out);
    around.out().flush();
    if (written.wordless > 0) {
      around
          .err()
          .printf(
              "%,d places stand there by number, as in %s: the server has no font for them%n",
              written.wordless, INDEX);
      around.err().flush();
    }
    return 0;
  }

  private static Path directory(Path out) {
    try {
      return Files.createDirectories(out);
    } catch (IOException e) {
      throw new Failure("%s cannot be made: %s".formatted(out, e));
    }
  }

  private static Written write(Channel channel, PrintQrCodesRequest.Builder request, Path out) {
    var grids = GridServiceGrpc.newBlockingStub(channel);
    // Asked for before a file is made, so that one that is refused leaves none.
    var page = grids.printQrCodes(request.build());
    var written = new Written();
    var index = out.resolve(INDEX);
    try (var lines =
        new CSVPrinter(
            Files.newBufferedWriter(index, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW),
            CSVFormat.DEFAULT)) {
      lines.printRecord("sheet", "number", "code", "scan_text", "place", "in_words");
      write(page, out, lines, written);
      while (!page.getNextPageToken().isEmpty()) {
        page = grids.printQrCodes(request.setPageToken(page.getNextPageToken()).build());
        write(page, out, lines, written);
      }
      return written;
    } catch (FileAlreadyExistsException e) {
      throw new Failure("there is a file %s already".formatted(e.getFile()));
    } catch (IOException e) {
      throw new Failure("%s cannot be written to: %s".formatted(out, e));
    }
  }

  private static void write(PrintQrCodesResponse page, Path out, CSVPrinter lines, Written written)
      throws IOException {
    for (var sheet : page.getSheetsList()) {
      write(sheet, out, lines, written);
    }
  }

  private static void write(QrSheet sheet, Path out, CSVPrinter lines, Written written)
      throws IOException {
    var ending = sheet.getFormat().name().replace("QR_SHEET_FORMAT_", "").toLowerCase(Locale.ROOT);
    var file = out.resolve("sheet-%05d.%s".formatted(sheet.getNumber(), ending));
    Files.write(file, sheet.getContent().toByteArray(), StandardOpenOption.CREATE_NEW);
    int number = 0;
    for (QrSheetCell cell : sheet.getCellsList()) {
      number++;
      lines.printRecord(
          sheet.getNumber(),
          number,
          cell.getQrCode(),
          cell.getScanText(),
          cell.getDisplayText(),
          cell.getWordsDrawn());
      written.wordless += cell.getWordsDrawn() ? 0 : 1;
    }
    written.sheets++;
    written.codes += sheet.getCellsCount();
  }
}
