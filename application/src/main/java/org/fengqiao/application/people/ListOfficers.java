package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * Lists officers in the order they were registered: all, or those who hold a post in a unit now.
 */
public final class ListOfficers {
  private final Access access;
  private final OfficerRegister register;
  private final Posts posts;
  private final Contents contents;
  private final InstantSource clock;

  @Inject
  public ListOfficers(
      Access access,
      OfficerRegister register,
      Posts posts,
      Contents contents,
      InstantSource clock) {
    this.access = access;
    this.register = register;
    this.posts = posts;
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * Which officers.
   *
   * @param unit empty for all
   */
  public record Command(Optional<UnitId> unit, PageRequest page) {
    public Command {
      Objects.requireNonNull(unit);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, INVALID_FIELD
   */
  public Page<OfficerView> list(Caller caller, Command command) {
    access.require(caller, Right.READ_PEOPLE);
    var found =
        command
            .unit()
            .map(unit -> holding(unit, command.page()))
            .orElseGet(() -> register.list(command.page()));
    return new Page<>(OfficerView.of(found.items(), contents), found.next());
  }

  private Page<Loaded<Officer>> holding(UnitId unit, PageRequest page) {
    var officers =
        holders(unit).tailMap(page.after().orElse(""), false).values().stream()
            .limit(page.limit())
            .flatMap(officer -> register.find(officer).stream())
            .toList();
    return Page.of(officers, page, officer -> officer.aggregate().id().value().toString());
  }

  /** By the written form of their ids, whose order is that of registration. */
  private NavigableMap<String, OfficerId> holders(UnitId unit) {
    var now = clock.instant();
    var holders = new TreeMap<String, OfficerId>();
    var filter = new PostFilter.OfUnit(unit);
    var next = Optional.of(new PageRequest(PageRequest.MOST, Optional.empty()));
    while (next.isPresent()) {
      var found = posts.list(filter, next.get());
      found.items().stream()
          .flatMap(post -> post.aggregate().holders(now).stream())
          .forEach(officer -> holders.put(officer.value().toString(), officer));
      next = found.next().map(key -> new PageRequest(PageRequest.MOST, Optional.of(key)));
    }
    return holders;
  }
}
