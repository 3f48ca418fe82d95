package org.fengqiao.bootstrap.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fengqiao.proto.people.v1.ImportPeopleEnd;
import org.fengqiao.proto.people.v1.ImportPeopleHeader;
import org.fengqiao.proto.people.v1.ImportPeopleRequest;
import org.fengqiao.proto.people.v1.ImportPeopleResponse;
import org.fengqiao.proto.people.v1.ImportPeopleRows;
import org.fengqiao.proto.people.v1.ImportPeopleSummary;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.PersonRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file of people with their posts. */
@Command(
    name = "people",
    description = {
      "Imports a file of people (人员), each row one person in one post: CSV in UTF-8 with the"
          + " columns",
      "name,phone,unit,role,patch,title,from,until under a header, gzipped or not. unit is",
      "units/{uuid}; patch is grids/{uuid}, microGrids/{uuid} or a division's 12 digits; from and",
      "until are the first and the last day, as 2026-05-01, in the time zone that is set (zone,",
      "default Asia/Shanghai), or times, as 2026-05-01T09:00:00+08:00. The same file in another",
      "zone is another import.",
      "phone and until may be empty. Every row is checked before any is written; a file that was"
          + " cut",
      "off is finished by importing it again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run import people staff.csv",
      "  ./run import people --validate-only --rows 5213 staff.csv.gz"
    })
final class ImportPeopleCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private final Remote remote = new Remote();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private @Nullable Path file;

  @Option(
      names = "--rows",
      paramLabel = "COUNT",
      description = "How many rows there must be, not counting the header.")
  private long rows;

  @Option(names = "--validate-only", description = "Only check; write nothing.")
  private boolean validateOnly;

  ImportPeopleCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    var path = Objects.requireNonNull(file);
    var zone = around.config().zone();
    try (var csv = PersonCsv.open(path, zone)) {
      var parts = new Parts(request(path, zone));
      show(
          remote.call(
              around,
              channel ->
                  new ImportCall<>(
                          PeopleServiceGrpc.newBlockingV2Stub(channel).importPeople(), parts)
                      .send(csv::next)));
      return 0;
    }
  }

  /**
   * The same whenever the same file is imported, so that nothing of it is made twice. Its dates are
   * other times in another zone: it has other rows then.
   */
  private String request(Path path, ZoneId zone) throws IOException {
    try (var content = new DigestInputStream(Files.newInputStream(path), sha256())) {
      content.transferTo(OutputStream.nullOutputStream());
      var read = HexFormat.of().formatHex(content.getMessageDigest().digest());
      var name = "people " + read + " " + zone.getId() + (validateOnly ? " checked" : "");
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)).toString();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The parts of the file. */
  private final class Parts
      implements ImportCall.Parts<
          PersonRow, ImportPeopleRequest, ImportPeopleResponse, ImportPeopleSummary> {
    private final String request;

    Parts(String request) {
      this.request = request;
    }

    @Override
    public ImportPeopleRequest header() {
      return ImportPeopleRequest.newBuilder()
          .setHeader(
              ImportPeopleHeader.newBuilder()
                  .setRequestId(request)
                  .setExpectedRows(rows)
                  .setValidateOnly(validateOnly))
          .build();
    }

    @Override
    public ImportPeopleRequest rows(List<PersonRow> rows) {
      return ImportPeopleRequest.newBuilder()
          .setRows(ImportPeopleRows.newBuilder().addAllRows(rows))
          .build();
    }

    @Override
    public ImportPeopleRequest end(long count) {
      return ImportPeopleRequest.newBuilder()
          .setEnd(ImportPeopleEnd.newBuilder().setRowCount(count))
          .build();
    }

    @Override
    public Optional<ImportPeopleSummary> heard(ImportPeopleResponse answer) {
      switch (answer.getEventCase()) {
        case PROGRESS ->
            around
                .err()
                .printf(
                    "%,d rows checked, %,d refused, %,d written%n",
                    answer.getProgress().getRowsReceived(),
                    answer.getProgress().getRowsRefused(),
                    answer.getProgress().getRowsWritten());
        case LINE_ERROR ->
            around
                .err()
                .printf(
                    "line %d (%s): %s: %s%n",
                    answer.getLineError().getLine(),
                    answer.getLineError().getField(),
                    answer.getLineError().getReason(),
                    answer.getLineError().getMessage());
        case SUMMARY -> {
          return Optional.of(answer.getSummary());
        }
        case EVENT_NOT_SET -> {}
      }
      around.err().flush();
      return Optional.empty();
    }
  }

  private void show(ImportPeopleSummary summary) {
    around
        .out()
        .printf(
            "%,d rows: %,d appointments made, %,d unchanged; %,d officers and %,d posts are new;"
                + " %s%n",
            summary.getRowCount(),
            summary.getAdded(),
            summary.getUnchanged(),
            summary.getOfficersCreated(),
            summary.getPostsCreated(),
            validateOnly ? "nothing written, only checked" : "all of it stands");
    around.out().flush();
  }
}
