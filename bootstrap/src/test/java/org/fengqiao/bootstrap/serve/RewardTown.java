package org.fengqiao.bootstrap.serve;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.protobuf.ByteString;
import io.grpc.stub.AbstractBlockingStub;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.proto.people.v1.AppointOfficerRequest;
import org.fengqiao.proto.people.v1.CreateOfficerRequest;
import org.fengqiao.proto.people.v1.CreatePostRequest;
import org.fengqiao.proto.people.v1.Officer;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.fengqiao.proto.policies.v1.PublishPackRequest;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.GetClueRequest;
import org.fengqiao.proto.rewards.v1.RewardBudgetServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc.RewardServiceBlockingStub;
import org.fengqiao.proto.rewards.v1.SetRewardBudgetRequest;
import org.fengqiao.proto.rewards.v1.SubmitClueRequest;

/**
 * Clues whose rewards are proposed, on the demo of a server that serves: its pack with rewards in
 * it, officers, a budget.
 *
 * @param office {@code units/{uuid}} that rewards
 * @param handler of the unit that verifies
 * @param proposer of the office
 * @param approver of the office, another
 */
record RewardTown(
    String office, String handler, String proposer, String approver, List<Submitted> clues) {
  static final String DISTRICT = "divisions/620402000000";

  /** What each is worth, in fen. */
  static final long FEN = 2_000;

  private static final String REWARDS =
      """

      rewards:
        handler: village-party-secretary
        office: county-political-legal-secretary
        types:
          - {type: fire-hazard, title: 消防隐患, fen: {only: 2000}}
        grades: [{grade: only, title: 一级}]
        verify: {clock: CLUE_VERIFY, budget: 10wd, rungs: [{rung: DUE, at: due, action: SUPERVISE, notify: [acting-post], text: "{due}"}]}
        start: {clock: CLUE_START, budget: 30wd, rungs: [{rung: DUE, at: due, action: SUPERVISE, notify: [acting-post], text: "{due}"}]}
        tell: {clock: CLUE_TELL, budget: 10wd, rungs: [{rung: DUE, at: due, action: SUPERVISE, notify: [acting-post], text: "{due}"}]}
        claim: {clock: CLUE_CLAIM, budget: 6mo, rungs: [{rung: DUE, at: due, action: SUPERVISE, notify: [acting-post], text: "{due}"}]}
        longest_extension: 30mo
        guesses: {most_misses: 20, shut_hours: 1}
        looks: {second_person: [], open_hours: 24}
        feed: {area: TOWN, least: 5}
        coming: "{due}"
      """;

  /** One of them, and what proves who reported it. */
  record Submitted(String name, String code) {}

  RewardTown {
    clues = List.copyOf(clues);
  }

  static String id() {
    return UUID.randomUUID().toString();
  }

  /** Calls of a test wait no longer than that. */
  static <S extends AbstractBlockingStub<S>> S soon(S stub) {
    return stub.withDeadlineAfter(30, SECONDS);
  }

  static RewardServiceBlockingStub rewards(Client client) {
    return soon(RewardServiceGrpc.newBlockingStub(client.channel()));
  }

  /** Sets it up, with a budget of that many rewards. */
  static RewardTown prepare(Client client, int clues, int affordable) {
    publish(client);
    var submitted = new ArrayList<Submitted>();
    for (int i = 0; i < clues; i++) {
      var made = rewards(client).submitClue(aClue(i).build());
      submitted.add(new Submitted(made.getClue().getName(), made.getClaimCode()));
    }
    return prepare(client, submitted, affordable);
  }

  /** The same of clues that were submitted. */
  static RewardTown prepare(Client client, List<Submitted> submitted, int affordable) {
    var first = get(client, submitted.getFirst().name());
    var proposer = officer(client, first.getOffice());
    var town =
        new RewardTown(
            first.getOffice(),
            officer(client, first.getHandler()),
            proposer,
            officer(client, first.getOffice()),
            submitted);
    soon(RewardBudgetServiceGrpc.newBlockingStub(client.channel()))
        .setRewardBudget(
            SetRewardBudgetRequest.newBuilder()
                .setRequestId(id())
                .setName(town.budget(first))
                .setActingOfficer(proposer)
                .setFen(affordable * FEN)
                .setNote("年度预算")
                .build());
    submitted.forEach(one -> town.propose(client, one.name()));
    return town;
  }

  /** The budget of the year in which all of it is. */
  String budget(Clue clue) {
    var submitted = Instant.ofEpochSecond(clue.getSubmitTime().getSeconds());
    var year = submitted.atZone(ZoneId.of("Asia/Shanghai")).getYear();
    return office + "/rewardBudgets/" + year;
  }

  static Clue get(Client client, String name) {
    return rewards(client).getClue(GetClueRequest.newBuilder().setName(name).build());
  }

  /** Publishes the demo's pack with rewards in it. */
  static void publish(Client client) {
    publish(client, REWARDS);
  }

  /** The same where each town rewards, and nobody is given more than that in a month. */
  static void publishOfTowns(Client client, long personMonthFen) {
    var office = "office: county-political-legal-secretary";
    var caps = "\n  caps: {person_month_fen: %d}".formatted(personMonthFen);
    publish(client, REWARDS.replace(office, "office: town-political-legal-member" + caps));
  }

  private static void publish(Client client, String rewards) {
    var yaml = new String(Shipped.pack("baiyin"), StandardCharsets.UTF_8) + rewards;
    soon(PolicyServiceGrpc.newBlockingStub(client.channel()))
        .publishPack(
            PublishPackRequest.newBuilder()
                .setRequestId(id())
                .setYaml(ByteString.copyFromUtf8(yaml))
                .build());
  }

  static SubmitClueRequest.Builder aClue(int number) {
    return SubmitClueRequest.newBuilder()
        .setRequestId(id())
        .setPatch(Client.VILLAGE)
        .setRiskType("fire-hazard")
        .setSubject("楼道堆物 " + number);
  }

  private void propose(Client client, String name) {
    EnumSet.range(RewardStep.VERIFY, RewardStep.PROPOSE)
        .forEach(step -> step.make(client, this, name, id()));
  }

  /** Somebody with a post of their own in a unit. */
  private static String officer(Client client, String unit) {
    var people = soon(PeopleServiceGrpc.newBlockingStub(client.channel()));
    var post =
        people.createPost(
            CreatePostRequest.newBuilder()
                .setRequestId(id())
                .setPost(
                    Post.newBuilder()
                        .setRole("reward-clerk")
                        .setUnit(unit)
                        .setPatch(DISTRICT)
                        .setTitle("奖励经办"))
                .build());
    var officer =
        people.createOfficer(
            CreateOfficerRequest.newBuilder()
                .setRequestId(id())
                .setOfficer(Officer.newBuilder().setDisplayName("经办员"))
                .build());
    people.appointOfficer(
        AppointOfficerRequest.newBuilder()
            .setRequestId(id())
            .setPost(post.getPost().getName())
            .setOfficer(officer.getOfficer().getName())
            .build());
    return officer.getOfficer().getName();
  }
}
