package org.fengqiao.bench;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.fengqiao.application.Ids;
import org.fengqiao.domain.IdNumber;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc.RewardServiceStub;
import org.fengqiao.proto.rewards.v1.SubmitClueRequest;
import org.fengqiao.proto.rewards.v1.SubmitClueResponse;

/**
 * Submits clues, each of somebody else who gives a name: who reported it is sealed, and its code is
 * kept as a slow digest.
 */
final class Clues implements Operation {
  private final RewardServiceStub rewards;
  private final Ids ids;
  private final String patch;
  private final AtomicInteger number = new AtomicInteger();

  Clues(Partner partner, Ids ids, RewardGround ground) {
    this.rewards = Partner.as(ground.token(), RewardServiceGrpc.newStub(partner.channel()));
    this.ids = ids;
    this.patch = ground.patch();
  }

  @Override
  public void begin(Done done) {
    submit(done, (SubmitClueResponse made) -> done.done(!made.getClaimCode().isEmpty()));
  }

  void submit(Done done, Consumer<SubmitClueResponse> next) {
    rewards.submitClue(clue(ids, patch, number.incrementAndGet()), Answer.to(done, next));
  }

  /** One by the {@code number}th of those who report. */
  static SubmitClueRequest clue(Ids ids, String patch, int number) {
    return SubmitClueRequest.newBuilder()
        .setRequestId(ids.next().toString())
        .setPatch(patch)
        .setRiskType("fire-hazard")
        .setSubject("楼道停放电动车并充电")
        .setText("三单元一至二层，堵塞消防通道，已持续一周。")
        .addReporters(
            ReporterToSeal.newBuilder()
                .setPersonName("王某")
                .setPhone("13900000001")
                .setIdNumber(idNumber(number)))
        .build();
  }

  /** Of a division that there is not, so that it is nobody's. */
  private static String idNumber(int number) {
    var birth = LocalDate.of(1950, 1, 1).plusDays(number / 1000);
    var body = "620499%s%03d".formatted(birth.format(BASIC_ISO_DATE), number % 1000);
    return IdNumber.of(body).value();
  }
}
