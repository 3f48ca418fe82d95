package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Duration;
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
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;

/** Gives an officer another name or phone. The former ones are destroyed: nothing asks for them. */
public final class UpdateOfficer {
  private static final Duration COME_BACK = Duration.ofSeconds(1);

  private final Access access;
  private final Aggregates aggregates;
  private final Contents contents;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public UpdateOfficer(
      Access access,
      Aggregates aggregates,
      Contents contents,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.contents = contents;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /**
   * What to change.
   *
   * @param etag the officer's
   * @param name empty to leave it
   * @param phone empty to leave it; an empty text takes it away
   */
  public record Command(
      Request request,
      OfficerId officer,
      Optional<String> etag,
      Optional<String> name,
      Optional<String> phone) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(etag);
      Objects.requireNonNull(name);
      Objects.requireNonNull(phone);
      if (name.isEmpty() && phone.isEmpty()) {
        throw Refusal.invalid("update_mask", "names display_name, phone, or both");
      }
    }
  }

  /**
   * Changes it.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_FOUND, OFFICER_ERASED, STALE_ETAG, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<Officer> update(Caller caller, Command command) {
    access.require(caller, Right.UPDATE_OFFICER);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Officer> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var officer =
        aggregates
            .find(Officer.class, command.officer().ref())
            .orElseThrow(() ->
                Refusal.notFound(
                    PeopleReason.OFFICER_NOT_FOUND, "officers/" + command.officer().value()))
            .checked(command.etag());
    var former = officer.aggregate().details().id();
    officer.aggregate().requireThere();
    // None where they were replaced since a cached version: decided again on a fresh one then.
    var has =
        Optional.ofNullable(contents.find(List.of(former)).get(former))
            .map(OfficerDetails::read)
            .orElseThrow(() -> Refusal.exhausted(RequestReason.CONTENDED, COME_BACK));
    var details =
        new OfficerDetails(command.name().orElse(has.name()), command.phone().orElse(has.phone()));
    var content = details.content(new ContentId(ids.next()), ids.random(Content.SALT_BYTES));
    var changed = officer.aggregate().change(content.ref());
    return Changes.moving(Actor.of(caller.partner()), now, officer, changed).with(List.of(content));
  }
}
