package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.Right;

/**
 * Has a notice that is stuck tried again. What becomes of notices is no aggregate and stands in no
 * journal, so the order is kept beside it, with its request.
 */
public final class RetryNotice {
  private static final Duration COME_BACK = Duration.ofSeconds(1);
  private static final int TRIES = 3;

  private final Access access;
  private final Undeliveries undeliveries;
  private final InstantSource clock;

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
    this.clock = clock;
  }

  /**
   * Orders it.
   *
   * @throws Refusal RIGHT_MISSING, NOTICE_NOT_FOUND, NOTICE_NOT_STUCK, NOBODY_TO_TELL,
   *     REQUEST_ID_REUSED; CONTENDED
   */
  public Retried retry(Caller caller, Command command) {
    access.require(caller, Right.RETRY_NOTICE);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      // Looked up first: what took effect is answered whatever would be refused now.
      var earlier = undeliveries.order(command.request());
      if (earlier.isPresent()) {
        return repeated(caller, command, earlier.get());
      }
      requireStuck(caller, command.notice());
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      if (undeliveries.retry(command.request(), command.notice(), now)) {
        return new Retried(find(caller, command.notice()), false);
      }
    }
    throw Refusal.exhausted(RequestReason.CONTENDED, COME_BACK);
  }

  private Retried repeated(Caller caller, Command command, Undeliveries.Order earlier) {
    if (!earlier.request().command().equals(command.request().command())) {
      throw Refusal.conflict(
          RequestReason.REQUEST_ID_REUSED, Map.of("request_id", command.request().id().toString()));
    }
    return new Retried(find(caller, earlier.notice()), true);
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
