package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.mediation.Agreement;
import org.fengqiao.domain.mediation.AgreementForm;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationAgreementAt;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.Parties;
import org.fengqiao.domain.mediation.Share;
import org.fengqiao.domain.partners.Right;

/** Keeps what parties agreed on (达成调解协议). */
public final class MakeAgreement {
  private final MediationDesk desk;
  private final MoveWords words;

  /**
   * A term to be agreed on.
   *
   * @param obligor the party who must do it, by number
   * @param text what must be done; 1 to 1,000 characters
   * @param shares what others get by it, at most {@value Parties#MOST}
   * @param dueDay the last day to do it
   */
  public record NewTerm(int obligor, String text, List<Share> shares, Optional<LocalDate> dueDay) {
    public NewTerm {
      text = Text.required("text", text, DisputeTexts.OF_TERM);
      shares = List.copyOf(shares);
      Objects.requireNonNull(dueDay);
      if (shares.size() > Parties.MOST) {
        throw Refusal.invalid("shares", "are at most " + Parties.MOST);
      }
    }
  }

  /**
   * What was agreed on.
   *
   * @param whole whether it settles the dispute
   * @param text 1 to 20,000 characters
   * @param terms at most {@value Agreement#MOST_TERMS}
   */
  public record Command(
      OfficerMove<MediationId> on,
      AgreementForm form,
      boolean whole,
      String text,
      List<NewTerm> terms) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(form);
      text = Text.required("text", text, DisputeTexts.OF_AGREEMENT);
      terms = List.copyOf(terms);
      if (terms.size() > Agreement.MOST_TERMS) {
        throw Refusal.invalid("terms", "are at most " + Agreement.MOST_TERMS);
      }
    }
  }

  @Inject
  public MakeAgreement(MediationDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE, CONSENT_MISSING,
   *     PARTY_NOT_FOUND, PARTY_LEFT, MORE_THAN_CLAIMED, SUM_TOO_LARGE, TOO_MANY_OF_A_MEDIATION,
   *     INVALID_FIELD
   */
  public Answer<Mediation> make(Caller caller, Command command) {
    var contents = new ArrayList<Content>();
    var told = told(command, contents);
    return desk.move(
        caller,
        Right.MAKE_AGREEMENT,
        command.on(),
        contents,
        (mediation, officer) -> new MediationAgreementAt(mediation).agree(officer, told));
  }

  private MediationAgreementAt.Told told(Command command, List<Content> contents) {
    var text = words.content(Map.of(CaseWords.TEXT, command.text()));
    contents.add(text);
    var terms = new ArrayList<MediationAgreementAt.TermTold>();
    for (var term : command.terms()) {
      var said = words.content(term.text());
      contents.add(said);
      terms.add(
          new MediationAgreementAt.TermTold(
              term.obligor(), said.ref(), term.shares(), term.dueDay()));
    }
    // Unlike a content's own digest it is not salted: those who sign make it themselves.
    var digest = Digest.of(command.text().getBytes(StandardCharsets.UTF_8));
    return new MediationAgreementAt.Told(
        command.form(), command.whole(), text.ref(), digest, terms);
  }
}
