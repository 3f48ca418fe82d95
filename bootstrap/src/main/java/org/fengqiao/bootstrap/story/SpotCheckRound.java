package org.fengqiao.bootstrap.story;

import com.google.protobuf.Timestamp;
import java.time.OffsetDateTime;
import org.fengqiao.proto.cases.v1.DrawSpotCheckRequest;
import org.fengqiao.proto.cases.v1.RecordSpotCheckRequest;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.SpotCheck;
import org.fengqiao.proto.cases.v1.SpotCheckItem;
import org.fengqiao.proto.cases.v1.SpotCheckServiceGrpc;

/**
 * A level checks what was closed in a division by a sample 抽查, and asks the residents once more.
 */
public final class SpotCheckRound {
  private final Line line;
  private final SpotCheck check;

  private SpotCheckRound(Line line, SpotCheck check) {
    this.line = line;
    this.check = check;
  }

  /** Draws of what was reported in that span, always the same by one seed. */
  public static SpotCheckRound draw(
      Stage stage, String division, String from, String until, long seed) {
    var request =
        DrawSpotCheckRequest.newBuilder()
            .setRequestId(Line.id())
            .setDivision(division)
            .setFromTime(time(from))
            .setUntilTime(time(until))
            .setSize(10)
            .setSeed(seed);
    var check =
        stage
            .main()
            .call(SpotCheckServiceGrpc::newBlockingStub)
            .drawSpotCheck(request.build())
            .getSpotCheck();
    return new SpotCheckRound(stage.main(), check);
  }

  /** The sample. */
  public SpotCheck check() {
    return check;
  }

  /** Asks the resident of a case, as whoever checks. */
  public SpotCheckItem ask(Matter matter, Satisfaction satisfaction, String text) {
    var request =
        RecordSpotCheckRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(check.getName())
            .setCase(matter.name())
            .setActingOfficer(new People(line).holder(check.getCheckingPost()))
            .setReached(true)
            .setSatisfaction(satisfaction)
            .setText(text);
    return line.call(SpotCheckServiceGrpc::newBlockingStub)
        .recordSpotCheck(request.build())
        .getItem();
  }

  private static Timestamp time(String text) {
    return Timestamp.newBuilder().setSeconds(OffsetDateTime.parse(text).toEpochSecond()).build();
  }
}
