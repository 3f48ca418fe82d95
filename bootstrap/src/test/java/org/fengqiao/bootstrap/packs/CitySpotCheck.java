package org.fengqiao.bootstrap.packs;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.protobuf.Timestamp;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.fengqiao.bootstrap.serve.Client;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.DrawSpotCheckRequest;
import org.fengqiao.proto.cases.v1.RecordSpotCheckRequest;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.SpotCheck;
import org.fengqiao.proto.cases.v1.SpotCheckItem;
import org.fengqiao.proto.cases.v1.SpotCheckServiceGrpc;
import org.fengqiao.proto.people.v1.GetPostRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;

/** The city checks what Baiyin closed by a sample, and asks the residents once more. */
record CitySpotCheck(Client client) {
  /** Draws of what was reported in that span, always the same. */
  SpotCheck draw(String from, String until) {
    return checks()
        .drawSpotCheck(
            DrawSpotCheckRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setDivision("divisions/620402000000")
                .setFromTime(time(from))
                .setUntilTime(time(until))
                .setSize(10)
                .setSeed(20261030)
                .build())
        .getSpotCheck();
  }

  /** Asks the resident of a case, as whoever checks for the city. */
  SpotCheckItem ask(SpotCheck check, Case c, Satisfaction satisfaction, String text) {
    var post =
        PeopleServiceGrpc.newBlockingStub(client.channel())
            .withDeadlineAfter(30, SECONDS)
            .getPost(GetPostRequest.newBuilder().setName(check.getCheckingPost()).build());
    return checks()
        .recordSpotCheck(
            RecordSpotCheckRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setName(check.getName())
                .setCase(c.getName())
                .setActingOfficer(post.getHolders(0))
                .setReached(true)
                .setSatisfaction(satisfaction)
                .setText(text)
                .build())
        .getItem();
  }

  private SpotCheckServiceGrpc.SpotCheckServiceBlockingStub checks() {
    return SpotCheckServiceGrpc.newBlockingStub(client.channel()).withDeadlineAfter(30, SECONDS);
  }

  private static Timestamp time(String text) {
    return Timestamp.newBuilder().setSeconds(OffsetDateTime.parse(text).toEpochSecond()).build();
  }
}
