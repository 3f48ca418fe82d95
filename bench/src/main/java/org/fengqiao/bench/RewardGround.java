package org.fengqiao.bench;

import com.google.protobuf.ByteString;
import io.grpc.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.fengqiao.proto.policies.v1.PublishPackRequest;
import org.fengqiao.proto.rewards.v1.RewardBudgetServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.fengqiao.proto.rewards.v1.SetRewardBudgetRequest;

/**
 * A village of a server's demo whose clues are rewarded, and who has to do with them.
 *
 * @param token of a partner that submits clues and acts for both units
 * @param patch {@code divisions/{code}}, of the village
 * @param office {@code units/{uuid}}, that rewards
 * @param handler {@code officers/{uuid}}, of the unit that verifies
 * @param proposer of the office
 * @param approver of the office, another
 */
record RewardGround(
    String token, String patch, String office, String handler, String proposer, String approver) {
  private static final List<Right> CALLS =
      List.of(
          Right.RIGHT_SUBMIT_CLUE,
          Right.RIGHT_VERIFY_CLUE,
          Right.RIGHT_DISPOSE_CLUE,
          Right.RIGHT_GRADE_CLUE,
          Right.RIGHT_PROPOSE_REWARD,
          Right.RIGHT_APPROVE_REWARD,
          Right.RIGHT_TELL_REPORTER,
          Right.RIGHT_GET_CLUE,
          Right.RIGHT_LIST_CLUES);

  /** Of a unit in a year, so much that it lasts. */
  private static final long BUDGET_FEN = 1_000_000_000L;

  /** Sets it up anew with the demo's token: its pack, with rewards in it, and a budget. */
  static RewardGround prepare(Channel channel, String token, Ids ids) {
    publish(channel, token, ids);
    var patch = Ground.villages(channel, token).getFirst();
    var first =
        Partner.as(token, RewardServiceGrpc.newBlockingStub(channel))
            .submitClue(Clues.clue(ids, patch, 0))
            .getClue();
    var people = Partner.as(token, PeopleServiceGrpc.newBlockingStub(channel));
    var proposer = Ground.officer(people, first.getOffice(), ids);
    var year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    var _ =
        Partner.as(token, RewardBudgetServiceGrpc.newBlockingStub(channel))
            .setRewardBudget(
                SetRewardBudgetRequest.newBuilder()
                    .setRequestId(ids.next().toString())
                    .setName(first.getOffice() + "/rewardBudgets/" + year)
                    .setActingOfficer(proposer)
                    .setFen(BUDGET_FEN)
                    .setNote("年度预算")
                    .build());
    var partners = Partner.as(token, PartnerServiceGrpc.newBlockingStub(channel));
    return new RewardGround(
        Ground.token(partners, List.of(first.getHandler(), first.getOffice()), CALLS, ids),
        patch,
        first.getOffice(),
        Ground.officer(people, first.getHandler(), ids),
        proposer,
        Ground.officer(people, first.getOffice(), ids));
  }

  private static void publish(Channel channel, String token, Ids ids) {
    var _ =
        Partner.as(token, PolicyServiceGrpc.newBlockingStub(channel))
            .publishPack(
                PublishPackRequest.newBuilder()
                    .setRequestId(ids.next().toString())
                    .setYaml(
                        ByteString.copyFrom(Shipped.pack("baiyin"))
                            .concat(ByteString.copyFrom(rules())))
                    .build());
  }

  private static byte[] rules() {
    try (var rules =
        Objects.requireNonNull(RewardGround.class.getResourceAsStream("rewards.yaml"))) {
      return rules.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
