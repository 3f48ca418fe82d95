package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Appointment;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;

/**
 * Lists the appointments of a post or of an officer by their start, past and future ones included.
 */
public final class ListAppointments {
  private final Access access;
  private final OfficerRegister register;
  private final Posts posts;

  @Inject
  public ListAppointments(Access access, OfficerRegister register, Posts posts) {
    this.access = access;
    this.register = register;
    this.posts = posts;
  }

  /** Whose appointments: a post's or an officer's. */
  public sealed interface Scope {
    record OfPost(PostId post) implements Scope {}

    record OfOfficer(OfficerId officer) implements Scope {}
  }

  /**
   * Which appointments.
   *
   * @param at only those that hold then; empty for all
   */
  public record Command(Scope scope, Optional<Instant> at, PageRequest page) {
    public Command {
      Objects.requireNonNull(scope);
      Objects.requireNonNull(at);
      Objects.requireNonNull(page);
    }
  }

  /** An appointment and the post it is to. */
  public record Held(PostId post, Appointment appointment) {
    private String key() {
      return Starts.key(appointment.from(), appointment.id().value());
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, POST_NOT_FOUND, OFFICER_NOT_FOUND, INVALID_FIELD
   */
  public Page<Held> list(Caller caller, Command command) {
    access.require(caller, Right.READ_PEOPLE);
    var all =
        switch (command.scope()) {
          case Scope.OfPost(var post) -> held(post(post));
          case Scope.OfOfficer(var officer) -> held(officer);
        };
    var after = command.page().after().orElse("");
    var found =
        all.filter(h -> command.at().map(h.appointment()::standsAt).orElse(true))
            .filter(h -> h.key().compareTo(after) > 0)
            .sorted(Comparator.comparing(Held::key))
            .limit(command.page().limit())
            .toList();
    return Page.of(found, command.page(), Held::key);
  }

  private Stream<Held> held(OfficerId officer) {
    var given =
        register
            .find(officer)
            .map(found -> found.aggregate().posts())
            .orElseThrow(() ->
                Refusal.notFound(PeopleReason.OFFICER_NOT_FOUND, "officers/" + officer.value()));
    return given.stream()
        .flatMap(post -> held(post(post)))
        .filter(h -> h.appointment().officer().equals(officer));
  }

  private static Stream<Held> held(Post post) {
    return post.appointments().stream().map(a -> new Held(post.id(), a));
  }

  private Post post(PostId id) {
    return posts
        .find(id)
        .orElseThrow(() -> Refusal.notFound(PeopleReason.POST_NOT_FOUND, "posts/" + id.value()))
        .aggregate();
  }
}
