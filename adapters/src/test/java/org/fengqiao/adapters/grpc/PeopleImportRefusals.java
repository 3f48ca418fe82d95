package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.proto.people.v1.ImportPeopleRequest;
import org.fengqiao.proto.people.v1.ImportPeopleResponse;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.PersonRow;

/** What an import of people is refused for. */
final class PeopleImportRefusals {
  private static final int MOST_ROWS = 20_000;
  private static final int BATCH = 500;

  private final PeopleCalls calls;
  private final MetRefusals met;
  private final String secret;

  PeopleImportRefusals(PeopleCalls calls, MetRefusals met) {
    this.calls = calls;
    this.met = met;
    this.secret = calls.partners.admit("centre", GroundTown.DISTRICT);
  }

  /** Meets them. */
  void meet() throws InterruptedException {
    var grid = calls.town.aGrid().id();
    var unit = calls.create(PeopleCalls.unit()).getUnit().getName();
    var row =
        PersonRow.newBuilder()
            .setDisplayName("李强")
            .setUnit(unit)
            .setRole("grid-officer")
            .setPatch(Names.of(grid))
            .setTitle("专职网格员")
            .setStartTime(Times.toProto(calls.town.now()));

    var cutOff = begin(new PeopleParts(calls.requestId()).row(row.clone()));
    cutOff.call().onCompleted();
    assertEnd("INVALID_ARGUMENT IMPORT_CUT_OFF", cutOff);

    var wrong = begin(new PeopleParts(calls.requestId()).row(row.clone().setTitle("")));
    wrong.call().onNext(PeopleParts.end(1));
    wrong.call().onCompleted();
    assertEnd("INVALID_ARGUMENT IMPORT_REFUSED", wrong);

    var late = begin(new PeopleParts(calls.requestId()).row(row.clone()));
    assertTrue(late.next().hasProgress());
    calls.town.end(grid);
    late.call().onNext(PeopleParts.end(1));
    late.call().onCompleted();
    assertEnd("ABORTED IMPORT_OVERTAKEN", late);

    var large = begin(new PeopleParts(calls.requestId()));
    var standing = row.setPatch(PeopleCalls.VILLAGE);
    for (long line = 1; line <= MOST_ROWS; line += BATCH) {
      large.call().onNext(rows(standing, line, BATCH));
    }
    large.call().onNext(rows(standing, MOST_ROWS + 1, 1));
    assertEnd("INVALID_ARGUMENT IMPORT_TOO_LARGE", large);
  }

  private static ImportPeopleRequest rows(PersonRow.Builder row, long line, int count) {
    List<PersonRow> rows =
        LongStream.range(line, line + count).mapToObj(n -> row.setLine(n).build()).toList();
    return PeopleParts.rows(rows);
  }

  private Heard<ImportPeopleRequest, ImportPeopleResponse> begin(PeopleParts parts) {
    var heard = Heard.<ImportPeopleRequest, ImportPeopleResponse>all();
    var _ = PeopleServiceGrpc.newStub(calls.harness.as(secret)).importPeople(heard);
    parts.sendWithoutEnd(heard.call());
    return heard;
  }

  private void assertEnd(String what, Heard<?, ?> heard) throws InterruptedException {
    var refused = Refused.of(heard.end());
    assertEquals(what, refused.what());
    met.note("ImportPeople", refused);
  }
}
