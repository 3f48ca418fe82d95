package org.fengqiao.bootstrap.serve;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.LookAtReporterResponse;
import org.fengqiao.proto.rewards.v1.OpenedPayee;
import org.fengqiao.proto.rewards.v1.OpenedReporter;
import org.fengqiao.proto.rewards.v1.PayeeToSeal;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;
import org.fengqiao.proto.rewards.v1.SubmitClueRequest;

/**
 * A clue that a caller submitted. Who signed it and where its reward goes follows from its number,
 * and no other has the same: one that is taken for another is found out.
 *
 * @param name {@code clues/{uuid}}
 * @param code the claim code; empty where a server died with the answer that had it
 */
record Planted(int number, String name, Optional<String> code) {
  /** So many there are that differ. */
  static final int MOST = 3_333;

  private static final int MOST_SIGNERS = 3;

  static SubmitClueRequest.Builder request(int number) {
    return RewardTown.aClue(number).addAllReporters(reporters(number));
  }

  private static List<ReporterToSeal> reporters(int number) {
    return persons(number).limit(signers(number)).mapToObj(Canaries::reporter).toList();
  }

  /** Of five clues one is signed by three, and one by nobody. */
  private static int signers(int number) {
    return switch (number % 5) {
      case 0 -> MOST_SIGNERS;
      case 3 -> 0;
      default -> 1;
    };
  }

  private static IntStream persons(int number) {
    return IntStream.range(number * MOST_SIGNERS, (number + 1) * MOST_SIGNERS);
  }

  List<ReporterToSeal> reporters() {
    return reporters(number);
  }

  boolean isNamed() {
    return signers(number) > 0;
  }

  /** One a share. */
  List<PayeeToSeal> payees() {
    return persons(number).limit(Math.max(1, signers(number))).mapToObj(Canaries::payee).toList();
  }

  private String subject() {
    return RewardTown.aClue(number).getSubject();
  }

  ClueId id() {
    return new ClueId(UUID.fromString(name.substring("clues/".length())));
  }

  /** Passes if a clue that was answered is this one. */
  void requireSame(Clue clue) {
    if (!clue.getName().equals(name)
        || !clue.getText().getSubject().equals(subject())
        || clue.getReporterCount() != Math.max(1, reporters().size())) {
      throw new AssertionError(this + " is told as " + clue);
    }
  }

  /**
   * Passes if what is shown is what was submitted.
   *
   * @param claimed whether where the reward goes was said before; while somebody says so it may be
   *     shown or not
   */
  void requireShown(LookAtReporterResponse seen, boolean claimed) {
    var reporters = seen.getReportersList().stream().map(Planted::sealed).toList();
    var payees = seen.getPayeesList().stream().map(Planted::sealed).toList();
    if (!reporters.equals(reporters())
        || !(payees.equals(payees()) || (!claimed && payees.isEmpty()))) {
      throw new AssertionError(this + " is shown as " + seen);
    }
  }

  private static ReporterToSeal sealed(OpenedReporter opened) {
    return ReporterToSeal.newBuilder()
        .setPersonName(opened.getPersonName())
        .setPhone(opened.getPhone())
        .setIdNumber(opened.getIdNumber())
        .build();
  }

  private static PayeeToSeal sealed(OpenedPayee opened) {
    return PayeeToSeal.newBuilder()
        .setMethod(opened.getMethod())
        .setPayeeName(opened.getPayeeName())
        .setAccount(opened.getAccount())
        .build();
  }
}
