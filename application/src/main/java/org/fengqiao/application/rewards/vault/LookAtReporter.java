package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.LookPurpose;
import org.fengqiao.domain.rewards.Reporter;

/**
 * Shows who reported a clue and where its reward goes (查看举报人): that somebody looked, who and why is
 * committed before anything is opened.
 */
public final class LookAtReporter {
  private final VaultDesk desk;
  private final Vault vault;
  private final MoveWords words;

  /**
   * Why.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, LookPurpose purpose, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(purpose);
      reason = MoveWords.required("reason", reason);
    }
  }

  /**
   * What was seen.
   *
   * @param opened shown this once; empty when it is answered again
   */
  public record Seen(Answer<Reporter> answer, Optional<Vault.Opened> opened) {
    public Seen {
      Objects.requireNonNull(answer);
      Objects.requireNonNull(opened);
    }
  }

  @Inject
  public LookAtReporter(VaultDesk desk, Vault vault, Ids ids) {
    this.desk = desk;
    this.vault = vault;
    this.words = new MoveWords(ids);
  }

  /**
   * Looks.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, RIGHT_OF_HANDLER, REPORTER_NOT_FOUND,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, HANDLING_UNIT, REPORTER_ERASED,
   *     SECOND_PERSON_NEEDED; KEY_MISSING
   */
  public Seen look(Caller caller, Command command) {
    var reason = words.content(command.reason());
    var answer =
        desk.move(
            caller,
            Right.LOOK_AT_REPORTER,
            command.on(),
            reason,
            (reporter, officer) -> {
              var looked = reporter.look(officer, command.purpose(), reason.ref());
              vault.requireKey(reporter.r());
              return looked;
            });
    return new Seen(
        answer, answer.repeated() ? Optional.empty() : Optional.of(vault.open(command.on().id())));
  }
}
