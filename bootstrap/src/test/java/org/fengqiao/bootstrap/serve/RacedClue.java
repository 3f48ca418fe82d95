package org.fengqiao.bootstrap.serve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fengqiao.proto.rewards.v1.ClaimRewardRequest;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueIdentity;
import org.fengqiao.proto.rewards.v1.PayeeToSeal;
import org.fengqiao.proto.rewards.v1.SubmitClueRequest;

/**
 * A clue that callers race for.
 *
 * @param signers the numbers of who signed it, in that order; none gave a name where it is empty
 * @param fate what may become of it beside being paid
 */
record RacedClue(RewardTown town, RewardTown.Submitted made, List<Integer> signers, Fate fate) {
  /** So few people that each signed many of them. */
  static final int PEOPLE = 3;

  /** What nobody is given more than in a month, in fen; all want more. */
  static final long MOST_FEN = 4_000;

  /** Each clue has one besides being paid, so that it can be told afterwards what must stand. */
  enum Fate {
    /** It is paid, or nothing comes of it. */
    PLAIN,
    /** It is not claimed, and declined in the end: what persons were to be given is free again. */
    DECLINED_EARLY,
    /** It may be declined, also once it is being paid. */
    DECLINED_LATE,
    /** Who reported it may be erased. It is not declined then: no person is found to give back. */
    ERASED
  }

  RacedClue {
    signers = List.copyOf(signers);
  }

  boolean mayBeDeclined() {
    return fate == Fate.DECLINED_EARLY || fate == Fate.DECLINED_LATE;
  }

  String name() {
    return made.name();
  }

  Clue get(Client client) {
    return RewardTown.get(client, name());
  }

  /** Of three, one is of nobody known, one of one person, and one of two or three. */
  static List<Integer> signers(int number, Random random) {
    var people = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
    Collections.shuffle(people, random);
    return switch (number % 3) {
      case 0 -> List.of();
      case 1 -> people.subList(0, 1);
      default -> people.subList(0, 2 + random.nextInt(PEOPLE - 1));
    };
  }

  static SubmitClueRequest request(int number, String patch, List<Integer> signers) {
    return RewardTown.aClue(number)
        .setPatch(patch)
        .addAllReporters(signers.stream().map(Canaries::reporter).toList())
        .build();
  }

  /** Who gave a name proves it by that as often as by the code, and has it paid to an account. */
  ClaimRewardRequest claim(String id, Random random) {
    var claim = ClaimRewardRequest.newBuilder().setRequestId(id);
    if (signers.isEmpty()) {
      return claim.setClaimCode(made.code()).build();
    }
    claim.addAllPayees(payees(random.nextInt(10)));
    int signer = signers.get(random.nextInt(signers.size()));
    return random.nextBoolean()
        ? claim.setClaimCode(made.code()).build()
        : claim
            .setIdentity(
                ClueIdentity.newBuilder()
                    .setClue(name())
                    .setIdNumber(Canaries.reporter(signer).getIdNumber()))
            .build();
  }

  private List<PayeeToSeal> payees(int account) {
    return signers.stream().map(signer -> Canaries.payee(signer * 10 + account)).toList();
  }
}
