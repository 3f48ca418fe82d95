package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.fengqiao.proto.cases.v1.NewClaimant;
import org.fengqiao.proto.mediation.v1.NewDispute;
import org.fengqiao.proto.mediation.v1.NewParty;
import org.fengqiao.proto.mediation.v1.NewTerm;
import org.fengqiao.proto.mediation.v1.Share;
import org.fengqiao.proto.mediation.v1.Side;

/**
 * The closed hotel of Lishui's story and its 108 workers, as the API is told of them: what each is
 * owed, in fen, who speaks for whom, and what is agreed on. Everybody is made up.
 */
public final class LishuiHotel {
  public static final int WORKERS = 108;

  /** The hotel is party 1, its workers those from 2 on, who takes it over the last. */
  public static final int HOTEL = 1;

  public static final int SUCCESSOR = HOTEL + WORKERS + 1;

  /** Three workers speak for a third of them each. */
  public static final List<Integer> SPEAKERS = List.of(2, 38, 74);

  static final int WAGES = 1;
  static final int JOBS = 2;

  private static final int AT_ONCE = 100;
  private static final int OF_A_SPEAKER = WORKERS / 3;
  private static final long LEAST_FEN = 2_750_000;
  private static final long STEP_FEN = 1_111;

  private LishuiHotel() {}

  /** What the worker of that number, 1 to 108, is owed: no two alike, none of whole yuan alone. */
  static long owedFen(int worker) {
    return LEAST_FEN + STEP_FEN * worker;
  }

  /** What all are owed together. */
  public static long owedFen() {
    return workers().mapToLong(LishuiHotel::owedFen).sum();
  }

  private static IntStream workers() {
    return IntStream.rangeClosed(1, WORKERS);
  }

  /** Who stands behind the case, so many at once as are taken. */
  static List<List<NewClaimant>> claimants() {
    return batches(
        workers()
            .mapToObj(worker ->
                NewClaimant.newBuilder()
                    .setPersonName("职工" + worker)
                    .setPhone("1390000%04d".formatted(worker))
                    .setClaimedFen(owedFen(worker))
                    .setText("2025 年 10 月至 2026 年 1 月工资")
                    .build())
            .toList());
  }

  /** The parties in the order of their numbers, so many at once as are taken. */
  static List<List<NewParty>> parties() {
    var all = new ArrayList<NewParty>();
    all.add(
        NewParty.newBuilder()
            .setSide(Side.SIDE_RESPONDENT)
            .setPersonName("某度假酒店有限公司")
            .setText("2026 年 2 月停业")
            .build());
    workers()
        .forEach(worker ->
            all.add(
                NewParty.newBuilder()
                    .setSide(Side.SIDE_APPLICANT)
                    .setPersonName("职工" + worker)
                    .setPhone("1390000%04d".formatted(worker))
                    .setClaimedFen(owedFen(worker))
                    .build()));
    return batches(all);
  }

  private static <T> List<List<T>> batches(List<T> all) {
    return List.of(all.subList(0, AT_ONCE), all.subList(AT_ONCE, all.size()));
  }

  /** The dispute as the station is told of it; the case says where it is. */
  static NewDispute dispute() {
    return NewDispute.newBuilder()
        .setDisputeType("unpaid-wages")
        .setText("酒店停业，拖欠 108 名职工四个月工资")
        .addAllParties(parties().getFirst())
        .build();
  }

  /** Who takes the hotel over, and comes late to the talks. */
  static NewParty successor() {
    return NewParty.newBuilder()
        .setSide(Side.SIDE_THIRD_PARTY)
        .setPersonName("某文旅经营管理有限公司")
        .setText("承接酒店经营")
        .build();
  }

  /** Those for whom that speaker speaks: who is entered right after. */
  static List<Integer> represented(int speaker) {
    return IntStream.range(speaker + 1, speaker + OF_A_SPEAKER).boxed().toList();
  }

  /** That the hotel pays all it owes, and that who takes it over takes on its workers. */
  static List<NewTerm> terms() {
    return List.of(
        NewTerm.newBuilder()
            .setObligor(HOTEL)
            .setText("酒店以处置资产所得付清全部欠薪")
            .addAllShares(owed())
            .setDueDate("2026-03-13")
            .build(),
        NewTerm.newBuilder()
            .setObligor(SUCCESSOR)
            .setText("承接方优先录用原职工，愿意留用者全部签订劳动合同")
            .setDueDate("2026-03-13")
            .build());
  }

  /** What each is owed. */
  public static List<Share> owed() {
    return shares(fen -> fen);
  }

  /** A first half of it, rounded down to the fen. */
  static List<Share> firstHalf() {
    return shares(fen -> fen / 2);
  }

  /** The rest of it. */
  static List<Share> secondHalf() {
    return shares(fen -> fen - fen / 2);
  }

  private static List<Share> shares(LongUnaryOperator part) {
    return workers()
        .mapToObj(worker ->
            Share.newBuilder()
                .setParty(HOTEL + worker)
                .setFen(part.applyAsLong(owedFen(worker)))
                .build())
        .toList();
  }
}
