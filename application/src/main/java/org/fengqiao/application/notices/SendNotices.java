package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Gatherers;
import org.fengqiao.application.notices.Deliveries.Backlog;
import org.fengqiao.application.notices.Deliveries.Claimed;
import org.fengqiao.application.notices.Deliveries.Ending;
import org.fengqiao.application.notices.Deliveries.Portion;
import org.fengqiao.application.people.OfficerRegister;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;

/**
 * Sends what is to be delivered: each at least once, tried up to {@link Backoff#MOST_TRIES} times
 * over about two hours, then given up and seen in the backlog. What was just given is sent by
 * {@link GiveNotices}; {@link #run} takes up what did not get through, or was left by a process
 * that died.
 */
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
    var until = now().plus(SENDING);
    var nobody = new AtomicBoolean();
    var endings =
        held.stream()
            .gather(
                Gatherers.<Claimed, Ending>mapConcurrent(
                    notices.atOnce(),
                    one ->
                        now().isAfter(until)
                            ? new Ending.Failed(one, "not tried in time", Optional.of(now()))
                            : send(one, Optional.ofNullable(details.get(one.officer())), nobody)))
            .toList();
    deliveries.end(portion, endings, now());
  }

  /** What is not delivered. */
  public Backlog backlog() {
    return deliveries.backlog();
  }

  private Ending send(Claimed one, Optional<OfficerDetails> known, AtomicBoolean nobody) {
    return known
        .filter(officer -> !officer.phone().isEmpty())
        .map(officer -> send(one, officer, nobody))
        .orElseGet(() -> new Ending.Failed(one, "no phone is known", Optional.empty()));
  }

  private Ending send(Claimed one, OfficerDetails officer, AtomicBoolean nobody) {
    if (nobody.get()) {
      return failed(one, new NotTaken("not tried: nobody took the one before"));
    }
    try {
      notices.send(
          new Notice(one.id(), one.about(), officer.name(), officer.phone(), one.text(), now()));
    } catch (NotTaken e) {
      if (e.isByNobody()) {
        nobody.set(true);
      }
      return failed(one, e);
    } catch (RuntimeException e) {
      // Its message may name the officer.
      return failed(one, new NotTaken(e.getClass().getSimpleName()));
    }
    return new Ending.Sent(one);
  }

  private Ending failed(Claimed one, NotTaken why) {
    var next = why.isForGood() ? Optional.<Instant>empty() : Backoff.next(one, now(), why.pause());
    return new Ending.Failed(one, String.valueOf(why.getMessage()), next);
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
    var kept = new HashMap<ContentId, Content>();
    ids.stream()
        .gather(Gatherers.windowFixed(Contents.MOST))
        .forEach(some -> kept.putAll(contents.find(some)));
    return kept;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
