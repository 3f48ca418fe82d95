package org.fengqiao.bootstrap.story;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.proto.rewards.v1.ClaimRewardRequest;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueIdentity;
import org.fengqiao.proto.rewards.v1.DisposeClueRequest;
import org.fengqiao.proto.rewards.v1.LinkClueRequest;
import org.fengqiao.proto.rewards.v1.MarkDuplicateClueRequest;
import org.fengqiao.proto.rewards.v1.PayMethod;
import org.fengqiao.proto.rewards.v1.PayeeToSeal;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc.RewardServiceBlockingStub;
import org.fengqiao.proto.rewards.v1.SubmitClueRequest;
import org.fengqiao.proto.rewards.v1.VerifyClueRequest;

/**
 * How clues are handed in 提交举报, verified 核实 and their risks removed 处置, and how rewards are claimed
 * 申领.
 *
 * @param desk where clues are handed in, and rewards claimed by a code
 * @param counter of the commission, where rewards are claimed by an identity card
 * @param handlers of the units that verify
 * @param officers who acts for each of those, by the unit
 */
public record ClueHandling(Line desk, Line counter, Line handlers, Map<String, String> officers) {
  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("fire-hazard", "楼道停放电动车并充电，堵塞消防通道"),
          Map.entry("work-safety", "车间冲压设备无防护，粉尘未清"),
          Map.entry("hazardous-goods", "院内存放烟花爆竹，无人看管"),
          Map.entry("building", "自建房墙体开裂，仍有人居住"),
          Map.entry("gas", "饭店后厨燃气软管老化"),
          Map.entry("special-equipment", "电梯超期未检仍在使用"),
          Map.entry("food-drug", "小作坊使用过期原料"),
          Map.entry("road-traffic", "路口护栏缺失，夜间无照明"),
          Map.entry("water-safety", "水塘边无警示牌，孩子常来玩水"),
          Map.entry("environment", "夜间偷排污水入河"),
          Map.entry("public-order", "出租屋夜间有人聚赌"),
          Map.entry("fraud", "有人上门收购银行卡和电话卡"),
          Map.entry("fund-raising", "理财讲座许诺高息，吸收老人存款"),
          Map.entry("dispute", "两家因宅基地多次争吵，扬言动手"),
          Map.entry("unpaid-wages", "工地已两月未发工资，工人准备上访"),
          Map.entry("public-facility", "窨井盖破损"),
          Map.entry("other", "空置厂房常有陌生人进出"));

  /** A clue that was handed in. */
  ClueGoing submit(LishuiClue plan) {
    var request =
        SubmitClueRequest.newBuilder()
            .setRequestId(Line.id())
            .setSourceId("LS-%04d".formatted(plan.number()))
            .setPatch(plan.patch())
            .setRiskType(plan.type())
            .addAllReporters(plan.reporters())
            .setSubject(Objects.requireNonNull(SUBJECTS.get(plan.type())));
    var made = on(desk).submitClue(request.build());
    return new ClueGoing(plan, made.getClaimCode(), made.getClue());
  }

  /** What a unit finds of one that nobody reported before; that it is removed only if it can be. */
  ClueGoing verify(ClueGoing going) {
    var valid = going.plan().course().isTrue();
    var verified = going.with(verified(going, valid, valid ? "现场核实属实" : "现场查看，未发现所述情况"));
    return ClueCourse.DISPOSED.contains(going.plan().course())
            && going.plan().course() != ClueCourse.PAID_AFTER_A_CASE
        ? dispose(verified)
        : verified;
  }

  private Clue verified(ClueGoing going, boolean valid, String finding) {
    var request =
        VerifyClueRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(officer(going))
            .setValid(valid)
            .setFinding(finding);
    return on(handlers).verifyClue(request.build()).getClue();
  }

  /** It repeats an earlier one. */
  ClueGoing markDuplicate(ClueGoing going, ClueGoing earlier) {
    var request =
        MarkDuplicateClueRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(officer(going))
            .setDuplicateOf(earlier.now().getName())
            .setFinding("与在先线索为同一隐患");
    return going.with(on(handlers).markDuplicateClue(request.build()).getClue());
  }

  /** A case removes its risk. */
  ClueGoing link(ClueGoing going, Matter matter) {
    var request =
        LinkClueRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(officer(going))
            .setLinkedCase(matter.name());
    return going.with(on(handlers).linkClue(request.build()).getClue());
  }

  /** Its risk is removed. */
  public ClueGoing dispose(ClueGoing going) {
    var request =
        DisposeClueRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(officer(going))
            .setMeasures("已责令整改，复查合格");
    return going.with(on(handlers).disposeClue(request.build()).getClue());
  }

  /** Its reward is claimed, by the code or an identity card; in cash, or to accounts. */
  ClueGoing claim(ClueGoing going) {
    return claim(going, going.plan().hasAccounts() ? payees(going) : List.of());
  }

  /** Its reward is claimed again, in cash. */
  ClueGoing claimInCash(ClueGoing going) {
    return claim(going, List.of());
  }

  private ClueGoing claim(ClueGoing going, List<PayeeToSeal> payees) {
    var request = ClaimRewardRequest.newBuilder().setRequestId(Line.id()).addAllPayees(payees);
    boolean byIdentity = going.plan().isClaimedByIdentity();
    if (byIdentity) {
      request.setIdentity(
          ClueIdentity.newBuilder()
              .setClue(going.now().getName())
              .setIdNumber(going.plan().reporters().getLast().getIdNumber()));
    } else {
      request.setClaimCode(going.code());
    }
    return going.with(on(byIdentity ? counter : desk).claimReward(request.build()).getClue());
  }

  private static List<PayeeToSeal> payees(ClueGoing going) {
    return going.plan().reporters().stream()
        .map(one ->
            PayeeToSeal.newBuilder()
                .setMethod(PayMethod.PAY_METHOD_BANK)
                .setPayeeName(one.getPersonName())
                .setAccount(ClueGoing.account(one))
                .build())
        .toList();
  }

  private String officer(ClueGoing going) {
    return Objects.requireNonNull(officers.get(going.now().getHandler()));
  }

  private static RewardServiceBlockingStub on(Line line) {
    return line.call(RewardServiceGrpc::newBlockingStub);
  }
}
