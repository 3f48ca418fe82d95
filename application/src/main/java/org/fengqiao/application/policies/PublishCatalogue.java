package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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
import org.fengqiao.domain.Text;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.CatalogueDraft;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CategoryCatalogue;
import org.fengqiao.domain.policies.CategoryTree;
import org.fengqiao.domain.policies.PolicyReason;

/** Publishes the next version of a catalogue of categories, kept as the bytes that were sent. */
public final class PublishCatalogue {
  private final Access access;
  private final CatalogueReader reader;
  private final Aggregates aggregates;
  private final Store store;
  private final Commits commits;
  private final Ids ids;
  private final InstantSource clock;

  /**
   * What is published.
   *
   * @param name what people call it, 1 to 60 characters
   */
  public record Command(Request request, CatalogueId id, String name, CatalogueFile file) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      name = Text.required("display_name", name, 60);
      Objects.requireNonNull(file);
    }
  }

  @Inject
  public PublishCatalogue(
      Access access,
      CatalogueReader reader,
      Aggregates aggregates,
      Store store,
      Commits commits,
      Ids ids,
      InstantSource clock) {
    this.access = access;
    this.reader = reader;
    this.aggregates = aggregates;
    this.store = store;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Publishes, and answers the catalogue and the number of its new edition. Nothing is classed by
   * it until a pack names it.
   *
   * @throws Refusal RIGHT_MISSING; CATALOGUE_FAULTY with every problem; REQUEST_ID_REUSED
   */
  public Published<CategoryCatalogue> publish(Caller caller, Command command) {
    access.require(caller, Right.PUBLISH_CATALOGUE);
    var reading = reader.read(command.file().bytes());
    var answer = store.decide(command.request(), () -> decide(caller, command, sound(reading)));
    return Published.of(command.request(), answer, commits);
  }

  private Changes<CategoryCatalogue> decide(Caller caller, Command command, CategoryTree tree) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var content = command.file().keptAs(new ContentId(ids.next()), ids.random(Content.SALT_BYTES));
    var draft =
        new CatalogueDraft(
            command.id(), command.name(), tree.size(), command.file().sha256(), content.ref());
    var actor = Actor.of(caller.partner());
    var before = aggregates.find(CategoryCatalogue.class, command.id().ref());
    var changes =
        before.isPresent()
            ? Changes.moving(
                actor, now, before.get(), before.get().aggregate().publishNext(draft, now))
            : Changes.making(actor, now, CategoryCatalogue.publish(draft, now));
    return changes.with(List.of(content));
  }

  private static CategoryTree sound(CatalogueReading reading) {
    return switch (reading) {
      case CatalogueReading.Sound sound -> sound.tree();
      case CatalogueReading.Faulty faulty ->
          throw Refusal.invalid(
              PolicyReason.CATALOGUE_FAULTY,
              faulty.problems().stream().map(PublishCatalogue::violation).toList());
    };
  }

  private static Violation violation(CatalogueProblem problem) {
    var field = problem.column().isEmpty() ? "csv" : problem.column();
    var line = problem.line() == 0 ? "" : "line " + problem.line() + ": ";
    return new Violation(field, line + problem.rule());
  }
}
