package org.fengqiao.bootstrap.story;

import java.util.Arrays;
import org.fengqiao.proto.cases.v1.AppraiseReportInRequest;
import org.fengqiao.proto.cases.v1.BlowWhistleRequest;
import org.fengqiao.proto.cases.v1.GetWhistleRequest;
import org.fengqiao.proto.cases.v1.RecordWhistleOutcomeRequest;
import org.fengqiao.proto.cases.v1.ReportInRequest;
import org.fengqiao.proto.cases.v1.SettleWhistleRequest;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.cases.v1.WhistleCall;
import org.fengqiao.proto.cases.v1.WhistleServiceGrpc;
import org.fengqiao.proto.cases.v1.WhistleServiceGrpc.WhistleServiceBlockingStub;
import org.fengqiao.proto.cases.v1.WithdrawWhistleRequest;
import org.fengqiao.proto.people.v1.Post;

/**
 * A post that whistles, and the organs that report in to it.
 *
 * @param people who holds which post
 * @param blower the line of who whistles
 * @param organs the line of who is called
 * @param post who whistles
 */
public record Whistling(People people, Line blower, Line organs, Post post) {
  /** Calls those organs, or all of the item. */
  public Whistle blow(String item, String about, String... organs) {
    return by(blower)
        .blowWhistle(
            BlowWhistleRequest.newBuilder()
                .setRequestId(Line.id())
                .setUnit(post.getUnit())
                .setActingOfficer(post.getHolders(0))
                .setPatch(post.getPatch())
                .setItem(item)
                .addAllOrgans(Arrays.asList(organs))
                .setCase(about)
                .setReason("村里无力单独处置，请到场")
                .build())
        .getWhistle();
  }

  /** The organ comes, by its chief. */
  public WhistleCall come(Whistle whistle, String organ) {
    var answer =
        by(organs)
            .reportIn(
                ReportInRequest.newBuilder()
                    .setRequestId(Line.id())
                    .setName(whistle.getName())
                    .setActingOfficer(chief(whistle, organ))
                    .setOrgan(organ)
                    .build());
    return callOf(answer.getWhistle(), organ);
  }

  /** The organ says what it did. */
  public WhistleCall done(Whistle whistle, String organ, String outcome) {
    var answer =
        by(organs)
            .recordWhistleOutcome(
                RecordWhistleOutcomeRequest.newBuilder()
                    .setRequestId(Line.id())
                    .setName(whistle.getName())
                    .setActingOfficer(chief(whistle, organ))
                    .setOrgan(organ)
                    .setOutcome(outcome)
                    .build());
    return callOf(answer.getWhistle(), organ);
  }

  /** Who whistled says that it is settled. */
  public Whistle settle(Whistle whistle, String outcome) {
    return by(blower)
        .settleWhistle(
            SettleWhistleRequest.newBuilder()
                .setRequestId(Line.id())
                .setName(whistle.getName())
                .setActingOfficer(post.getHolders(0))
                .setOutcome(outcome)
                .build())
        .getWhistle();
  }

  /** The post scores an organ that came. */
  public WhistleCall score(Whistle whistle, String organ, int score, String reason) {
    return suggest(whistle, organ, score, reason, "");
  }

  /** The post scores an organ that came, and says what it suggests 评价建议. */
  public WhistleCall suggest(
      Whistle whistle, String organ, int score, String reason, String suggestion) {
    var answer =
        by(blower)
            .appraiseReportIn(
                AppraiseReportInRequest.newBuilder()
                    .setRequestId(Line.id())
                    .setName(whistle.getName())
                    .setActingOfficer(post.getHolders(0))
                    .setOrgan(organ)
                    .setScore(score)
                    .setReason(reason)
                    .setSuggestion(suggestion)
                    .build());
    return callOf(answer.getWhistle(), organ);
  }

  /** Who whistled takes it back. */
  public Whistle withdraw(Whistle whistle, String reason) {
    return by(blower)
        .withdrawWhistle(
            WithdrawWhistleRequest.newBuilder()
                .setRequestId(Line.id())
                .setName(whistle.getName())
                .setActingOfficer(post.getHolders(0))
                .setReason(reason)
                .build())
        .getWhistle();
  }

  /** As it is now. */
  public Whistle now(Whistle whistle) {
    return by(blower).getWhistle(GetWhistleRequest.newBuilder().setName(whistle.getName()).build());
  }

  /** The call of that organ. */
  public static WhistleCall callOf(Whistle whistle, String organ) {
    return whistle.getCallsList().stream()
        .filter(call -> call.getOrgan().equals(organ))
        .findFirst()
        .orElseThrow();
  }

  private String chief(Whistle whistle, String organ) {
    return people.holder(callOf(whistle, organ).getPost());
  }

  private static WhistleServiceBlockingStub by(Line line) {
    return line.call(WhistleServiceGrpc::newBlockingStub);
  }
}
