package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.outward.TryAgain;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;

/** Has a notice that is stuck tried again. */
public final class RetryNotice {
  private final Access access;
  private final Undeliveries undeliveries;
  private final TryAgain tryAgain;

  /** What is to be tried again. */
  public record Command(Request request, UUID notice) {}

  /**
   * What came of it.
   *
   * @param notice as it is now; empty where it was delivered since
   */
  public record Retried(Optional<Undelivered> notice, boolean repeated) {}

  @Inject
  public RetryNotice(Access access, Undeliveries undeliveries, InstantSource clock) {
    this.access = access;
    this.undeliveries = undeliveries;
    this.tryAgain = new TryAgain(undeliveries, clock);
  }

  /**
   * Orders it.
   *
   * @throws Refusal RIGHT_MISSING, NOTICE_NOT_FOUND, NOTICE_NOT_STUCK, NOBODY_TO_TELL,
   *     REQUEST_ID_REUSED; CONTENDED
   */
  public Retried retry(Caller caller, Command command) {
    access.require(caller, Right.RETRY_NOTICE);
    var ordered =
        tryAgain.order(
            command.request(), command.notice(), () -> requireStuck(caller, command.notice()));
    return new Retried(find(caller, ordered.id()), ordered.repeated());
  }

  private Optional<Undelivered> find(Caller caller, UUID id) {
    return undeliveries.find(id, access.sightOf(caller));
  }

  private void requireStuck(Caller caller, UUID id) {
    var name = "notices/" + id;
    var found =
        find(caller, id)
            .filter(one -> access.sightOf(caller).views(one.division()))
            .orElseThrow(() -> Refusal.notFound(NoticeReason.NOTICE_NOT_FOUND, name));
    if (found.state() != Undelivered.State.STUCK) {
      throw Refusal.illegalNow(NoticeReason.NOTICE_NOT_STUCK, List.of(), Map.of("name", name));
    }
    if (found.officer().isEmpty()) {
      throw Refusal.illegalNow(NoticeReason.NOBODY_TO_TELL, List.of(), Map.of("name", name));
    }
  }
}
