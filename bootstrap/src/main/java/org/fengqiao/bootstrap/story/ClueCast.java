package org.fengqiao.bootstrap.story;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.rewards.v1.ListRewardResultsRequest;
import org.fengqiao.proto.rewards.v1.ListRewardResultsResponse;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;

/**
 * Who has to do with clues in Lishui, each by a partner of its own with no more rights than it
 * needs: nobody who verifies a clue rewards it, who proposes a reward does not approve it, and who
 * may look at whoever reported one does neither.
 *
 * @param desk where clues are handed in, and rewards are claimed by a code
 * @param counter where rewards are claimed by an identity card
 * @param handlers the units that verify clues, and see that the risks are removed
 * @param office grades clues, proposes rewards, tells of them, and has them paid
 * @param approver approves them
 * @param custodian looks at who reported a clue
 * @param treasury has the budget, and carries out orders to pay
 * @param gazette tells the public
 * @param officers who acts for each unit that verifies, by the unit
 * @param clerk of the commission
 * @param secretary of the commission
 */
public record ClueCast(
    Line desk,
    Line counter,
    Line handlers,
    Line office,
    Line approver,
    Line custodian,
    Line treasury,
    Line gazette,
    Map<String, String> officers,
    Post clerk,
    Post secretary) {
  private static final String CENTRE = "district-centre-director";

  public ClueCast {
    officers = Map.copyOf(officers);
  }

  static ClueCast of(Stage stage) {
    var posts =
        stage.people().posts(Lishui.DISTRICT).stream()
            .collect(Collectors.toMap(Post::getRole, post -> post));
    var secretary = post(posts, "political-legal-secretary");
    var verifying = Stream.concat(Stream.of(CENTRE), Lishui.organs().stream());
    var officers =
        verifying
            .map(role -> post(posts, role))
            .collect(Collectors.toMap(Post::getUnit, post -> post.getHolders(0)));
    var commission = secretary.getUnit();
    return new ClueCast(
        desk(stage),
        ofCommission(stage, "ls-counter", "领奖窗口", commission, EnumSet.of(Right.RIGHT_CLAIM_REWARD)),
        handlers(stage, officers.keySet()),
        ofCommission(
            stage,
            "ls-rewards",
            "有奖举报办公室",
            commission,
            EnumSet.of(
                Right.RIGHT_GRADE_CLUE,
                Right.RIGHT_PROPOSE_REWARD,
                Right.RIGHT_DECLINE_REWARD,
                Right.RIGHT_TELL_REPORTER,
                Right.RIGHT_PAY_REWARD,
                Right.RIGHT_REVERSE_REWARD)),
        ofCommission(
            stage, "ls-approver", "奖励审批", commission, EnumSet.of(Right.RIGHT_APPROVE_REWARD)),
        ofCommission(
            stage,
            "ls-custodian",
            "举报人信息保管",
            commission,
            EnumSet.of(
                Right.RIGHT_LOOK_AT_REPORTER, Right.RIGHT_AGREE_LOOK, Right.RIGHT_LIST_LOOKS)),
        ofCommission(
            stage,
            "ls-treasury",
            "奖励资金专户",
            commission,
            EnumSet.of(
                Right.RIGHT_SET_REWARD_BUDGET,
                Right.RIGHT_GET_REWARD_BUDGET,
                Right.RIGHT_RECORD_PAYMENT,
                Right.RIGHT_LIST_PAYMENTS)),
        stage
            .partners()
            .register(
                "ls-gazette",
                "奖励结果公开",
                Lishui.DISTRICT,
                Rights.newBuilder().addCalls(Right.RIGHT_LIST_REWARD_RESULTS)),
        officers,
        post(posts, "political-legal-clerk"),
        secretary);
  }

  private static Post post(Map<String, Post> posts, String role) {
    return Objects.requireNonNull(posts.get(role), role);
  }

  private static Line desk(Stage stage) {
    var rights =
        Rights.newBuilder()
            .addAllCalls(
                EnumSet.of(
                    Right.RIGHT_SUBMIT_CLUE, Right.RIGHT_FOLLOW_CLUE, Right.RIGHT_CLAIM_REWARD))
            .addReportDivisions(Lishui.DISTRICT)
            .addChannels(Channel.CHANNEL_CLUE);
    return stage.partners().register("ls-clues", "有奖举报平台", Lishui.DISTRICT, rights);
  }

  private static Line handlers(Stage stage, Set<String> units) {
    var rights =
        Rights.newBuilder()
            .addAllCalls(
                EnumSet.of(
                    Right.RIGHT_GET_CLUE,
                    Right.RIGHT_VERIFY_CLUE,
                    Right.RIGHT_LINK_CLUE,
                    Right.RIGHT_DISPOSE_CLUE,
                    Right.RIGHT_REPORT_CASE,
                    Right.RIGHT_GET_CASE,
                    Right.RIGHT_EXPLAIN_CASE,
                    Right.RIGHT_SIGN_FOR_CASE,
                    Right.RIGHT_RESOLVE_CASE))
            .addReportDivisions(Lishui.DISTRICT)
            .addChannels(Channel.CHANNEL_CLUE)
            .addAllActingUnits(units);
    return stage.partners().register("ls-handlers", "线索核处单位", Lishui.DISTRICT, rights);
  }

  private static Line ofCommission(
      Stage stage, String id, String name, String commission, Set<Right> calls) {
    var rights =
        Rights.newBuilder()
            .addCalls(Right.RIGHT_GET_CLUE)
            .addCalls(Right.RIGHT_LIST_CLUES)
            .addAllCalls(calls)
            .addActingUnits(commission);
    return stage.partners().register(id, name, Lishui.DISTRICT, rights);
  }

  /** The budget of the year, {@code units/{uuid}/rewardBudgets/{year}}. */
  public String budget() {
    return secretary.getUnit() + "/rewardBudgets/2026";
  }

  /** What the public is told of a month, as {@code 2026-06}. */
  public ListRewardResultsResponse published(String month) {
    return gazette
        .call(RewardServiceGrpc::newBlockingStub)
        .listRewardResults(
            ListRewardResultsRequest.newBuilder()
                .setDivision(Lishui.DISTRICT)
                .setMonth(month)
                .build());
  }

  /** Where a clue is verified, and its risk removed. */
  public ClueHandling handling() {
    return new ClueHandling(desk, counter, handlers, officers);
  }

  /** Where it is rewarded. */
  ClueRewarding rewarding() {
    return new ClueRewarding(this);
  }
}
