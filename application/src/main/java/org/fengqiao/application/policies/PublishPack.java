package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Draft;
import org.fengqiao.domain.policies.Pack;
import org.fengqiao.domain.policies.PolicyReason;
import org.fengqiao.domain.policies.Rules;

/** Publishes the next version of a pack, kept as the bytes that were sent. */
public final class PublishPack {
  private final Access access;
  private final PackReader reader;
  private final PackFooting footing;
  private final Aggregates aggregates;
  private final PolicyShelf shelf;
  private final Store store;
  private final Commits commits;
  private final Ids ids;
  private final InstantSource clock;

  /**
   * What is published.
   *
   * @param effectiveTime from when it applies; empty for now
   */
  public record Command(Request request, PackFile file, Optional<Instant> effectiveTime) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(file);
      effectiveTime = effectiveTime.map(time -> time.truncatedTo(ChronoUnit.MICROS));
    }
  }

  @Inject
  public PublishPack(
      Access access,
      PackReader reader,
      PackFooting footing,
      Aggregates aggregates,
      PolicyShelf shelf,
      Store store,
      Commits commits,
      Ids ids,
      InstantSource clock) {
    this.access = access;
    this.reader = reader;
    this.footing = footing;
    this.aggregates = aggregates;
    this.shelf = shelf;
    this.store = store;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Publishes, and answers the pack and the number of its new edition. Running clocks keep the
   * version they began with, so nothing of theirs moves.
   *
   * @throws Refusal RIGHT_MISSING; PACK_FAULTY with every problem; DIVISION_NOT_FOUND;
   *     CALENDAR_NOT_FOUND; CATALOGUE_VERSION_NOT_FOUND; EFFECTIVE_TIME_PAST; PACK_DIVISION_FIXED;
   *     DIVISION_HAS_PACK; REQUEST_ID_REUSED
   */
  public Published<Pack> publish(Caller caller, Command command) {
    access.require(caller, Right.PUBLISH_PACK);
    var reading = reader.read(command.file().bytes());
    var answer = store.decide(command.request(), () -> decide(caller, command, sound(reading)));
    shelf.changed(answer.aggregate().ref());
    return Published.of(command.request(), answer, commits);
  }

  private Changes<Pack> decide(Caller caller, Command command, Rules rules) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    footing.require(rules);
    var content = command.file().keptAs(new ContentId(ids.next()), ids.random(Content.SALT_BYTES));
    var draft =
        new Draft(
            rules.pack(),
            rules.division(),
            rules.name(),
            command.file().sha256(),
            content.ref(),
            command.effectiveTime().orElse(now));
    var actor = Actor.of(caller.partner());
    var before = aggregates.find(Pack.class, rules.pack().ref());
    var changes =
        before.isPresent()
            ? Changes.moving(
                actor, now, before.get(), before.get().aggregate().publishNext(draft, now))
            : Changes.making(actor, now, Pack.publish(draft, now));
    return changes.with(List.of(content));
  }

  private static Rules sound(PackReading reading) {
    return switch (reading) {
      case PackReading.Sound sound -> sound.rules();
      case PackReading.Faulty faulty ->
          throw Refusal.invalid(
              PolicyReason.PACK_FAULTY,
              faulty.problems().stream().map(PublishPack::violation).toList());
    };
  }

  private static Violation violation(PackProblem problem) {
    var field = problem.path().isEmpty() ? "yaml" : problem.path();
    var line = problem.line() == 0 ? "" : "line " + problem.line() + ": ";
    return new Violation(field, line + problem.rule());
  }
}
