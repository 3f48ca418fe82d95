package org.fengqiao.bench;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListCasesResponse;

/**
 * Lists cases: by a city, district, town, village or unit; in any state, in one, or open; of all
 * time, or of a month; from the newest, or on from a page that ended anywhere in the year.
 */
final class CaseLists implements Operation {
  private static final int CODE = 12;
  private static final List<Integer> DIGITS = List.of(4, 6, 9, 12);
  private static final List<CaseState> OPEN =
      List.of(
          CaseState.CASE_STATE_DISPATCHED,
          CaseState.CASE_STATE_SIGNED_FOR,
          CaseState.CASE_STATE_IN_PROGRESS);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int MOST_CURSORS = 1000;

  private final Partner partner;
  private final List<String> villages;
  private final List<UUID> units;
  private final Instant until;
  private final SplittableRandom random = new SplittableRandom(1);
  private final List<ListCasesRequest> cursors = new ArrayList<>();

  /**
   * Lists what an archive has.
   *
   * @param villages {@code divisions/{code}}
   * @param until when its youngest was reported
   */
  CaseLists(Partner partner, List<String> villages, List<UUID> units, Instant until) {
    this.partner = partner;
    this.villages = villages;
    this.units = units;
    this.until = until;
  }

  @Override
  public void begin(Done done) {
    var request = next();
    partner
        .cases()
        .listCases(
            request,
            Answer.to(
                done,
                (ListCasesResponse answer) -> {
                  keep(request, answer.getNextPageToken());
                  done.done(true);
                }));
  }

  /** Half of them go on from where another ended. */
  private synchronized ListCasesRequest next() {
    if (!cursors.isEmpty() && random.nextBoolean()) {
      return cursors.get(random.nextInt(cursors.size()));
    }
    var filter = scope();
    switch (random.nextInt(3)) {
      case 0 -> filter.addAllStates(OPEN);
      case 1 -> filter.addStates(CaseState.CASE_STATE_CLOSED);
      default -> {}
    }
    if (random.nextBoolean()) {
      var end = until.minusSeconds(random.nextLong(CaseArchive.YEAR.toSeconds()));
      filter.setEndReportTime(time(end));
      if (random.nextBoolean()) {
        filter.setStartReportTime(time(end.minus(MONTH)));
      }
    }
    return ListCasesRequest.newBuilder().setFilter(filter).build();
  }

  private CaseFilter.Builder scope() {
    int level = random.nextInt(DIGITS.size() + 1);
    var filter = CaseFilter.newBuilder();
    if (level == DIGITS.size()) {
      return filter.setUnit("units/" + units.get(random.nextInt(units.size())));
    }
    var village = villages.get(random.nextInt(villages.size()));
    var code = village.substring(village.indexOf('/') + 1).substring(0, DIGITS.get(level));
    return filter.setPatch("divisions/" + code + "0".repeat(CODE - code.length()));
  }

  private synchronized void keep(ListCasesRequest request, String token) {
    if (token.isEmpty()) {
      return;
    }
    var onward = request.toBuilder().setPageToken(token).build();
    if (cursors.size() < MOST_CURSORS) {
      cursors.add(onward);
    } else {
      cursors.set(random.nextInt(MOST_CURSORS), onward);
    }
  }

  private static Timestamp time(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).build();
  }
}
