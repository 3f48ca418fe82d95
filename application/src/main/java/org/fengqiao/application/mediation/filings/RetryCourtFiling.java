package org.fengqiao.application.mediation.filings;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.application.outward.TryAgain;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;

/** Has a file that is stuck tried again. */
public final class RetryCourtFiling {
  private final Access access;
  private final FilingRecords records;
  private final TryAgain tryAgain;

  /** What is to be tried again. */
  public record Command(Request request, UUID filing) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(filing);
    }
  }

  /**
   * What came of it.
   *
   * @param filing as it is now, without its court
   */
  public record Retried(FilingView filing, boolean repeated) {
    public Retried {
      Objects.requireNonNull(filing);
    }
  }

  @Inject
  public RetryCourtFiling(Access access, FilingRecords records, InstantSource clock) {
    this.access = access;
    this.records = records;
    this.tryAgain = new TryAgain(records, clock);
  }

  /**
   * Orders it.
   *
   * @throws Refusal RIGHT_MISSING, COURT_FILING_NOT_FOUND, COURT_FILING_NOT_STUCK,
   *     REQUEST_ID_REUSED; CONTENDED
   */
  public Retried retry(Caller caller, Command command) {
    access.require(caller, Right.RETRY_COURT_FILING);
    var ordered =
        tryAgain.order(
            command.request(), command.filing(), () -> requireStuck(caller, command.filing()));
    return new Retried(new FilingView(get(caller, ordered.id()), false), ordered.repeated());
  }

  private void requireStuck(Caller caller, UUID id) {
    if (get(caller, id).state() != FilingState.STUCK) {
      throw Refusal.illegalNow(
          FilingReason.COURT_FILING_NOT_STUCK, List.of(), Map.of("name", Filing.name(id)));
    }
  }

  /** One that the caller may order: as of a notice, its view divisions have the dispute. */
  private FilingRecord get(Caller caller, UUID id) {
    return records
        .find(id)
        .filter(one -> access.sightOf(caller).views(one.division()))
        .orElseThrow(() -> Refusal.notFound(FilingReason.COURT_FILING_NOT_FOUND, Filing.name(id)));
  }
}
