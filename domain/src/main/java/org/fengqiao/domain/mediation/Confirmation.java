package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.people.OfficerId;

/**
 * That the parties asked a court together to confirm their agreement (司法确认, 人民调解法第三十三条).
 *
 * @param court its name, 1 to 100 characters
 * @param filed when the court filed it, and as what; empty until it did
 * @param ended what it decided; empty until it did
 */
public record Confirmation(
    String court, OfficerId officer, Instant time, Optional<Filed> filed, Optional<Ended> ended) {
  private static final int LONGEST_COURT = 100;

  /**
   * That the court filed it (立案).
   *
   * @param docket the court's number, 1 to 100 characters
   */
  public record Filed(String docket, Instant time) {
    private static final int LONGEST_DOCKET = 100;

    public Filed {
      docket = Text.required("docket", docket, LONGEST_DOCKET);
      Objects.requireNonNull(time);
    }
  }

  /** What the court decided. */
  public record Ended(ConfirmationResult result, ContentRef words, Instant time) {
    public Ended {
      Objects.requireNonNull(result);
      Objects.requireNonNull(words);
      Objects.requireNonNull(time);
    }
  }

  public Confirmation {
    court = Text.required("court", court, LONGEST_COURT);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(time);
    Objects.requireNonNull(filed);
    Objects.requireNonNull(ended);
  }

  Confirmation with(Filed how) {
    return new Confirmation(court, officer, time, Optional.of(how), ended);
  }

  Confirmation with(Ended how) {
    return new Confirmation(court, officer, time, filed, Optional.of(how));
  }
}
