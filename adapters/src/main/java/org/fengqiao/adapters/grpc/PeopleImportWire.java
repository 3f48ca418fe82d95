package org.fengqiao.adapters.grpc;

import com.google.protobuf.Timestamp;
import java.util.List;
import java.util.function.Supplier;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.ImportPeople;
import org.fengqiao.application.people.PeopleImported;
import org.fengqiao.application.people.PersonLine;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.imports.LineError;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.Role;
import org.fengqiao.proto.people.v1.ImportPeopleHeader;
import org.fengqiao.proto.people.v1.ImportPeopleLineError;
import org.fengqiao.proto.people.v1.ImportPeopleProgress;
import org.fengqiao.proto.people.v1.ImportPeopleRequest;
import org.fengqiao.proto.people.v1.ImportPeopleResponse;
import org.fengqiao.proto.people.v1.ImportPeopleSummary;
import org.fengqiao.proto.people.v1.PersonRow;

/** Puts an import of people into messages. */
final class PeopleImportWire
    implements ImportWire<ImportPeopleRequest, ImportPeopleResponse, PersonLine, PeopleImported> {
  private final Supplier<Caller> caller;
  private final ImportPeople imports;

  PeopleImportWire(Supplier<Caller> caller, ImportPeople imports) {
    this.caller = caller;
    this.imports = imports;
  }

  @Override
  public Part<PersonLine, PeopleImported> part(ImportPeopleRequest message) {
    return switch (message.getPartCase()) {
      case HEADER -> header(message.getHeader());
      case ROWS ->
          new Part.Rows<>(
              message.getRows().getRowsList().stream().map(PeopleImportWire::line).toList());
      case END -> new Part.End<>(message.getEnd(), message.getEnd().getRowCount());
      case PART_NOT_SET -> new Part.Missing<>();
    };
  }

  private Part<PersonLine, PeopleImported> header(ImportPeopleHeader from) {
    return new Part.Header<>(
        from, from.getExpectedRows(), () -> imports.begin(caller, command(from)));
  }

  private static ImportPeople.Command command(ImportPeopleHeader from) {
    return new ImportPeople.Command(
        Requests.id("request_id", from.getRequestId()), from.getValidateOnly());
  }

  private static PersonLine line(PersonRow from) {
    var sent =
        List.of(
            Long.toString(from.getLine()),
            from.getDisplayName(),
            from.getPhone(),
            from.getUnit(),
            from.getRole(),
            from.getPatch(),
            from.getTitle(),
            from.hasStartTime() ? text(from.getStartTime()) : "",
            from.hasEndTime() ? text(from.getEndTime()) : "");
    return new PersonLine(from.getLine(), sent, () -> said(from));
  }

  private static String text(Timestamp time) {
    return time.getSeconds() + "." + time.getNanos();
  }

  private static PersonLine.Said said(PersonRow from) {
    var person = new OfficerDetails(from.getDisplayName(), from.getPhone());
    var unit = Names.unit("unit", from.getUnit());
    var role = new Role(from.getRole());
    var spot = Spots.required("patch", from.getPatch());
    if (!from.hasStartTime()) {
      throw Refusal.invalid("start_time", "is required");
    }
    return new PersonLine.Said(
        person,
        unit,
        role,
        spot,
        from.getTitle(),
        Times.toInstant("start_time", from.getStartTime()),
        Times.optional(from.hasEndTime(), "end_time", from.getEndTime()));
  }

  @Override
  public ImportPeopleResponse progress(ImportProgress progress) {
    return ImportPeopleResponse.newBuilder()
        .setProgress(
            ImportPeopleProgress.newBuilder()
                .setRowsReceived(progress.rows())
                .setRowsRefused(progress.wrong())
                .setRowsWritten(progress.written()))
        .build();
  }

  @Override
  public ImportPeopleResponse error(LineError<PersonLine> error) {
    return ImportPeopleResponse.newBuilder()
        .setLineError(
            ImportPeopleLineError.newBuilder()
                .setLine(error.line())
                .setField(error.field())
                .setReason(error.reason().name())
                .setMessage(Errors.sentence(error.reason(), error.details())))
        .build();
  }

  @Override
  public ImportPeopleResponse summary(PeopleImported done) {
    var counts = done.counts();
    return ImportPeopleResponse.newBuilder()
        .setSummary(
            ImportPeopleSummary.newBuilder()
                .setRowCount(counts.rows())
                .setAdded(counts.added())
                .setUnchanged(counts.unchanged())
                .setOfficersCreated(counts.officers())
                .setPostsCreated(counts.posts())
                .setRepeated(done.repeated()))
        .build();
  }
}
