package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationAgreementAt;
import org.fengqiao.domain.mediation.MediationAt;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.Signer;
import org.fengqiao.domain.partners.Right;

/**
 * Signs the written agreement that waits for it (签署调解协议). The signature is taken before it is kept:
 * one that is taken and not kept is asked for again under the same key, and binds nobody twice.
 */
public final class SignAgreement {
  private final MediationDesk desk;
  private final Signatures signatures;

  /** Who signs. */
  public sealed interface By {
    /** A party, by number. */
    record OfParty(int number) implements By {}

    /** A mediator of the dispute. */
    record OfMediator(MediatorId mediator) implements By {
      public OfMediator {
        Objects.requireNonNull(mediator);
      }
    }

    /** The organization that has it. */
    record Seal() implements By {}
  }

  /**
   * What is asked.
   *
   * @param text SHA-256 of what was signed
   */
  public record Command(OfficerMove<MediationId> on, By by, Digest text) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(by);
      Objects.requireNonNull(text);
    }
  }

  @Inject
  public SignAgreement(MediationDesk desk, Signatures signatures) {
    this.desk = desk;
    this.signatures = signatures;
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     PARTY_NOT_FOUND, PARTY_LEFT, NOT_ITS_MEDIATOR, SIGNED_BEFORE, OTHER_TEXT, INVALID_FIELD
   */
  public Answer<Mediation> sign(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.SIGN_AGREEMENT,
        command.on(),
        List.of(),
        (mediation, officer) -> {
          var signer = signer(mediation.m(), command.by());
          var at = new MediationAgreementAt(mediation);
          at.requireSignable(officer, signer, command.text());
          // Decided once more it is asked once more, under the same key.
          var proof = signatures.take(wanted(caller, command, mediation, signer));
          return at.sign(officer, signer, command.text(), proof);
        });
  }

  private static Signer signer(Mediation m, By by) {
    return switch (by) {
      case By.OfParty(var number) -> new Signer.OfParty(number);
      case By.OfMediator(var mediator) -> new Signer.OfMediator(mediator);
      case By.Seal() -> new Signer.Seal(m.stage().organization());
    };
  }

  private static Signatures.Wanted wanted(
      Caller caller, Command command, MediationAt mediation, Signer signer) {
    return new Signatures.Wanted(
        caller.partner().value() + '/' + command.on().request().id(),
        mediation.m().id(),
        signer,
        command.text(),
        mediation.now());
  }
}
