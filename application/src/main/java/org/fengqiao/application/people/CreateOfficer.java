package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;

/** Registers an officer, who holds no post yet. */
public final class CreateOfficer {
  private final Access access;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public CreateOfficer(Access access, Ids ids, Store store, InstantSource clock) {
    this.access = access;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /** The officer to register. */
  public record Command(Request request, OfficerDetails details) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(details);
    }
  }

  /**
   * Registers.
   *
   * @throws Refusal RIGHT_MISSING, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Officer> create(Caller caller, Command command) {
    access.require(caller, Right.CREATE_OFFICER);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Officer> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var content =
        command.details().content(new ContentId(ids.next()), ids.random(Content.SALT_BYTES));
    var decided = Officer.create(new OfficerId(ids.next()), content.ref(), now);
    return Changes.making(Actor.of(caller.partner()), now, decided).with(List.of(content));
  }
}
