package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Gatherers;
import org.fengqiao.application.notices.Deliveries.Backlog;
import org.fengqiao.application.notices.Deliveries.Claimed;
import org.fengqiao.application.notices.Deliveries.Ending;
import org.fengqiao.application.notices.Deliveries.Portion;
import org.fengqiao.application.outward.Backoff;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.people.OfficerRegister;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is to be delivered: each at least once, tried up to {@link Backoff#MOST_TRIES} times
 * over about two hours, then given up and seen in the backlog. What was just given is sent by
 * {@link GiveNotices}; {@link #run} takes up what did not get through, or was left by a process
 * that died.
 *
 * <p>A pause that the receiver asks for is kept by all that this process sends.
 */
@Singleton
public final class SendNotices {
  /** A process that dies while it sends leaves its portion until then. */
  static final Duration HELD = Duration.ofMinutes(5);

  // What a slow gateway has not taken by then is tried later, before another process finds it.
  private static final Duration SENDING = HELD.dividedBy(2);

  private static final int AT_ONCE = 100;

  private final Deliveries deliveries;
  private final OfficerRegister officers;
  private final Contents contents;
  private final Notices notices;
  private final InstantSource clock;
  // Not kept: a process that is started anew asks once, and is told again.
  private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.MIN);

  @Inject
  SendNotices(
      Deliveries deliveries,
      OfficerRegister officers,
      Contents contents,
      Notices notices,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.officers = officers;
    this.contents = contents;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Sends a portion of at most {@value #AT_ONCE}.
   *
   * @return whether there were any: more may wait
   */
  public boolean run() {
    var now = now();
    if (now.isBefore(notBefore.get())) {
      return false;
    }
    var portion = deliveries.claim(now, now.plus(HELD), AT_ONCE);
    send(portion);
    return !portion.held().isEmpty();
  }

  /**
   * Sends those, which the caller holds, and notes what became of them all at the end: if the
   * process dies before, they are sent again.
   */
  void send(Portion portion) {
    var held = portion.held();
    if (held.isEmpty()) {
      return;
    }
    var details = details(held.stream().map(Claimed::officer).distinct().toList());
    var round = new Round(now().plus(SENDING));
    var endings =
        held.stream()
            .gather(
                Gatherers.<Claimed, Ending>mapConcurrent(
                    notices.atOnce(),
                    one -> round.send(one, Optional.ofNullable(details.get(one.officer())))))
            .toList();
    deliveries.end(portion, endings, now());
  }

  /** What is not delivered. */
  public Backlog backlog() {
    return deliveries.backlog();
  }

  /** The sending of one portion; it ends early once it is known that the rest would be in vain. */
  private final class Round {
    private final Instant until;
    private final AtomicReference<@Nullable Over> over = new AtomicReference<>();

    /** Why the rest is not tried, and when it may be. */
    private record Over(String why, Instant next) {}

    private Round(Instant until) {
      this.until = until;
    }

    Ending send(Claimed one, Optional<OfficerDetails> known) {
      return known
          .filter(officer -> !officer.phone().isEmpty())
          .map(officer -> send(one, officer))
          .orElseGet(() -> new Ending.Failed(one, "no phone is known", Optional.empty()));
    }

    private Ending send(Claimed one, OfficerDetails officer) {
      var now = now();
      var asked = notBefore.get();
      if (now.isBefore(asked)) {
        return new Ending.Untried(one, "not tried: a pause was asked for", asked);
      }
      if (over.get() instanceof Over(var why, var next)) {
        return new Ending.Untried(one, why, next);
      }
      if (now.isAfter(until)) {
        return new Ending.Untried(one, "not tried in time", now);
      }
      try {
        notices.send(
            new Notice(one.id(), one.about(), officer.name(), officer.phone(), one.text(), now));
      } catch (NotTaken e) {
        return notTaken(one, e);
      } catch (RuntimeException e) {
        // Its message may name the officer.
        return notTaken(one, new NotTaken(e.getClass().getSimpleName()));
      }
      return new Ending.Sent(one);
    }

    private Ending notTaken(Claimed one, NotTaken e) {
      var now = now();
      var why = String.valueOf(e.getMessage());
      if (e.isUntried()) {
        // For another process, if this one is not there again by then.
        var next = now.plus(Backoff.FIRST);
        over.compareAndSet(null, new Over(why, next));
        return new Ending.Untried(one, why, next);
      }
      e.pause()
          .map(asked -> now.plus(Backoff.granted(asked)))
          .ifPresent(time -> notBefore.accumulateAndGet(time, SendNotices::later));
      var next =
          e.isForGood()
              ? Optional.<Instant>empty()
              : Backoff.next(one.id(), one.tries(), now, e.pause());
      if (e.isByNobody()) {
        // The rest goes with the one that was tried: each by itself would ask anew in vain.
        var together = next.orElseGet(() -> now.plus(Backoff.LONGEST));
        over.compareAndSet(null, new Over("not tried: nobody took the one before", together));
      }
      return new Ending.Failed(one, why, next);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Map<OfficerId, OfficerDetails> details(List<OfficerId> ids) {
    var refs = new HashMap<OfficerId, ContentId>();
    for (var id : ids) {
      // Where an officer's details stand changes seldom, so a cached version says it nearly always.
      Freshness.CACHED
          .within(() -> officers.find(id))
          .ifPresent(found -> refs.put(id, found.aggregate().details().id()));
    }
    var kept = kept(refs.values());
    var moved = refs.keySet().stream().filter(id -> !kept.containsKey(refs.get(id))).toList();
    for (var id : moved) {
      Freshness.FRESH
          .within(() -> officers.find(id))
          .ifPresent(found -> refs.put(id, found.aggregate().details().id()));
    }
    kept.putAll(kept(moved.stream().map(refs::get).toList()));
    var details = new HashMap<OfficerId, OfficerDetails>();
    refs.forEach((id, ref) ->
        Optional.ofNullable(kept.get(ref))
            .ifPresent(content -> details.put(id, OfficerDetails.read(content))));
    return details;
  }

  private Map<ContentId, Content> kept(Collection<ContentId> ids) {
    return new HashMap<>(contents.findAll(ids));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
